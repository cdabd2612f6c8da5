//! Units of amounts, and things that have numbers: 个, 万元, 号楼. Measure words are a closed class
//! (《现代汉语词典》量词表); these are the ones that official documents write after figures.

/// Units of amounts and of lengths of time after a figure, or their first character: 毫 for 毫米 and 毫克, 平方 for
/// 平方米.
pub const AMOUNTS: &[&str] = &[
    "个",
    "人",
    "名",
    "家",
    "项",
    "天",
    "次",
    "元",
    "万",
    "亿",
    "米",
    "公里",
    "公斤",
    "公顷",
    "平方",
    "平米",
    "立方",
    "小时",
    "分钟",
    "岁",
    "倍",
    "吨",
    "亩",
    "户",
    "套",
    "篇",
    "件",
    "级",
    "周",
    "层",
    "千克",
    "毫",
    "厘米",
    "千米",
    "字",
    "期",
    "辆",
    "℃",
    "摄氏度",
    "台",
    "株",
    "头",
    "份",
    "册",
    "场",
    "座",
];

/// Words that begin with 年 but do not measure time: 3-5年级, 15-16年度.
pub const NO_YEARS: &[&str] = &["年级", "年度", "年代", "年份", "年报", "年鉴"];

/// Units of ordinal numbers: 第三批, 5号, 2018年.
pub const SERIES: &[&str] = &["年", "号", "批", "届", "类"];

/// Words that begin like one of [`AMOUNTS`] or [`POINTS`] but mean something else.
pub const NO_AMOUNTS: &[&str] = &[
    "天然", "月球", "日本", "级别", "米兰", "人民", "层次", "家具", "字第", "字号", "期货", "期间", "台风", "台湾",
    "场所", "头部", "座谈",
];

/// Units of points in time, which a dash may join: 3—5月, 8—10时.
pub const POINTS: &[&str] = &["月", "日", "时"];

/// Ten thousand and larger magnitudes, with or without yuan, in simplified and traditional script; longer ones first.
pub const LARGE: &[&str] = &["万元", "亿元", "万", "亿", "萬", "億"];

/// Things other than documents that have a number with 号: 5号楼, 2号线, 3号机组, 4号台风.
pub const NUMBERED_THINGS: &[&str] = &[
    "楼", "栋", "机组", "井", "线", "院", "地块", "房", "店", "门", "车", "桥", "厂", "路", "炉", "仓", "库房", "台",
    "馆", "厅", "矿", "洪水",
];

/// The last characters of units that a range may also have after its first number: 5万～8万.
pub const LAST_LETTERS: &str = "元万亿吨米度年月日时个人岁天";

/// Numerals without an exact value: 几倍, 数百, 半.
pub const VAGUE_NUMERALS: &[char] = &['两', '几', '数', '半', '多'];

/// Measure words that may follow two adjacent numbers meaning “three or four”, each with the characters that turn it
/// into another word: 三、四个 counts, 三、四个别情况 does not.
pub const FEW: &[(&str, &str)] = &[
    ("个", "别体税"),
    ("天", "然气"),
    ("年", "级度期代"),
    ("名", "称单录"),
    ("位", "置数"),
    ("岁", ""),
    ("倍", ""),
    ("里", ""),
    ("斤", ""),
    ("亩", ""),
    ("户", "籍型"),
    ("人", "民员才大工行称"),
    ("次", "产性生要元级"),
    ("公里", ""),
    ("小时", ""),
    ("分钟", ""),
];
