//! Function words: joiners of list items, negations, words that refer to the document itself, and words for “about”,
//! “at least” and “at most” with numbers. These are closed classes of Modern Chinese (《现代汉语词典》).

/// Words that join the last two items of a list, or any two items: 甲、乙和丙, 甲以及乙.
pub const JOINERS: &[&str] = &["、", "和", "与", "及", "以及"];

/// The joiners that have one character.
pub const JOINING: &[char] = &['、', '和', '与', '及'];

/// Adverbs that negate the next word. 不约 and 不超过 do not mean 约 and 超过.
pub const NEGATIONS: &[char] = &['不', '未', '没'];

/// Words that refer to a thing known to the reader: 本通知, 该办法, 此意见, 贵局.
pub const DEICTIC: &[char] = &['本', '该', '此', '贵'];

/// Words before a number that mean “about”.
pub const ABOUT: &[&str] = &["约", "大约", "大概", "约为", "约有", "约占", "近", "将近"];
/// Words after the number and its unit that mean “about”.
pub const ABOUT_BEHIND: &[&str] = &["左右", "上下"];

/// Words before a number that mean “at least”.
pub const AT_LEAST: &[&str] = &["超过", "超", "至少", "不少于", "不低于"];
/// Words after the number and its unit that mean “at least”.
pub const AT_LEAST_BEHIND: &[&str] = &["以上"];

/// Words before a number that mean “at most”.
pub const AT_MOST: &[&str] = &["不超过", "至多", "最多", "不多于", "不高于"];
/// Words after the number and its unit that mean “at most”.
pub const AT_MOST_BEHIND: &[&str] = &["以下"];

/// The last characters of [`ABOUT`], [`AT_LEAST`] and [`AT_MOST`], for a fast check: most numbers follow another
/// character.
pub const BOUNDS_END: &[char] = &['约', '概', '为', '有', '占', '近', '过', '超', '少', '多', '于'];

/// Words that end with such a character but mean something else: 附近, 最近, 公约.
pub const NO_BOUNDS: &[&str] =
    &["附近", "最近", "靠近", "邻近", "临近", "接近", "公约", "条约", "合约", "契约", "节约", "预约", "签约", "制约"];

/// Verbs of decrease, which cannot take a multiple. 减少到 and 降至 state what is left and are not included.
pub const DECREASING: &[&str] = &["下降", "减少", "降低", "缩短", "缩小", "压缩"];

/// Words of order that begin the clauses of a list without numbers.
pub const ORDER: &[&str] = &["首先", "其次", "再次", "最后"];

/// Particles and other characters that grammar adds or omits.
pub const PARTICLES: &str = "的地得和与及之等了着性把";

/// Characters that are words of their own next to a set phrase: particles, prepositions, conjunctions, auxiliary verbs,
/// adverbs, words of place.
pub const ALONE: &str = "的了在和与或及以对把将为是等到向从由于按据让使被给着过并而之其该本各每这那有无要应可能须需用作做成中内外上下前后里间来去再更最又也都仍不";

/// Function words of one letter that can only be words of their own after a noun: no words of place (院内, 院外), no
/// verbs.
pub const AFTER_NOUN: &str =
    "的了在和与或及对把将为是等到向从由于按据让使被给着并而之其该本各每这那有无要应可须需也都仍不";

/// Characters that form a word with a preceding 等, which then does not end an enumeration: 等级, 等额, 等待.
pub const BEHIND_DENG: &str =
    "级额候待同次值差效温边分比距价高位腰式于号第身离时量速压轴角长宽深闲因到着不份电渗质厚强熵";

/// Characters that form a word with a preceding 了, which is then no particle: 了解, 了结.
pub const BEHIND_LE: [char; 5] = ['解', '结', '然', '如', '却'];

/// Function words of one letter that grammar never repeats. 为, 以, 对, 由 and the like are left out: they begin or end
/// too many words; 了 may follow a word that it ends (明了了, 受不了了).
pub const DOUBLED_LETTERS: &[&str] = &["的", "和", "与", "是"];

/// Function words of two letters that grammar never repeats.
pub const DOUBLED_WORDS: &[&str] =
    &["按照", "根据", "依照", "应当", "必须", "以及", "由于", "对于", "如果", "但是", "因此", "并且", "或者"];

/// Adjectives that are adverbials of manner after 更.
pub const ADVERBIAL_HEADS: &[&str] =
    &["好", "快", "有效", "有力", "充分", "精准", "全面", "及时", "高效", "主动", "自觉", "积极", "广泛", "深入"];

/// Verbs that take an object and are hardly ever the noun after an adjective. 发展, 服务, 保障 and the like are left out:
/// 更好的发展平台, 更好的服务.
pub const ADVERBIAL_VERBS: &[&str] = &[
    "满足", "发挥", "使用", "利用", "促进", "推动", "推进", "解决", "落实", "贯彻", "维护", "提升", "提高", "适应",
    "实现", "履行", "引导", "了解", "掌握", "激发", "化解", "防范", "应对", "惠及", "助力", "融入", "承接", "统筹",
];

/// Such verbs with their objects, where the verb alone may be a noun.
pub const ADVERBIAL_CLAUSES: &[&str] =
    &["服务群众", "服务人民", "服务企业", "服务社会", "服务基层", "服务大局", "服务国家", "服务于"];

/// What makes a noun of such a verb and the words before it: 更好的解决方案, 更好的使用体验, 更快的推进速度.
pub const VERB_IN_NOUN: &[&str] = &[
    "的", "和", "与", "及", "或", "、", "方案", "办法", "方法", "方式", "途径", "手段", "效果", "体验", "空间", "机制",
    "平台", "条件", "能力", "水平", "环境", "模式", "措施", "作用", "速度", "效率", "功能", "价值", "路径", "策略",
    "渠道", "成效", "力度", "情况", "性能", "寿命", "率", "者", "力", "感", "度", "性",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_characters_are_exactly_those_of_the_bounds() {
        let bounds = || [ABOUT, AT_LEAST, AT_MOST].into_iter().flatten();
        assert!(bounds().all(|word| word.ends_with(BOUNDS_END)));
        assert!(BOUNDS_END.iter().all(|letter| bounds().any(|word| word.ends_with(*letter))));
    }

    #[test]
    fn joiners_of_one_character_are_joiners() {
        let short: Vec<char> = JOINERS.iter().filter_map(|j| j.parse().ok()).collect();
        assert_eq!(short, JOINING);
    }
}
