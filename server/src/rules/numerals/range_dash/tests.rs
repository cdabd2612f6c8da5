//! Tests of `numerals-range-dash`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_hyphen_in_a_range_of_values_is_replaced() {
    check_rule(
        &RULE,
        "25-30个，1-9月，3%~5%，3-2个，第3-5个。",
        expect![[r#"
            0..5 “25-30” hint 数值范围宜用“～”，“25-30”写作“25～30”
              unsafe 改为“～”
            11..14 “1-9” hint 数值范围宜用“—”，“1-9”写作“1—9”
              unsafe 改为“—”
            ⇒ 25～30个，1—9月，3%~5%，3-2个，第3-5个。
        "#]],
    );
}
