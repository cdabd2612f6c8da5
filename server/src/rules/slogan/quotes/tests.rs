//! Tests of `slogan-quotes`.

use super::RULE;
use crate::rules::slogan::testing::check;
use crate::rules::testing::silent;
use expect_test::expect;

#[test]
fn a_phrase_that_is_always_quoted_gets_quotation_marks() {
    check(
        &RULE,
        "推行双随机、一公开监管，做好六稳工作。",
        expect![[r#"
            推行⟦双随机、一公开⟧监管，做好⟦六稳⟧工作。
            Warning 这一提法通常加引号，写作“双随机、一公开”
              Unsafe 改为“双随机、一公开”
            Warning 这一提法通常加引号，写作“六稳”
              Unsafe 改为“六稳”
            ⇒ 推行“双随机、一公开”监管，做好“六稳”工作。
        "#]],
    );
    // in the table the quotation marks stand inside the phrase
    check(
        &RULE,
        "深化放管服改革。",
        expect![[r#"
            深化⟦放管服改革⟧。
            Warning 这一提法通常加引号，写作“放管服”改革
              Unsafe 改为“放管服”改革
            ⇒ 深化“放管服”改革。
        "#]],
    );
}

#[test]
fn quotation_marks_of_any_kind_count() {
    silent(
        &[&RULE],
        &[
            "推行“双随机、一公开”监管。",
            "推行\"双随机、一公开\"监管。",
            "推行「双随机、一公开」监管。",
            "落实“推行双随机、一公开监管”的要求。",
            "按照《双随机、一公开监管办法》执行。",
        ],
    );
}

#[test]
fn part_of_a_longer_word_is_not_reported() {
    silent(&[&RULE], &["建设三农村示范点。", "人工智能+消费，人工智能+行动。", "推进一网通办和跨省通办。"]);
}

#[test]
fn items_of_an_unquoted_list_are_not_reported() {
    silent(&[&RULE], &["实现一窗受理、限时办结、最多跑一次。", "推行最多跑一次、限时办结。"]);
    check(
        &RULE,
        "推行“限时办结”、最多跑一次。",
        expect![[r#"
            推行“限时办结”、⟦最多跑一次⟧。
            Warning 这一提法通常加引号，写作“最多跑一次”
              Unsafe 改为“最多跑一次”
            ⇒ 推行“限时办结”、“最多跑一次”。
        "#]],
    );
    check(
        &RULE,
        "推行最多跑一次，实行限时办结。",
        expect![[r#"
            推行⟦最多跑一次⟧，实行限时办结。
            Warning 这一提法通常加引号，写作“最多跑一次”
              Unsafe 改为“最多跑一次”
            ⇒ 推行“最多跑一次”，实行限时办结。
        "#]],
    );
}

#[test]
fn a_phrase_inside_a_proper_name_is_not_reported() {
    silent(&[&RULE], &["请登录中国一带一路网查询。"]);
    check(
        &RULE,
        "推进一带一路建设。",
        expect![[r#"
            推进⟦一带一路⟧建设。
            Warning 这一提法通常加引号，写作“一带一路”
              Unsafe 改为“一带一路”
            ⇒ 推进“一带一路”建设。
        "#]],
    );
}
