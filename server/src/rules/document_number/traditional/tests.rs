//! Tests of `document-number-traditional`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::testing::{check_rule, run, silent};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn traditional_characters_in_a_simplified_text_are_reported() {
    check_rule(
        &RULE,
        "根据國發〔2016〕73號文件精神，",
        expect![[r#"
        6..27 “國發〔2016〕73號” warning 发文字号中的汉字应当用规范汉字，写作“国发〔2016〕73号”
          safe 改为“国发〔2016〕73号”
        ⇒ 根据国发〔2016〕73号文件精神，
    "#]],
    );
    check_rule(
        &RULE,
        "根据某縣發〔2016〕73号文件精神，",
        expect![[r#"
        9..15 “縣發” warning 发文字号中的汉字应当用规范汉字，写作“某县发〔2016〕73号”
          unsafe 改为“某县发〔2016〕73号”
        ⇒ 根据某县发〔2016〕73号文件精神，
    "#]],
    );
    check_rule(
        &RULE,
        "根据國發〔1985〕73号文件精神，",
        expect![[r#"
        6..12 “國發” info 发文字号中的汉字应当用规范汉字，写作“国发〔1985〕73号”；2000年以前的字号照原文引用，不必改
    "#]],
    );
}

#[test]
fn traditional_characters_in_a_traditional_text_are_not_reported() {
    silent(RULES, &["根據國發〔2016〕73號文件，現將有關事項通知如下。", "國發〔2016〕73號"]);
    // hundreds of traditional numbers do not make a simplified text traditional
    let list = format!("以下文件继续有效{}", "國發〔2016〕73號、".repeat(50));
    assert_eq!(run(&RULE, &list, Syntax::Markdown, None).len(), 50);
}

#[test]
fn inside_a_title_the_fix_is_unsafe() {
    check_rule(
        &RULE,
        "《关于印发國發〔2016〕73号文件任务分工的通知》",
        expect![[r#"
        15..21 “國發” warning 发文字号中的汉字应当用规范汉字，写作“国发〔2016〕73号”
          unsafe 改为“国发〔2016〕73号”
        ⇒ 《关于印发国发〔2016〕73号文件任务分工的通知》
    "#]],
    );
}
