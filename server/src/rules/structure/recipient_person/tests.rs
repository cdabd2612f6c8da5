//! Tests of `structure-recipient-person`.

use super::RULE;
use crate::rules::structure::testing::silent;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_report_addressed_to_a_person_is_reported() {
    let text = "# 青岭县人民政府关于某事的报告\n\n云溪市李四市长：\n\n现将有关情况报告如下。\n\n青岭县人民政府\n\n2024年5月6日\n";
    check_rule(
        &RULE,
        text,
        expect![[r#"
        46..67 “云溪市李四市长” warning 除上级机关负责人直接交办的事项外，不得以本机关名义向负责人报送公文；“云溪市李四市长”宜改为机关名称
    "#]],
    );
    silent(&[&RULE], &[&text.replace("李四市长", "人民政府"), &text.replace("报告", "函")]);
}
