//! Tests of `structure-placeholder`.

use super::RULE;
use crate::rules::structure::testing::{check, notice, silent};
use expect_test::expect;

#[test]
fn placeholders_are_reported_but_not_patterns_or_hidden_names() {
    silent(&[&RULE], &[&notice("统一命名为“××区××街道服务中心”，王××受到警告处分。")]);
    check(
        &RULE,
        "请于×月×日前报送，联系人：××。",
        expect![[r#"
        75..77 “×” warning “×”是占位符，定稿前请填上
        80..82 “×” warning “×”是占位符，定稿前请填上
        109..113 “××” warning “××”是占位符，定稿前请填上
    "#]],
    );
}
