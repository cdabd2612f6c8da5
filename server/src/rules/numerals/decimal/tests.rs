//! Tests of `numerals-decimal`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_decimal_gets_its_leading_zero() {
    check_rule(
        &RULE,
        "为.46个百分点，占.5%，见.46。",
        expect![[r#"
        3..6 “.46” warning 小数点前的0应写出，“.46”应写作“0.46”
          safe 改为“0.46”
        24..27 “.5%” warning 小数点前的0应写出，“.5%”应写作“0.5%”
          safe 改为“0.5%”
        ⇒ 为0.46个百分点，占0.5%，见.46。
    "#]],
    );
}
