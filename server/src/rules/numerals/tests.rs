//! Which of two rules of this family reports a place.

use super::{range_dash, range_unit};
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_range_without_its_unit_is_reported_by_one_rule() {
    check_rule(&range_dash::RULE, "奖励13-17万元。", expect![""]);
    check_rule(
        &range_unit::RULE,
        "奖励13-17万元。",
        expect![[r#"
            6..17 “13-17万元” warning 前一个数不应省去“万元”，“13-17万元”应写作“13万元～17万元”
              safe 改为“13万元～17万元”
            ⇒ 奖励13万元～17万元。
        "#]],
    );
}
