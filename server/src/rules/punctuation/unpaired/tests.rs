//! Tests of `punctuation-unpaired`.

use super::RULE;
use crate::rules::punctuation::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn unpaired_marks_are_reported() {
    check_rule(
        &RULE,
        "按照《某办法（国办发〔2026〕5号）办理，见附件）。",
        expect![[r#"
            6..9 “《” warning 左书名号没有对应的右书名号，书名号应当成对使用
              unsafe 在发文字号之前补上“》”
            65..68 “）” warning 右括号没有对应的左括号，括号应当成对使用
            ⇒ 按照《某办法》（国办发〔2026〕5号）办理，见附件）。
        "#]],
    );
}

#[test]
fn each_paragraph_of_a_long_quotation_may_open_again() {
    silent(RULES, &["讲话指出：“要加强领导。\n\n“要落实责任。\n\n“要强化督查。”\n"]);
}

#[test]
fn list_numbers_may_have_half_a_bracket() {
    silent(RULES, &["1）加强领导\n\na）落实责任\n\n分两步：一）动员；二）实施。"]);
}

#[test]
fn damaged_document_numbers_are_left_to_their_own_rules() {
    silent(RULES, &["按照国办发〔20164号、国办发2016]5号办理。"]);
}
