//! Places: China, its provinces, the kinds of places below them, zones, other countries.

/// The beginnings of the names of central bodies.
pub const CENTRAL: [&str; 8] = ["国家", "国务院", "中国", "中华", "中共", "中央", "全国", "最高人民"];

/// The full name of the state, as names of ministries begin with it in laws.
pub const FULL_NAME: &str = "中华人民共和国";

/// Prefixes of names that say only that a body belongs to the state.
pub const STATE: [&str; 3] = [FULL_NAME, "国家", "中国"];

/// Words for China where it is distinguished from other countries.
pub const OUR_COUNTRY: [&str; 6] = ["我国", "中国", "全国", "本国", "祖国", "共和国"];

/// The provinces, autonomous regions, municipalities and special administrative regions, as names begin with them (GB/T
/// 2260, without 省, 市 and 自治区).
pub const PROVINCES: [&str; 34] = [
    "北京",
    "天津",
    "上海",
    "重庆",
    "河北",
    "山西",
    "辽宁",
    "吉林",
    "黑龙江",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "海南",
    "四川",
    "贵州",
    "云南",
    "陕西",
    "甘肃",
    "青海",
    "内蒙古",
    "广西",
    "西藏",
    "宁夏",
    "新疆",
    "香港",
    "澳门",
    "台湾",
];

/// The one-character short forms of provinces and of two cities, used in issuer codes and on number plates: 京 is 北京.
pub const SHORT_LETTERS: [(char, &str); 36] = [
    ('京', "北京"),
    ('津', "天津"),
    ('沪', "上海"),
    ('渝', "重庆"),
    ('冀', "河北"),
    ('晋', "山西"),
    ('辽', "辽宁"),
    ('吉', "吉林"),
    ('黑', "黑龙江"),
    ('苏', "江苏"),
    ('浙', "浙江"),
    ('皖', "安徽"),
    ('闽', "福建"),
    ('赣', "江西"),
    ('鲁', "山东"),
    ('豫', "河南"),
    ('鄂', "湖北"),
    ('湘', "湖南"),
    ('粤', "广东"),
    ('桂', "广西"),
    ('琼', "海南"),
    ('川', "四川"),
    ('蜀', "四川"),
    ('黔', "贵州"),
    ('滇', "云南"),
    ('云', "云南"),
    ('陕', "陕西"),
    ('秦', "陕西"),
    ('甘', "甘肃"),
    ('青', "青海"),
    ('蒙', "内蒙古"),
    ('藏', "西藏"),
    ('宁', "宁夏"),
    ('新', "新疆"),
    ('穗', "广州"),
    ('甬', "宁波"),
];

/// The endings of the names of places below the provinces (《宪法》第三十条, and the leagues and banners of Inner
/// Mongolia).
pub const KINDS: [&str; 7] = ["市", "县", "区", "自治州", "州", "盟", "旗"];

/// The last characters of the names of administrative places, including provinces. 区 is left out because of 小区,
/// 园区.
pub const LAST_LETTERS: [char; 6] = ['省', '市', '县', '州', '盟', '旗'];

/// Zones, which have the endings of districts but do not say where they are.
pub const ZONES: [&str; 14] = [
    "开发区",
    "新区",
    "园区",
    "示范区",
    "产业区",
    "高新区",
    "合作区",
    "试验区",
    "保税区",
    "社区",
    "学区",
    "片区",
    "库区",
    "景区",
];

/// Words that have the endings of places but are not places.
pub const NOT_PLACES: [&str; 19] = [
    "城市",
    "市区",
    "城区",
    "地区",
    "全市",
    "全省",
    "全县",
    "全区",
    "县市",
    "省市",
    "股市",
    "辖区",
    "郊区",
    "本市",
    "三县",
    "两县",
    "两市",
    "绿化市",
    "航空港区",
];

/// Function words of one character that do not occur in the name of a place, unlike some of those in
/// `relations::ALONE` (上, 中, 前): they belong to the sentence before the name.
pub const NOT_IN_NAMES: &str = "向对为在按由将经与把被是于让使及或请了着并条则";

/// Places whose names begin with 和, which is not a conjunction there.
pub const BEGINNING_WITH_HE: [&str; 10] =
    ["和平", "和县", "和田", "和林", "和顺", "和龙", "和静", "和硕", "和政", "和布"];

/// Places whose names begin with 原, which does not mean “former” there.
pub const BEGINNING_WITH_YUAN: [&str; 3] = ["原平市", "原州区", "原阳县"];

/// Districts whose names begin with 市, which does not mean “city” there.
pub const BEGINNING_WITH_SHI: [&str; 3] = ["市中区", "市南区", "市北区"];

/// Other countries, as their names precede those of their agencies and laws: the ones whose names do not end with 国.
pub const OTHER_COUNTRIES: [&str; 30] = [
    "日本",
    "俄罗斯",
    "加拿大",
    "澳大利亚",
    "新西兰",
    "印度",
    "巴西",
    "意大利",
    "西班牙",
    "荷兰",
    "瑞士",
    "瑞典",
    "芬兰",
    "波兰",
    "南非",
    "越南",
    "老挝",
    "柬埔寨",
    "缅甸",
    "新加坡",
    "马来西亚",
    "印度尼西亚",
    "菲律宾",
    "哈萨克斯坦",
    "乌兹别克斯坦",
    "巴基斯坦",
    "沙特",
    "伊朗",
    "以色列",
    "欧盟",
];
