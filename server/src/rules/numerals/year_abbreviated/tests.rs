//! Tests of `numerals-year-abbreviated`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_two_digit_year_is_written_out() {
    check_rule(
        &RULE,
        "截至25年，从98年5月到16年底，截至45年。",
        expect![[r#"
        6..11 “25年” warning 年份不应简写，“25年”应写全四位，如“2025年”
          unsafe 改为“2025年”
        17..22 “98年” warning 年份不应简写，“98年”应写全四位，如“1998年”
          unsafe 改为“1998年”
        29..34 “16年” warning 年份不应简写，“16年”应写全四位，如“2016年”
          unsafe 改为“2016年”
        46..51 “45年” warning 年份不应简写，“45年”应写全四位
        ⇒ 截至2025年，从1998年5月到2016年底，截至45年。
    "#]],
    );
}

#[test]
fn a_two_digit_year_after_zai_is_written_out() {
    check_rule(
        &RULE,
        "任务在16年底完成。",
        expect![[r#"
        9..14 “16年” warning 年份不应简写，“16年”应写全四位，如“2016年”
          unsafe 改为“2016年”
        ⇒ 任务在2016年底完成。
    "#]],
    );
}
