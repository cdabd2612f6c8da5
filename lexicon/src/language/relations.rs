//! Function words: what joins the items of a list, what denies, what points at the document itself, what says that a
//! number is about right, at least or at most. Closed classes of Modern Chinese (《现代汉语词典》).

/// What joins the last items of a list, or any two of them: 甲、乙和丙, 甲以及乙.
pub const JOINERS: &[&str] = &["、", "和", "与", "及", "以及"];

/// The joiners of one letter.
pub const JOINING: &[char] = &['、', '和', '与', '及'];

/// Adverbs that deny what follows. 不约 and 不超过 are no 约 and no 超过.
pub const NEGATIONS: &[char] = &['不', '未', '没'];

/// What points at a thing that the reader knows: 本通知, 该办法, 此意见, 贵局.
pub const DEICTIC: &[char] = &['本', '该', '此', '贵'];

/// What says, before a number, that it is about right.
pub const ABOUT: &[&str] = &["约", "大约", "大概", "约为", "约有", "约占", "近", "将近"];
/// The same behind the number and its unit.
pub const ABOUT_BEHIND: &[&str] = &["左右", "上下"];

/// What says, before a number, that it is the least.
pub const AT_LEAST: &[&str] = &["超过", "超", "至少", "不少于", "不低于"];
/// The same behind the number and its unit.
pub const AT_LEAST_BEHIND: &[&str] = &["以上"];

/// What says, before a number, that it is the most.
pub const AT_MOST: &[&str] = &["不超过", "至多", "最多", "不多于", "不高于"];
/// The same behind the number and its unit.
pub const AT_MOST_BEHIND: &[&str] = &["以下"];

/// The last letters of [`ABOUT`], [`AT_LEAST`] and [`AT_MOST`]: most numbers follow another one, and nothing more need
/// be looked at.
pub const BOUNDS_END: &[char] = &['约', '概', '为', '有', '占', '近', '过', '超', '少', '多', '于'];

/// Words in which such a letter ends something else: 附近, 最近, 公约.
pub const NO_BOUNDS: &[&str] =
    &["附近", "最近", "靠近", "邻近", "临近", "接近", "公约", "条约", "合约", "契约", "节约", "预约", "签约", "制约"];

/// Verbs of becoming less, by which a multiple makes no sense. 减少到 and 降至 say what is left and are none of them.
pub const DECREASING: &[&str] = &["下降", "减少", "降低", "缩短", "缩小", "压缩"];

/// Words of order that begin the clauses of a list without numbers.
pub const ORDER: &[&str] = &["首先", "其次", "再次", "最后"];

/// Particles and other letters that come and go as grammar wants.
pub const PARTICLES: &str = "的地得和与及之等了着性把";

/// Letters that are words by themselves where they stand beside a set phrase: particles, prepositions, conjunctions,
/// auxiliary verbs, adverbs, words of place.
pub const ALONE: &str = "的了在和与或及以对把将为是等到向从由于按据让使被给着过并而之其该本各每这那有无要应可能须需用作做成中内外上下前后里间来去再更最又也都仍不";

/// Letters that make a word with 等 before them, in which it ends no enumeration: 等级, 等额, 等待.
pub const BEHIND_DENG: &str =
    "级额候待同次值差效温边分比距价高位腰式于号第身离时量速压轴角长宽深闲因到着不份电渗质厚强熵我";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bound_ends_in_one_of_the_letters_and_every_letter_ends_one() {
        let bounds = || [ABOUT, AT_LEAST, AT_MOST].into_iter().flatten();
        assert!(bounds().all(|word| word.ends_with(BOUNDS_END)));
        assert!(BOUNDS_END.iter().all(|letter| bounds().any(|word| word.ends_with(*letter))));
    }

    #[test]
    fn joiners_of_one_letter_are_joiners() {
        let short: Vec<char> = JOINERS.iter().filter_map(|j| j.parse().ok()).collect();
        assert_eq!(short, JOINING);
    }
}
