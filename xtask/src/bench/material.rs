//! The input of the benchmarks: a tiny file, a long document, tables of invented names and phrases.

/// One line that cites a document and names an agency.
pub const TINY: &str = "根据国发[2016]73号《“十三五”国家信息化规划》，银监会制定本办法。\n";

/// The length of the long document, in bytes.
const LONG: usize = 200_000;

const PROVINCES: [&str; 20] = [
    "云河省",
    "青原省",
    "东岭省",
    "南湾省",
    "北川省",
    "西泽省",
    "平江省",
    "安岳省",
    "临海省",
    "望山省",
    "金沙省",
    "白水省",
    "松林省",
    "明湖省",
    "长汀省",
    "高塬省",
    "清源省",
    "宁浦省",
    "新桥省",
    "和顺省",
];
const CITIES: [&str; 10] = ["石门", "柳河", "大田", "双桥", "龙泉", "凤台", "三江", "五峰", "西河", "东港"];
const DISTRICTS: [&str; 25] = [
    "城关", "河东", "河西", "江北", "江南", "开平", "永兴", "太和", "光明", "红旗", "新华", "建设", "中山", "解放",
    "胜利", "东风", "友好", "和平", "民主", "团结", "前进", "跃进", "劳动", "工农", "铁路",
];
const OFFICES: [&str; 20] = [
    "行政审批局",
    "数据局",
    "水务局",
    "林业站",
    "教育局",
    "民政局",
    "司法所",
    "财政所",
    "统计局",
    "医保局",
    "文旅局",
    "商务局",
    "审计局",
    "信访局",
    "应急局",
    "规划局",
    "交通局",
    "农技站",
    "档案馆",
    "住建局",
];
const VERBS: [&str; 40] = [
    "推进", "加强", "完善", "深化", "健全", "落实", "提升", "优化", "促进", "实施", "强化", "建设", "推动", "规范",
    "创新", "拓展", "构建", "巩固", "加快", "扩大", "开展", "建立", "统筹", "引导", "支持", "保障", "改进", "提高",
    "发展", "培育", "夯实", "激发", "整合", "聚焦", "打造", "畅通", "压实", "守住", "严格", "坚持",
];
const SCOPES: [&str; 50] = [
    "城乡", "数字", "绿色", "基层", "社会", "公共", "农村", "产业", "市场", "生态", "文化", "教育", "医疗", "养老",
    "交通", "能源", "水利", "科技", "人才", "金融", "财政", "税收", "司法", "信用", "安全", "应急", "消防", "食品",
    "药品", "工业", "农业", "商贸", "物流", "旅游", "体育", "住房", "就业", "创业", "社区", "家庭", "学校", "医院",
    "企业", "政务", "数据", "网络", "海洋", "森林", "草原", "河湖",
];
const NOUNS: [&str; 50] = [
    "工程", "行动", "体系", "机制", "制度", "服务", "治理", "建设", "发展", "改革", "创新", "管理", "监管", "保护",
    "合作", "平台", "网络", "设施", "标准", "能力", "水平", "质量", "环境", "秩序", "权益", "责任", "考核", "评价",
    "培训", "宣传", "规划", "计划", "方案", "目标", "任务", "措施", "政策", "项目", "资金", "队伍", "组织", "信息",
    "资源", "要素", "格局", "试点", "示范", "样板", "基地", "园区",
];

/// A document of typical official sentences that contain terms of every table.
pub fn document() -> String {
    let mut text = String::from("# 关于推进有关工作的通知\n\n各有关单位：\n\n");
    let mut dice = Dice(1);
    while text.len() < LONG {
        text.push_str(&sentence(&mut dice));
        if dice.roll(4) == 0 {
            text.push_str("\n\n");
        }
    }
    text + "\n"
}

fn sentence(dice: &mut Dice) -> String {
    let (verb, scope, noun) = (dice.pick(&VERBS), dice.pick(&SCOPES), dice.pick(&NOUNS));
    let (other, further) = (dice.pick(&NOUNS), dice.pick(&SCOPES));
    match dice.roll(9) {
        0 => format!("{}要按照职责分工{verb}{scope}{noun}，做好{further}{other}有关工作。", office(dice)),
        1 => format!("根据某府发〔20{}〕{}号，{verb}{scope}{noun}。", 10 + dice.roll(15), 1 + dice.roll(90)),
        2 => format!("各县要{verb}“{scope}{noun}”，在{further}方面取得{other}成效，及时报送情况。"),
        3 => format!("要把{scope}和{further}的{noun}摆在重要位置，一年抓{other}，三年见成效。"),
        4 => format!("国家发展改革委会同有关部门{verb}{scope}{noun}，人民群众的获得感明显增强。"),
        7 => format!("依照《关于{verb}{scope}{noun}的意见》，建立{further}{other}台账，逐项销号。"),
        5 => format!("要认真做好{}工作，把{}摆在突出位置。", phrase(dice.roll(100_000)), phrase(dice.roll(100_000))),
        6 => format!("力争用三年左右时间，使全市{scope}的{noun}走在前列，{further}短板基本补齐。"),
        _ => format!("{verb}{scope}{noun}，是贯彻新发展理念的要求，也是{further}{other}的需要。"),
    }
}

fn office(dice: &mut Dice) -> String {
    [dice.pick(&PROVINCES), dice.pick(&CITIES), "市", dice.pick(&DISTRICTS), "区", dice.pick(&OFFICES)].concat()
}

/// Tables with `count` rows each, with the names of the shipped ones.
pub fn tables(count: usize) -> [(&'static str, String); 3] {
    let agency = |i: usize| {
        let (province, city) = (at(&PROVINCES, i / 5000), at(&CITIES, i / 500));
        format!("{province}{city}市{}区{}\tcurrent\t自拟\n", at(&DISTRICTS, i / 20), at(&OFFICES, i))
    };
    let slogan = |i: usize| format!("{}\t自拟\n", phrase(i));
    let policy = |i: usize| {
        let title = format!("关于{}{}{}的意见", at(&VERBS, i / 2500), at(&SCOPES, i / 50), at(&NOUNS, i));
        format!("某府发〔{}〕{}号\t{title}\tunknown\t自拟\n", 2000 + i % 25, i / 25 + 1)
    };
    let table = |head: &str, row: &dyn Fn(usize) -> String| head.to_owned() + &(0..count).map(row).collect::<String>();
    [
        ("agencies", table("name\tstatus\tsource\n", &agency)),
        ("slogans", table("text\tsource\n", &slogan)),
        ("policies", table("number\ttitle\tstatus\tsource\n", &policy)),
    ]
}

/// The phrase with index `i`, made of three ordinary words; there are very many.
fn phrase(i: usize) -> String {
    let words = [&VERBS[..], &SCOPES, &NOUNS].concat();
    let n = words.len();
    // a prime step, so that the phrases are spread over all possible ones
    let i = i * 1_000_003 % (n * n * n);
    [at(&words, i), at(&words, i / n), at(&words, i / n / n)].concat()
}

fn at(words: &[&'static str], i: usize) -> &'static str {
    words[i % words.len()]
}

/// Pseudo-random numbers, the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        at(words, self.roll(words.len()))
    }
}
