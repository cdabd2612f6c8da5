//! Tests of `structure-signer`.

use super::RULE;
use crate::rules::structure::testing::silent;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_signer_in_a_notice_is_a_hint() {
    let text = "# 云溪市人民政府关于某事的通知\n\n签发人：李四\n\n各县人民政府：\n\n请执行。\n\n云溪市人民政府\n\n2024年5月6日\n";
    check_rule(
        &RULE,
        text,
        expect![[r#"
        46..64 “签发人：李四” hint 签发人在上行文（请示、报告）中标注，“通知”通常不标
    "#]],
    );
    silent(&[&RULE], &[&text.replace("通知", "请示"), &text.replace("通知", "意见")]);
}
