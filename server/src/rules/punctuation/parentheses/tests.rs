//! Tests of `punctuation-parentheses`.

use super::RULE;
use crate::rules::punctuation::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn half_width_parentheses_become_full_width() {
    check_rule(
        &RULE,
        "各县(市、区)和国内生产总值（GDP)。",
        expect![[r#"
            6..17 “(市、区)” warning 括号用了半角“()”，应当用全角“（）”
              safe 改为“（）”
            38..45 “（GDP)” warning 括号一半用了全角、一半用了半角，应当都用全角“（）”
              unsafe 改为“（）”
            ⇒ 各县（市、区）和国内生产总值（GDP）。
        "#]],
    );
}

#[test]
fn markup_inside_parentheses_is_kept() {
    check_rule(
        &RULE,
        "各县(**市**、区)人民政府。",
        expect![[r#"
        6..21 “(**市**、区)” warning 括号用了半角“()”，应当用全角“（）”
          safe 改为“（）”
        ⇒ 各县（**市**、区）人民政府。
    "#]],
    );
}

#[test]
fn parentheses_of_a_citation_are_left_to_the_citation_rules() {
    silent(RULES, &["按照《某某通知》(国办发〔2016〕73号)办理。"]);
}

/// `characters-garbled-annotation` reports these.
#[test]
fn pinyin_in_parentheses_is_not_reported() {
    silent(RULES, &["統(tǒng)籌發(fā)展，優(yōu)化服務。"]);
}

#[test]
fn an_escaped_mark_is_reported_without_a_fix() {
    check_rule(
        &RULE,
        r"各县\(市、区\)。",
        expect![[r#"
        6..19 “\(市、区\)” warning 括号用了半角“()”，应当用全角“（）”
    "#]],
    );
}
