//! Tests of `structure-kind-body-mismatch`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_letter_must_not_close_as_a_notice() {
    let text = "# 云溪市水务局关于商请支持的函\n\n云溪市财政局：\n\n请予支持。\n\n特此通知。\n\n云溪市水务局\n\n2024年5月6日\n";
    check_rule(
        &RULE,
        text,
        expect![[r#"
        92..98 “通知” warning 标题的文种是“函”，这里写的是“通知”，前后不一致
    "#]],
    );
}
