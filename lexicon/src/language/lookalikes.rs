//! Letters that are taken for one another, and letters by which names are told apart and which are no slips of the pen.

/// Groups of them, or of letters of several readings.
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

/// Letters by which one title or phrase is told from another of the same pattern: numerals, kinds of places, negations.
/// One for another is no slip of the pen: 党的十二大 is not 党的二十大 misspelt.
pub const TELLING: &str = "一二三四五六七八九十百两双首全省市县区乡镇村州国不无未非";

/// The same for set phrases alone, which name kinds of bodies too; titles are misspelt in those: 管理半法.
pub const TELLING_PHRASES: &str = "〇千万亿第军校企院厅局部委";

/// The same for titles alone, which have years, sizes and directions in them; phrases are misspelt in those: 以人民为中新.
pub const TELLING_TITLES: &str = "〇零新老旧大小总再上下左右前后东西南北中男女";
