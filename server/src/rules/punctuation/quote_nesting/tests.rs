//! Tests of `punctuation-quote-nesting`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn nested_quotes_become_single() {
    check_rule(
        &RULE,
        "他说：“要推行“一网通办”。”",
        expect![[r#"
        21..39 ““一网通办”” warning 引号里面再用引号，应当换用“‘’”
          unsafe 改为“‘’”
        ⇒ 他说：“要推行‘一网通办’。”
    "#]],
    );
}
