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
