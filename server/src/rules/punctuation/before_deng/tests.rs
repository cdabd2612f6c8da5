//! Tests of `punctuation-before-deng`.

use super::RULE;
use crate::rules::punctuation::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn a_comma_before_deng_is_deleted() {
    check_rule(
        &RULE,
        "教育、医疗、等服务，养老、等等。",
        expect![[r#"
            15..18 “、” warning “等”字前面不用顿号
              safe 删去顿号
            36..39 “、” warning “等”字前面不用顿号
              safe 删去顿号
            ⇒ 教育、医疗等服务，养老等等。
        "#]],
    );
}

#[test]
fn words_that_begin_with_deng_are_not_reported() {
    silent(RULES, &["残疾类别、等级，等额本息、等额本金，任职、等级晋升，靠港、等候过闸，车距、等距。"]);
}

#[test]
fn deng_as_a_verb_is_not_reported() {
    silent(RULES, &["行人不得在车行道上招呼停车、等车、发放广告。"]);
}
