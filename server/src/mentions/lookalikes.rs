//! Letters taken for one another: by their sound when typing, by their shape when scanning.

use pinyin::ToPinyin;

/// Groups of letters of similar shape, or of several readings.
const SHAPES: &[&str] = &[
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

/// Whether two different letters may be taken for one another.
pub fn alike(a: char, b: char) -> bool {
    let shape = SHAPES.iter().any(|group| group.contains(a) && group.contains(b));
    let sound = || a.to_pinyin().zip(b.to_pinyin()).is_some_and(|(a, b)| a.plain() == b.plain());
    shape || sound()
}
