//! Tests of `punctuation-enumeration-comma`.

use super::RULE;
use crate::rules::punctuation::RULES;
use crate::rules::punctuation::testing::check_all;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn commas_between_quotations_and_titles_are_a_hint() {
    check_rule(
        &RULE,
        "“甲”、“乙”和《丙》、《丁》。",
        expect![[r#"
        9..12 “、” hint 并列的引号之间通常不用顿号
          unsafe 删去顿号
        33..36 “、” hint 并列的书名号之间通常不用顿号
          unsafe 删去顿号
        ⇒ “甲”“乙”和《丙》《丁》。
    "#]],
    );
}

/// In 《A》（…号）、《B》 the number is between the two titles.
#[test]
fn a_comma_after_an_insertion_is_correct() {
    silent(RULES, &["根据《某办法》（国办发〔2026〕5号）、《某条例》和“甲”改革、“乙”行动办理。"]);
}

#[test]
fn both_ways_of_listing_quotations_occur_and_only_the_comma_is_a_hint() {
    check_all(
        "“六稳”、“六保”和“六稳”“六保”都见于正式文件。",
        expect![[r#"
        punctuation-enumeration-comma “、” 并列的引号之间通常不用顿号
    "#]],
    );
}

#[test]
fn a_list_with_a_member_that_is_not_quoted_keeps_its_commas() {
    silent(&[&RULE], &["“甲”、“乙”、丙和丁。", "丙、“甲”、“乙”。", "《甲》、《乙》、丙办法。"]);
}
