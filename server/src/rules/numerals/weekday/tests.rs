//! Tests of `numerals-weekday`.

use super::RULE;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn the_day_of_the_week_must_fit_the_date() {
    check_rule(
        &RULE,
        "定于2026年11月23日(周二)召开。",
        expect![[r#"
        6..30 “2026年11月23日(周二” warning 2026年11月23日是星期一，请核对日期和星期
          unsafe 改为“星期一”
        ⇒ 定于2026年11月23日(周一)召开。
    "#]],
    );
    let right =
        "2026年11月23日（星期一），2026年11月29日（周日）、2026年11月29日，星期天，自2026年11月23日，周二至周四。";
    assert_eq!(run(&RULE, right, Syntax::Plain, None), []);
}
