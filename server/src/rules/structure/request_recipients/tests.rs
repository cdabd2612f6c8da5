//! Tests of `structure-request-recipients`.

use super::RULE;
use crate::rules::structure::testing::silent;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_request_to_two_agencies_is_reported() {
    let text = "# 青岭县水务局关于某事的请示\n\n青岭县人民政府，云溪市水务局：\n\n为了某事，现请示如下。\n\n青岭县水务局\n\n2024年5月6日\n";
    check_rule(
        &RULE,
        text,
        expect![[r#"
        43..85 “青岭县人民政府，云溪市水务局” warning 请示原则上主送一个上级机关，其他需要知道的上级机关和同级机关用抄送
    "#]],
    );
    silent(&[&RULE], &[&text.replace("，云溪市水务局", "（县长、副县长）"), &text.replace("请示", "报告")]);
}
