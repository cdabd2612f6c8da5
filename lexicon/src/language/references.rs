//! How documents refer to one another and to themselves: the parts of a rule, words before a document number, endings
//! of issuer codes, and what follows the text of a document (GB/T 9704—2012 7.3 and 7.4).

/// The parts of a rule that are headings or begin a paragraph, each numbered separately.
pub const DIVISIONS: &[char] = &['编', '章', '节', '条'];

/// All parts of a rule that are numbered: 第三条, 第二款 (《立法法》第六十五条: 编、章、节、条、款、项、目).
pub const PARTS: &[char] = &['编', '章', '节', '条', '款', '项', '目'];

/// What stands directly before the number of a cited item, and between the numbers of several: 第（二）项, （一）至（三）.
pub const BEFORE_ITEM: [char; 8] = ['第', '、', '和', '及', '至', '到', '或', '见'];

/// Labels of lists of recipients (GB/T 9704—2012 7.3.2 and 7.4.2): those of the document and of its copies.
pub const RECIPIENT_LABELS: [&str; 3] = ["抄送", "主送", "抄报"];

/// What follows the issue date immediately in a page whose lines were joined: labels of the elements below the
/// signature and of the page itself.
const BELOW: &[&str] = &["抄送", "附件", "附：", "附:", "字号", "主题词", "解读"];

/// The beginnings of a remark (附注) in brackets below a text: （此件公开发布）.
const REMARKS: &[&str] = &["此件", "此文", "本文"];

/// The beginnings of other texts in brackets below a document on a web page: （信息公开形式：主动公开）.
const PAGE_REMARKS: &[&str] = &["公开", "信息"];

/// Whether a text, which follows an opening bracket, begins like a remark.
pub fn begins_remark(text: &str) -> bool {
    begins(text, REMARKS)
}

/// Whether a text begins with what may follow a signature: a remark or a label.
pub fn follows_signature(text: &str) -> bool {
    let remark =
        text.strip_prefix(['（', '(']).is_some_and(|inside| begins_remark(inside) || begins(inside, PAGE_REMARKS));
    remark || begins(text, BELOW)
}

fn begins(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

/// Whether a character after the year of a document number belongs to the number: 第73号, 字第73号.
pub fn continues_number(c: char) -> bool {
    c.is_numeric() || matches!(c, '第' | '号' | '字')
}

/// Words before a document number that belong to the sentence, not to the issuer code: 按照国发〔2016〕73号. Chinese
/// has no blanks between words, so the sentence runs into the code; the list was collected from such sentences.
pub const NUMBER_LEADS: &[&str] = &[
    "根据",
    "复函",
    "依据",
    "按照",
    "依照",
    "遵照",
    "参照",
    "对照",
    "执行",
    "落实",
    "落实好",
    "贯彻",
    "印发",
    "发布",
    "转发",
    "下发",
    "通知",
    "文件",
    "规定",
    "关于",
    "以及",
    "详见",
    "参见",
    "废止",
    "修订",
    "修改",
    "原文",
    "下称",
    "简称",
    "经过",
    "通过",
    "其中",
    "包括",
    "文号",
    "仍按",
    "符合",
    "违反",
    "公布",
    "制定",
    "同意",
    "报送",
    "意见",
    "办法",
    "方案",
    "批复",
    "决定",
    "结合",
    "有关",
    "停止",
    "编号",
    "见",
    "及",
    "和",
    "与",
    "或",
    "按",
    "以",
    "据",
    "对",
    "在",
    "由",
    "将",
    "即",
    "为",
    "的",
    "是",
    "于",
    "从",
    "至",
    "到",
    "把",
    "依",
    "照",
    "如",
    "凭",
    "了",
];

/// Documents that have another number than 发文字号, with 第 before it and the name of the issuer in place of a code:
/// 中国人民银行公告〔2020〕第19号, 2020年第17号令.
pub const ORDERS: &[&str] = &["令", "公告", "通告", "公报", "文告"];

/// The last characters of issuer codes (机关代字): 国办发, 财税, 银保监办.
pub const CODE_ENDINGS: &[char] = &[
    '发', '函', '办', '字', '规', '电', '报', '复', '批', '通', '文', '纪', '联', '传', '综', '秘', '党', '政', '委',
    '干', '人', '财', '税', '银', '法', '建', '教', '资', '审', '监', '管', '房', '价', '卫', '环', '医', '保',
];

/// Units of an office that a code names in brackets: 市监特设(司)函, 法（研）发.
pub const BRACKETED_UNITS: &[char] = &['司', '厅', '局', '处', '室', '办', '委', '党', '研', '综'];

/// The last characters that only codes of offices have; codes of case files and licences do not end with them.
pub const OFFICE_CODE_ENDINGS: &[char] = &['发', '函', '办', '规', '文', '电', '政'];

/// The endings of the codes of people's governments and of their offices. No sentence ends with them, whereas 下发 and
/// 政府发 often end one.
pub const GOVERNMENT_CODES: &[&str] = &["政办发", "政办函", "政办规", "政发", "政函"];

/// Words that end with 发 or 函 like codes but are not codes.
pub const NOT_CODES: &[&str] = &[
    "财政发",
    "民政发",
    "邮政发",
    "行政发",
    "印发",
    "下发",
    "转发",
    "颁发",
    "核发",
    "签发",
    "制发",
    "补发",
    "分发",
    "收发",
    "开发",
    "研发",
    "批发",
    "首发",
    "始发",
    "出发",
    "触发",
    "爆发",
    "暴发",
    "引发",
    "复函",
    "来函",
    "发函",
    "致函",
    "去函",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_and_labels_follow_a_signature() {
        for text in ["（此件公开发布）", "(本文有删减)", "（信息公开形式：主动公开）", "抄送：某局", "附件：甲"]
        {
            assert!(follows_signature(text), "{text}");
        }
        for text in ["此件公开发布", "（以下简称甲）", "起施行", ""] {
            assert!(!follows_signature(text), "{text}");
        }
    }

    #[test]
    fn narrower_classes_are_parts_of_the_wider() {
        assert!(GOVERNMENT_CODES.iter().chain(NOT_CODES).all(|code| code.ends_with(CODE_ENDINGS)));
        assert!(DIVISIONS.iter().all(|letter| PARTS.contains(letter)));
        assert!(OFFICE_CODE_ENDINGS.iter().all(|letter| CODE_ENDINGS.contains(letter)));
    }
}
