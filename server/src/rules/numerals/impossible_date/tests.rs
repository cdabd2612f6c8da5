//! Tests of `numerals-impossible-date`.

use super::RULE;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn a_day_that_does_not_exist_is_an_error() {
    check_rule(
        &RULE,
        "请于2026年2月29日前报送。",
        expect![[r#"
        6..22 “2026年2月29日” error 2026年2月只有28天，没有29日，请核对
    "#]],
    );
    assert_eq!(run(&RULE, "2028年2月29日，2月29日，12月31日。", Syntax::Plain, None), []);
}

#[test]
fn months_hours_and_minutes_have_limits_too() {
    let count = |text: &str| run(&RULE, text, Syntax::Plain, None).len();
    for text in ["13月8日", "二〇二五年十四月", "6月32日", "于26时开会", "8时75分"] {
        assert_eq!(count(text), 1, "{text}");
    }
    assert_eq!(count("比分12:65，版本13.32，18月龄，用时30时，1月365日，得分65分，2026年12月，24时"), 0);
}
