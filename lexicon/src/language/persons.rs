//! Persons: the titles of their offices, and forms of address.

/// The titles of heads of bodies and of their offices, which follow the name of the body: 某局局长, 县委书记. They are
/// the heads of the organs named in 《中华人民共和国宪法》 and in the organic laws, and the heads of their departments
/// and of institutions. The name of a body never ends with one of them.
pub const TITLES: &[&str] = &[
    "部长",
    "局长",
    "厅长",
    "署长",
    "行长",
    "院长",
    "司长",
    "处长",
    "科长",
    "所长",
    "站长",
    "队长",
    "组长",
    "会长",
    "社长",
    "校长",
    "厂长",
    "省长",
    "州长",
    "盟长",
    "市长",
    "县长",
    "旗长",
    "区长",
    "乡长",
    "镇长",
    "秘书长",
    "理事长",
    "董事长",
    "检察长",
    "庭长",
    "审计长",
    "委员长",
    "书记",
    "主任",
    "主席",
    "总理",
    "主委",
    "总经理",
];

/// The last characters of [`TITLES`], for a fast check: most texts contain none of them, so no title needs to be
/// searched.
pub const TITLES_END: [char; 6] = ['长', '记', '任', '席', '理', '委'];

/// Words that address persons in a letter or a speech.
pub const ADDRESS: &[&str] = &["同志", "各位", "代表", "尊敬", "朋友", "女士"];

/// The parties to a case, and those who decide it.
pub const PARTIES: &[&str] = &["法院", "一审", "二审", "再审", "原告", "被告", "上诉人", "仲裁委", "仲裁庭"];

/// Verbs that report their statements in judgments and pleadings.
pub const PLEADING: &[&str] = &["认为", "判决", "主张", "裁定", "诉称", "辩称", "判令", "认定"];

#[cfg(test)]
mod tests {
    use super::{TITLES, TITLES_END};

    #[test]
    fn last_characters_are_exactly_those_of_the_titles() {
        assert!(TITLES.iter().all(|title| title.ends_with(TITLES_END)));
        assert!(TITLES_END.iter().all(|letter| TITLES.iter().any(|title| title.ends_with(*letter))));
    }
}
