//! Bodies: the endings of the names of state and Party organs, of their offices and of their branches.

/// The endings of the names of organs: those of 《国务院行政机构设置和编制管理条例》, and of the organs of the Party,
/// the courts and the people's organisations.
pub const ORGANS: [&str; 32] = [
    "人民政府",
    "行政公署",
    "办公厅",
    "办公室",
    "委员会",
    "管委会",
    "常委会",
    "代表大会",
    "委",
    "厅",
    "局",
    "署",
    "部",
    "法院",
    "检察院",
    "党组",
    "指挥部",
    "领导小组",
    "总队",
    "支队",
    "中心",
    "银行",
    "分行",
    "支行",
    "总社",
    "总工会",
    "联合会",
    "监督站",
    "管理站",
    "海关",
    "兵团",
    "协作小组",
];

/// Words that have the endings of organs but are not names of organs.
pub const NOT_ORGANS: [&str; 26] = [
    "全部",
    "干部",
    "内部",
    "外部",
    "总部",
    "西部",
    "东部",
    "中部",
    "南部",
    "北部",
    "俱乐部",
    "门市部",
    "营业部",
    "项目部",
    "格局",
    "布局",
    "结局",
    "大局",
    "全局",
    "当局",
    "村委",
    "支部",
    "居委会",
    "村民委员会",
    "业主委员会",
    "局部",
];

/// The last characters of the names of bodies that issue documents: of every organ above, and of companies and schools.
pub const LAST_LETTERS: [char; 26] = [
    '院', '厅', '部', '委', '会', '局', '署', '行', '办', '社', '组', '府', '室', '司', '处', '心', '团', '关', '所',
    '站', '队', '校', '盟', '法', '税', '区',
];

/// The last characters of names after which another name may begin without a punctuation mark:
/// 平川市财政局平川市教育局. The other last characters end words inside names far too often.
pub const RUN_ON_LETTERS: [char; 9] = ['局', '部', '会', '委', '室', '厅', '心', '府', '行'];

/// The last characters of the short names of agencies that exist at every level of government: 发改委, 环保局. 部, 署 and
/// 会 name national bodies (工信部, 审计署, 证监会).
pub const AT_EVERY_LEVEL: [char; 4] = ['委', '局', '办', '院'];

/// Whether a text ends like the name of a body that issues documents.
pub fn ends_as_issuer(text: &str) -> bool {
    text.ends_with(LAST_LETTERS)
}

/// Offices that act on behalf of the body they belong to.
pub const OFFICES: [&str; 3] = ["办公厅", "办公室", "综合司"];

/// The name of a body without the office at its end: 国务院 for 国务院办公厅.
pub fn without_office(name: &str) -> &str {
    OFFICES.iter().find_map(|office| name.strip_suffix(office)).unwrap_or(name)
}

/// Agencies whose branches contain their name: 国家税务总局平川市税务局 is one name.
pub const WITH_BRANCHES: [&str; 8] =
    ["税务总局", "中国人民银行", "监督管理总局", "海关总署", "统计局", "管理委员会", "外汇管理局", "气象局"];

/// The endings of the names of branches, after the place of the branch.
pub const BRANCHES: [&str; 7] = ["分局", "分中心", "服务部", "分行", "支行", "管理部", "派出所"];

/// The endings of the names of local branches of central regulators: 银保监会某某监管分局, 某部驻某地特派员办事处. Unlike those
/// in [`BRANCHES`], which also name branches in general (各分行), these are only used of one branch.
pub const SUPERVISORY_BRANCHES: [&str; 5] = ["监管局", "监管分局", "监管办事处", "专员办", "特派员办事处"];

/// The last characters of groups of persons that a document is addressed to, after 各 or 全体: 各缴存人, 各个体工商户.
pub const PERSONS: [char; 4] = ['人', '户', '员', '者'];

/// The endings of the names of recipients other than organs and places: several bodies in one word, companies, schools
/// and persons.
pub const ADDRESSEES: [&str; 11] = ["部门", "机构", "单位", "企业", "人员", "街道", "厂", "学", "场", "乡", "镇"];
