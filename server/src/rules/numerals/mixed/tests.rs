//! Tests of `numerals-mixed`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_number_uses_one_kind_of_numerals() {
    check_rule(
        &RULE,
        "共1百零8户，5千多户，2万5千公里，500千伏，3百货。",
        expect![[r#"
            3..11 “1百零8” warning “1百零8”里两种数字混用，除“万”“亿”外，一个数应只用一种数字
            17..21 “5千” info “5千”里两种数字混用，除“万”“亿”外，一个数应只用一种数字
            34..38 “5千” info “5千”里两种数字混用，除“万”“亿”外，一个数应只用一种数字
        "#]],
    );
}
