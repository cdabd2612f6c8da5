//! Tests of `structure-title-kind`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_title_with_two_kinds_is_a_hint() {
    let text = "# 青岭县人民政府关于某事的请示报告\n\n云溪市人民政府：\n\n为了某事。\n";
    check_rule(
        &RULE,
        text,
        expect![[r#"
        38..50 “请示报告” hint “请示报告”是两个文种，标题宜只用一个
    "#]],
    );
}
