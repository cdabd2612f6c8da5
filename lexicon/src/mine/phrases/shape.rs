//! Which quotations can be set phrases: not speech, titles, numbers or labels of a form.

use crate::language::han::is_han;
use crate::language::measures::{AMOUNTS, LARGE, POINTS, SERIES};
use crate::language::numerals::is_any_numeral;
use crate::language::references::PARTS;
use crate::near::narrow;
use std::ops::Range;

/// The number of characters that a phrase may have.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=24;

/// Own list: characters with which no phrase begins.
const STARTS_NONE: [char; 6] = ['、', '的', '等', '和', '及', '本'];

/// Whether a quotation has the shape of a phrase.
pub fn is_phrase(text: &str) -> bool {
    const SPEECH: [char; 22] = [
        '。', '，', '；', '：', '！', '？', ',', ';', ':', '!', '?', '《', '》', '…', '\n', '\t', '|', '\u{fffc}',
        '（', '(', '_', '=',
    ];
    let han = text.chars().filter(|c| is_han(*c)).count();
    let latin = text.chars().filter(|c| c.is_ascii_alphabetic()).count();
    let letters = text.chars().count();
    LETTERS.contains(&letters)
        && han >= 2
        && latin <= han
        && !text.contains(SPEECH)
        && text.trim() == text
        && !text.starts_with(STARTS_NONE)
        && !text.ends_with('、')
        && !is_number(text)
}

/// 2000元, 三十日, 第五条: whether a text is a number with what it counts.
fn is_number(text: &str) -> bool {
    let numeral = |c: char| c.is_ascii_digit() || is_any_numeral(c) || ".%－-".contains(c);
    let rest = text.trim_start_matches('第').trim_start_matches(numeral);
    // 十四五 and 九五 are plans
    let plan = text.ends_with('五') && !text.starts_with('第') && text.chars().all(is_han);
    rest.is_empty() && !plan || rest.len() < text.len() && is_counted(rest)
}

/// Whether a text is only a unit that a number counts: 元, 条, 届.
fn is_counted(text: &str) -> bool {
    let whole = [AMOUNTS, POINTS, LARGE, SERIES].into_iter().any(|units| units.contains(&text));
    whole || text.parse().is_ok_and(|c: char| PARTS.contains(&c))
}

/// Whether a quotation is a word that the text only mentions: the label of a button, a stamp, a term that a law
/// defines, a short name that it declares, the name of a web site.
pub fn is_label(text: &str, range: &Range<usize>) -> bool {
    /// Own list: words after a label.
    const BEHIND: [&str; 34] = [
        "字样",
        "栏",
        "章",
        "按钮",
        "选项",
        "公众号",
        "小程序",
        "App",
        "APP",
        "app",
        "字段",
        "菜单",
        "页面",
        "窗口字",
        "是指",
        "，是指",
        "、是指",
        "指的是",
        "，指",
        "微信",
        "微博",
        "客户端",
        "修改为",
        "修改成",
        "改为",
        "后增加",
        "删除",
        "删去",
        "，包括",
        "之后",
        "平台",
        "网站",
        "系统",
        "模块",
    ];
    /// Own list: words before a label.
    const BEFORE: [&str; 40] = [
        "简称",
        "简称为",
        "称",
        "称为",
        "称之为",
        "统称",
        "统称为",
        "所称",
        "点击",
        "选择",
        "填写",
        "填",
        "标注",
        "注明",
        "登录",
        "登陆",
        "搜索",
        "关注",
        "加盖",
        "盖",
        "写明",
        "标明",
        "为",
        "修改为",
        "删除",
        "删去",
        "增加",
        "中的",
        "将",
        "进入",
        "命名为",
        "微信公众号",
        "小程序",
        "勾选",
        "名为",
        "显示",
        "使用",
        "通过",
        "署名",
        "包括",
    ];
    let before = text[..range.start].trim_end_matches(super::quotations::is_quotation_mark);
    let behind = text[range.end..].trim_start_matches(super::quotations::is_quotation_mark);
    BEHIND.iter().any(|b| behind.starts_with(b)) || BEFORE.iter().any(|b| before.ends_with(b))
}

/// A phrase in the form in which it is counted: half-width letters and digits, no blanks.
pub fn narrowed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(narrow).collect()
}

/// The items of an enumeration, if it has at least three.
pub fn items(text: &str) -> Vec<&str> {
    let items: Vec<&str> = text.split('、').collect();
    if items.len() >= 3 && items.iter().all(|i| !i.is_empty()) { items } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::{is_label, is_phrase, items};

    #[test]
    fn a_phrase_is_neither_speech_nor_number_nor_title() {
        for text in ["一窗通办", "十四五", "互联网+督查", "四减一增", "标准化、规范化、便利化"]
        {
            assert!(is_phrase(text), "{text}");
        }
        for text in ["我们一定努力。", "二十三条", "2023年", "三十", "《办法》", "的规定", "PPP", "是", "第三项"]
        {
            assert!(!is_phrase(text), "{text}");
        }
    }

    #[test]
    fn a_label_is_not_a_phrase() {
        let label = |text: &str| {
            let range = super::super::quotations::find(text)[0].clone();
            is_label(text, &range)
        };
        assert!(label("在封面加盖“作废”字样"));
        assert!(label("第三条中的“主管机关”修改为“主管部门”"));
        assert!(label("本法所称“网络”，是指"));
        assert!(label("（以下简称“平川局”）"));
        assert!(!label("深化“一窗通办”改革"));
    }

    #[test]
    fn an_enumeration_has_three_items() {
        assert_eq!(items("公开、公平、公正"), ["公开", "公平", "公正"]);
        assert!(items("公开、公平").is_empty());
    }
}
