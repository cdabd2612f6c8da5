//! Tests of `punctuation-halfwidth`.

use super::RULE;
use crate::rules::punctuation::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn half_width_marks_become_full_width() {
    check_rule(
        &RULE,
        "各县区,各部门:加强领导;落实责任。",
        expect![[r#"
            9..10 “,” warning 逗号用了半角“,”，应当用全角“，”
              safe 改用全角
            19..20 “:” warning 冒号用了半角“:”，应当用全角“：”
              safe 改用全角
            32..33 “;” warning 分号用了半角“;”，应当用全角“；”
              safe 改用全角
            ⇒ 各县区，各部门：加强领导；落实责任。
        "#]],
    );
}

#[test]
fn many_half_width_marks_are_one_finding() {
    check_rule(
        &RULE,
        "甲,乙,丙;丁,戊,己:庚,辛:壬:癸:子:丑:寅。",
        expect![[r#"
            3..4 “,” warning 中文里的逗号、冒号等用了半角，应当用全角（全文共12处，此为第一处）
              at 7..8 “,” 同样的问题
              at 11..12 “;” 同样的问题
              at 15..16 “,” 同样的问题
              at 19..20 “,” 同样的问题
              at 23..24 “:” 同样的问题
              at 27..28 “,” 同样的问题
              at 31..32 “:” 同样的问题
              at 35..36 “:” 同样的问题
              at 39..40 “:” 同样的问题
              at 43..44 “:” 同样的问题
              safe 全部修改（12处）
            ⇒ 甲，乙，丙；丁，戊，己：庚，辛：壬：癸：子：丑：寅。
        "#]],
    );
}

#[test]
fn inside_a_quotation_the_fix_is_unsafe() {
    check_rule(
        &RULE,
        "他说：“加强领导,落实责任。”",
        expect![[r#"
            24..25 “,” warning 逗号用了半角“,”，应当用全角“，”
              unsafe 改用全角
            ⇒ 他说：“加强领导，落实责任。”
        "#]],
    );
}

#[test]
fn a_point_is_a_full_stop_only_after_a_sentence() {
    check_rule(
        &RULE,
        "要认真抓好贯彻落实.各地要重视.见图.三，一.总则，卡尔.某某。",
        expect![[r#"
            27..28 “.” warning 句号用了半角“.”，应当用全角“。”
              unsafe 改用全角
            ⇒ 要认真抓好贯彻落实。各地要重视.见图.三，一.总则，卡尔.某某。
        "#]],
    );
}

#[test]
fn a_mark_after_yishi_is_left_to_another_rule() {
    check_rule(&RULE, "三是,强化督查。", expect![[""]]);
}

#[test]
fn figures_and_foreign_words_keep_their_marks() {
    silent(RULES, &["8:00开始，比例3:1，合计1,000.5元，版本v1.2.3，f(x, y)=1，N,N-二甲基，A, B, C三类。"]);
}

#[test]
fn emphasis_is_kept_around_a_fixed_colon() {
    check_rule(
        &RULE,
        "**注意:**各地要重视。",
        expect![[r#"
            8..9 “:” warning 冒号用了半角“:”，应当用全角“：”
              safe 改用全角
            ⇒ **注意：**各地要重视。
        "#]],
    );
}
