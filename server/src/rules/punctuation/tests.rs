//! What none of the rules of this family reports, and what they report together.

use super::{RULES, han_space};
use crate::analysis::Analysis;
use crate::rules::punctuation::testing::check_all;
use crate::rules::testing::{TODAY, silent};
use crate::settings::Settings;
use crate::text::Syntax;
use expect_test::expect;
use hegao_lexicon::Lexicon;

/// autocorrect and zhlint insert spaces into 互联网+ and 〔2016〕73号; we leave both unchanged.
#[test]
fn correct_text_that_other_tools_break_is_not_reported() {
    silent(RULES, &["按照国发〔2016〕73号和“互联网+政务服务”要求，推进5G应用、GDP核算，增长8.5%。"]);
}

/// Titles have their own commas, quotation marks, parentheses and dashes.
#[test]
fn punctuation_inside_titles_is_not_reported() {
    silent(RULES, &["《某某关于河北、浙江(试行)工作方案(2018-2020年)的通知...》《甲--乙•丙,丁》印发执行。"]);
}

/// Spaces and brackets in document numbers are reported by the document number rules.
#[test]
fn document_numbers_are_left_to_their_own_rules() {
    silent(RULES, &["按照国办发(2016)73号、国办发〔2024〕43 号、国办发[2016]73号办理。"]);
}

#[test]
fn a_document_in_half_width_punctuation_gets_one_finding_a_kind() {
    let text = "加强领导,落实责任;各县(市)要抓紧(一周内)办理(特殊情况除外),按时(月底前)上报(加盖公章),逾期(含当日)通报,谢谢,再见,完。";
    check_all(
        text,
        expect![[r#"
            punctuation-halfwidth “,” 中文里的逗号、冒号等用了半角，应当用全角（全文共7处，此为第一处）
            punctuation-parentheses “(市)” 中文里的括号用了半角，应当用全角“（）”（全文共6处，此为第一处）
        "#]],
    );
}

#[test]
fn code_urls_and_front_matter_are_not_checked() {
    silent(RULES, &["---\ntitle: 甲,乙(丙)\n---\n\n见`甲,乙(丙)`和https://example.com/a,b(c)。\n\n```\n甲,乙\n```\n"]);
}

#[test]
fn markdown_syntax_is_not_reported() {
    let text = "| 项目 | 内容 |\n|:--|--:|\n| 甲 | 乙 |\n\n- 甲\n\n1. 乙\n\n[甲](https://example.com)和![乙](a.png)，~~丙~~。\n";
    silent(RULES, &[text]);
}

#[test]
fn long_runs_of_marks_are_handled() {
    let parts = [
        "《",
        "(",
        "“甲",
        "“\"",
        "甲(",
        "甲)",
        "甲(甲)",
        "甲,",
        "甲.",
        "一是，",
        "第一、甲",
        "5~",
        "甲 甲甲甲甲甲，",
        "…",
        "--",
    ];
    let nested = format!("{}{}", "(".repeat(20_000), ")".repeat(20_000));
    let settings =
        Settings { select: vec!["punctuation".to_owned(), han_space::RULE.id.to_owned()], ..Settings::default() };
    for text in parts.iter().map(|p| p.repeat(20_000)).chain([nested]) {
        let analysis = Analysis::new(&text, Syntax::Plain, &Lexicon::default(), &settings, TODAY);
        assert!(analysis.panicked.is_empty());
    }
}

#[test]
fn sentences_in_latin_script_are_not_reported() {
    silent(RULES, &["See the \"State Council (国务院)\" notice on the \"Belt and Road\" (Initiative), 2014."]);
}
