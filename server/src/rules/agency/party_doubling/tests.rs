//! Tests of `agency-party-doubling`.

use super::RULE;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn a_doubled_level_of_government_is_removed() {
    check_rule(
        &RULE,
        "报中共江苏省省委和中共云州市市委书记。",
        expect![[r#"
        3..24 “中共江苏省省委” warning “中共江苏省省委”中“省”字重复，通常写作“中共江苏省委”
          safe 改为“中共江苏省委”
        27..48 “中共云州市市委” warning “中共云州市市委”中“市”字重复，通常写作“中共云州市委”
          safe 改为“中共云州市委”
        ⇒ 报中共江苏省委和中共云州市委书记。
    "#]],
    );
}

#[test]
fn names_without_doubling_are_not_reported() {
    silent(
        &[&RULE],
        &[
            "报中共江苏省委、中共云州市委。",
            "中共省委",
            "中共广西壮族自治区区委",
            "请对照《中共江苏省省委关于某项工作的意见》自查。",
            "中共中央，江苏省省委",
        ],
    );
}
