//! Tests of `structure-report-request`.

use super::RULE;
use crate::rules::structure::testing::silent;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn a_report_that_closes_with_a_request_is_an_error() {
    let text = "# 青岭县人民政府关于某事的报告\n\n云溪市人民政府：\n\n现将有关情况报告如下。\n\n以上报告当否，请批复。\n\n青岭县人民政府\n\n2024年5月6日\n";
    check_rule(
        &RULE,
        text,
        expect![[r#"
        107..137 “以上报告当否，请批复” error 报告不得夹带请示事项：“以上报告当否，请批复”是请示的用语，需要批复的事项应当另行用“请示”行文
    "#]],
    );
    silent(&[&RULE], &[&text.replace("以上报告当否，请批复", "特此报告"), &text.replace("报告", "请示")]);
}

#[test]
fn the_request_of_another_document_is_not_the_reports_own() {
    let report = |lines: &str| {
        format!(
            "# 青岭县人民政府关于某事的报告\n\n云溪市人民政府：\n\n现将情况报告如下。\n\n{lines}\n\n特此报告。\n\n青岭县人民政府\n\n2024年5月6日\n"
        )
    };
    silent(
        &[&RULE],
        &[&report("某镇来文称：\n\n当否，请批示。\n\n已经办结。"), &report("来文写道：“以上意见妥否，请批复。”")],
    );
    let quoted = report("来文写道：\n\n> 一、请予支持。\n>\n> 妥否，请批示。");
    assert_eq!(run(&RULE, &quoted, Syntax::Markdown, None), []);
    assert_eq!(run(&RULE, &report("妥否，请批示。"), Syntax::Markdown, None).len(), 1);
}
