//! Characters that are mistaken for one another, and characters that distinguish names, so that a difference in them is
//! not a typing error.

/// Groups of such characters, or of characters with several readings.
pub const GROUPS: &[&str] = &[
    "除险徐",
    "己已巳",
    "未末",
    "治冶",
    "民氏",
    "人入",
    "大太",
    "天夭",
    "土士",
    "千干",
    "日曰",
    "为力办",
    "打扛",
    "烊样",
    "升开井",
    "版板",
    "质盾",
    "量重",
    "里理埋",
    "念含",
    "贯惯",
    "监盐",
    "放故",
    "管菅",
    "服报",
    "务各",
    "智哲",
    "慧彗",
    "享亨",
    "建健",
    "请清情晴睛",
    "帅率",
    "卷券",
    "瞻赡",
    "概慨",
    "竞竟",
    "折拆析",
    "候侯",
    "辨辩",
    "延廷",
    "藉籍",
    "壮状",
    "拨拔",
    "准淮",
    "鸟乌",
    "跨垮",
    "村材",
    "彻沏",
    "赋斌",
    "底低",
    "兴举",
];

/// Characters that distinguish one title or phrase from another with the same pattern: numerals, kinds of places,
/// negations. A difference in them is not a typing error: 党的十二大 is not a misspelling of 党的二十大.
pub const DISTINCTIVE: &str = "一二三四五六七八九十百两双首全省市县区乡镇村州国不无未非";

/// Further characters for set phrases only, which also name kinds of bodies; in titles these characters may be typing
/// errors: 管理半法.
pub const DISTINCTIVE_PHRASES: &str = "〇千万亿第军校企院厅局部委";

/// Further characters for titles only, which contain years, sizes and directions; in phrases these characters may be
/// typing errors: 以人民为中新.
pub const DISTINCTIVE_TITLES: &str = "〇零新老旧大小总再上下左右前后东西南北中男女";
