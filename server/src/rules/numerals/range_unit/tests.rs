//! Tests of `numerals-range-unit`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn the_first_number_of_a_range_keeps_its_unit() {
    check_rule(
        &RULE,
        "9～16亿，13-17万元，15~30％，第3-5万，500—1万元。",
        expect![[r#"
            0..9 “9～16亿” warning 前一个数不应省去“亿”，“9～16亿”应写作“9亿～16亿”
              safe 改为“9亿～16亿”
            12..23 “13-17万元” warning 前一个数不应省去“万元”，“13-17万元”应写作“13万元～17万元”
              safe 改为“13万元～17万元”
            26..34 “15~30％” warning 前一个数不应省去“％”，“15~30％”应写作“15％~30％”
              safe 改为“15％~30％”
            ⇒ 9亿～16亿，13万元～17万元，15％~30％，第3-5万，500—1万元。
        "#]],
    );
}
