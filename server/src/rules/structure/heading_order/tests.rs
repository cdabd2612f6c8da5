//! Tests of `structure-heading-order`.

use super::RULE;
use crate::rules::structure::testing::{check, notice, silent};
use expect_test::expect;

#[test]
fn a_higher_level_under_a_lower_one_is_reported() {
    check(
        &RULE,
        "一、甲。\n\n1.乙。\n\n（一）丙。",
        expect![[r#"
        93..102 “（一）” warning “（一）”的层次高于“1”，不宜放在它下面
          at 83..84 “1” 上一层用的是“1”
    "#]],
    );
}

#[test]
fn a_level_may_be_skipped_and_used_again() {
    silent(
        &[&RULE],
        &[
            &notice("一、甲。\n\n1.乙。\n\n二、丙。\n\n（一）丁。"),
            &notice("一、甲。\n\n（一）乙。\n\n1.丙。\n\n（二）丁。"),
        ],
    );
}
