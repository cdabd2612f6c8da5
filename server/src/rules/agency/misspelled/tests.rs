//! Tests of `agency-misspelled`, with the shipped tables.

use super::RULE;
use crate::rules::testing::{fixed, run};
use crate::text::Syntax;

/// The findings in a plain text, one per line, followed by the text after the fixes.
fn report(text: &str) -> Vec<String> {
    let found = run(&RULE, text, Syntax::Plain, None);
    let mut lines: Vec<String> =
        found.iter().map(|d| format!("⟦{}⟧ {:?} {}", &text[d.span.clone()], d.severity, d.message)).collect();
    lines.extend((!found.is_empty()).then(|| fixed(text, &found)));
    lines
}

fn silent(texts: &[&str]) {
    texts.iter().for_each(|text| assert!(report(text).is_empty(), "{text}: {:?}", report(text)));
}

#[test]
fn one_wrong_character_is_reported() {
    let cases = [
        ("报国家发展和改革委员委。", "国家发展和改革委员委", "中“委”疑为“会”之误", "国家发展和改革委员会"),
        ("由国家发展改革委员会办。", "国家发展改革委员会", "疑漏“和”字", "国家发展和改革委员会"),
        ("送最高人民检查院。", "最高人民检查院", "中“查”疑为“察”之误", "最高人民检察院"),
        ("由国家税税务总局办。", "国家税税务总局", "疑多一个“税”字", "国家税务总局"),
        ("由国家市场督监管理总局办。", "国家市场督监管理总局", "中“督监”二字疑颠倒", "国家市场监督管理总局"),
        ("报中国人银行备案。", "中国人银行", "疑漏“民”字", "中国人民银行"),
    ];
    for (text, wrong, what, right) in cases {
        let message = format!("⟦{wrong}⟧ Warning “{wrong}”{what}，机关名称为“{right}”");
        assert_eq!(report(text), [message, text.replace(wrong, right)], "{text}");
    }
}

#[test]
fn local_agencies_are_not_reported() {
    silent(&[
        "由省工业和信息化厅、省住房和城乡建设厅、市市场监管局、县应急管理局负责。",
        "由省人力资源社会保障厅、市文化和旅游局、县退役军人事务局负责。",
        "由河南省人民政府、湖北省人民政府办公厅负责。",
    ]);
}

#[test]
fn names_inside_ordinary_words_are_not_reported() {
    silent(&[
        "各级文化旅游部门要加强监管。",
        "水生态环境不断恶化，流域生态环境不容乐观。",
        "传达中央财经委会议精神。",
        "中国人民银行行长、应急管理部部长、最高人民法院院长到会。",
    ]);
}

#[test]
fn ordinary_words_that_resemble_a_name_are_not_reported() {
    silent(&["土地被国家全部征收的，由市人民政府规定。", "所需经费由国家全部承担。"]);
}

#[test]
fn short_and_full_names_are_both_correct() {
    // a word segmenter that knows the names splits these into 国家发展改革委/员会 and 中央网信办/公室
    silent(&["由国家发展改革委、中央网信办负责。", "报国家发展和改革委员会、国家互联网信息办公室备案。"]);
}

#[test]
fn another_existing_name_is_not_a_misspelling() {
    silent(&[
        "由中国银监会移交中国银保监会。",
        "由住房城乡建设部、住房和城乡建设部办。",
        "由国家卫生健康委会同国家卫生健康委员会党组办。",
    ]);
}

#[test]
fn titles_quotations_and_foreign_agencies_are_not_reported() {
    silent(&[
        "请对照《最高人民检查院关于某项工作的意见》自查。",
        "牌子上写着“最高人民检查院”。",
        "美国国家发展和改革委员委",
    ]);
}

#[test]
fn a_long_run_of_near_names_is_handled() {
    let text = "国家发展和改革委员".repeat(20_000);
    assert!(run(&RULE, &text, Syntax::Plain, None).len() <= 20_000);
}
