//! What makes an unknown text the name of an agency: an organ at its end, a place or the state at its
//! beginning, and no word in it that is about agencies in general.

/// What shows that a text is a name, the weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Form {
    /// It only ends as names do: 财政局 is that of some place.
    Bare,
    /// It begins with a place: 平川市财政局.
    Placed,
    /// It begins as the names of central bodies do: 国家能源局.
    Central,
}

/// What names of agencies end with.
const ORGANS: [&str; 32] = [
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

/// Words that end with an organ and are none.
const NO_ORGANS: [&str; 26] = [
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

/// Words that are about agencies in general, or about none.
const GENERIC: [&str; 44] = [
    "有关",
    "相关",
    "所属",
    "部门",
    "单位",
    "企业",
    "公司",
    "集团",
    "其他",
    "其它",
    "下列",
    "直属",
    "同级",
    "上级",
    "上一级",
    "当地",
    "所在地",
    "以上",
    "以下",
    "任何",
    "及",
    "该",
    "我",
    "你",
    "贵",
    "主管",
    "或",
    "依法",
    "负责",
    "关于",
    "印发",
    "等部",
    "分管",
    "的",
    "各",
    "决策",
    "和省",
    "和市委",
    "申请人",
    "受托",
    "请示",
    "报告",
    "批复",
    "通知",
];

/// What a name that says whose agency it is does not begin with.
const RELATIVE: [&str; 44] = [
    "省",
    "县",
    "区",
    "州",
    "各",
    "自治",
    "地方",
    "地区",
    "地市",
    "人民",
    "中级",
    "高级",
    "基层",
    "设区",
    "党委",
    "党组",
    "城市",
    "社区",
    "街道",
    "开发区",
    "新区",
    "园区",
    "本部",
    "本局",
    "本委",
    "本厅",
    "本市",
    "本省",
    "乡镇",
    "两",
    "在",
    "由",
    "直辖市",
    "计划单列",
    "城区",
    "高新",
    "经济技术",
    "城乡",
    "第",
    "联合",
    "申请",
    "副省级",
    "县级",
    "市级",
];

/// Places that begin with the letter of and.
const AND: [&str; 10] = ["和平", "和县", "和田", "和林", "和顺", "和龙", "和静", "和硕", "和政", "和布"];

/// What the names of central bodies begin with.
const CENTRAL: [&str; 8] = ["国家", "国务院", "中国", "中华", "中共", "中央", "全国", "最高人民"];

const PROVINCES: [&str; 33] = [
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
];

/// What a place ends with; the provinces stand above.
const PLACES: [&str; 7] = ["市", "县", "区", "自治州", "州", "盟", "旗"];

/// What a place is not: a zone, which says nothing of where it lies.
const ZONES: [&str; 14] = [
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

/// Letters that the name of a place does not hold: they belong to the sentence before it.
const SENTENCE: &str = "向对为在按由将经与把被是于让使及或请了着并条则";

/// Words that end as places do and are none.
const NO_PLACES: [&str; 19] = [
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

/// What makes `text` a name; `None` if nothing does.
pub(super) fn of(text: &str) -> Option<Form> {
    let letters = text.chars().count();
    let named = (4..=30).contains(&letters) && text.chars().all(is_han) && ends_as_organ(text);
    if !named || is_generic(text) {
        return None;
    }
    Some(if is_central(text) {
        Form::Central
    } else if is_placed(text) {
        Form::Placed
    } else {
        Form::Bare
    })
}

/// Whether a text begins as the names of central bodies do.
pub(super) fn is_central(text: &str) -> bool {
    CENTRAL.iter().any(|c| text.starts_with(c))
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

fn ends_as_organ(text: &str) -> bool {
    ORGANS.iter().any(|o| text.ends_with(o)) && !NO_ORGANS.iter().any(|o| text.ends_with(o))
}

fn is_generic(text: &str) -> bool {
    let relative = RELATIVE.iter().any(|r| text.starts_with(r));
    let of_city = text.starts_with('市') && !["市中区", "市南区", "市北区"].iter().any(|d| text.starts_with(d));
    let of_town = ["乡人民", "镇人民", "乡政府", "镇政府"].iter().any(|t| text.starts_with(t));
    let towards = ["对", "向"].iter().any(|w| text.contains(w)) && !text.contains("对外") && !text.starts_with("向阳");
    let former = text.starts_with('原') && !["原平市", "原州区", "原阳县"].iter().any(|p| text.starts_with(p));
    let listed = text.starts_with('和') && !AND.iter().any(|p| text.starts_with(p));
    listed || relative || of_city || of_town || former || towards || GENERIC.iter().any(|g| text.contains(g))
}

/// Whether a text begins with the name of a place, and an organ of it follows.
fn is_placed(text: &str) -> bool {
    if PROVINCES.iter().any(|p| text.starts_with(p)) {
        return true;
    }
    // a place has two letters at least, its kind not counted, and seldom more than eight
    let ends = text.char_indices().skip(1).take(10).filter_map(|(at, _)| {
        let kind = PLACES.iter().find(|p| text[at..].starts_with(**p))?;
        Some(at + kind.len())
    });
    ends.take(1).any(|end| end < text.len() && is_place(&text[..end]))
}

fn is_place(text: &str) -> bool {
    let zone = ZONES.iter().any(|z| text.ends_with(z));
    let sentence = text.contains(|c| SENTENCE.contains(c)) && !text.starts_with("向阳");
    !zone && !sentence && !text.ends_with("和市") && !NO_PLACES.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::{Form, of};

    #[test]
    fn a_name_says_whose_agency_it_is() {
        assert_eq!(of("平川市住房和城乡建设局"), Some(Form::Placed));
        assert_eq!(of("山东黄河河务局"), Some(Form::Placed));
        assert_eq!(of("国家海洋博物局"), Some(Form::Central));
        assert_eq!(of("聊城市生态环境局"), Some(Form::Placed));
        assert_eq!(of("煤炭工业部"), Some(Form::Bare));
        assert_eq!(of("平川高新区管委会"), Some(Form::Bare));
    }

    #[test]
    fn what_is_about_agencies_in_general_is_no_name() {
        for text in [
            "各市人民政府",
            "省人民政府办公厅",
            "有关部门",
            "市财政局",
            "你公司财务部",
            "广大党员干部",
            "中级人民法院",
            "直辖市人民政府",
            "国务院各部委",
            "申请人向平川市住房公积金中心",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
