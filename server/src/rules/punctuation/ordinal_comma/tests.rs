//! Tests of `punctuation-ordinal-comma`.

use super::RULE;
use crate::rules::punctuation::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn an_ordinal_word_is_followed_by_a_comma() {
    check_rule(
        &RULE,
        "第一、加强领导；其二、落实责任；最后、强化督查。",
        expect![[r#"
        6..9 “、” warning “第一”“首先”“其一”这类序次语后面应当用逗号
          safe 改为“，”
        30..33 “、” warning “第一”“首先”“其一”这类序次语后面应当用逗号
          safe 改为“，”
        54..57 “、” warning “第一”“首先”“其一”这类序次语后面应当用逗号
          safe 改为“，”
        ⇒ 第一，加强领导；其二，落实责任；最后，强化督查。
    "#]],
    );
}

#[test]
fn ordinals_in_an_enumeration_keep_their_comma() {
    silent(RULES, &["第一、第二产业，第一、二季度，坚持安全第一、预防为主，依照第三、四条，首先、其次两项。"]);
}
