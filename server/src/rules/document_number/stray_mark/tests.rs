//! Tests of `document-number-stray-mark`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn a_dash_after_the_year_is_deleted() {
    check_rule(
        &RULE,
        "依据国发〔2016〕-73号。",
        expect![[r#"
        22..23 “-” warning 年份和发文顺序号通常连写，中间的“-”是多余的
          safe 删去“-”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &RULE,
        "依据国发〔1985〕－73号。",
        expect![[r#"
        22..25 “－” info 年份和发文顺序号通常连写，中间的“－”是多余的；2000年以前的字号照原文引用，不必改
    "#]],
    );
    silent(RULES, &["国发〔2016〕—", "图纸〔2016〕-3号", "国发〔2016〕1-3号"]);
}

#[test]
fn inside_a_quotation_the_fix_is_unsafe() {
    check_rule(
        &RULE,
        "来信说“按国发〔2016〕-73号办理”。",
        expect![[r#"
        31..32 “-” warning 年份和发文顺序号通常连写，中间的“-”是多余的
          unsafe 删去“-”
        ⇒ 来信说“按国发〔2016〕73号办理”。
    "#]],
    );
}
