//! Which findings comments suppress.

use crate::rules::suppression::testing::{check, check_with};
use crate::settings::Settings;
use expect_test::expect;

#[test]
fn a_comment_suppresses_its_rule_in_its_own_lines_only() {
    check(
        "<!-- hegao: ignore document-number 原文如此 -->\n按国发[2016]73号办。\n\n按国发[2016]73号办。\n",
        expect![[r#"
            policy-expired “国发[2016]73号” 《国务院关于印发“十三五”国家信息化规划的通知》已失效，不宜再作依据
            policy-expired “国发[2016]73号” 《国务院关于印发“十三五”国家信息化规划的通知》已失效，不宜再作依据
            document-number-bracket “[2016]” 年份应当用六角括号“〔〕”括起，不用“[]”
        "#]],
    );
}

#[test]
fn comments_are_judged_only_by_rules_that_ran() {
    let settings = Settings { ignore: vec!["policy-abolished".to_owned()], ..Settings::default() };
    check_with(&settings, "<!-- hegao: ignore policy -->\n甲<!-- hegao: ignore all -->\n", expect![""]);
    let settings = Settings { ignore: vec!["suppression".to_owned()], ..Settings::default() };
    check_with(&settings, "<!-- hegao: ignore polcy -->\n甲<!-- hegao: ignore policy -->\n", expect![""]);
}

#[test]
fn findings_about_comments_can_be_suppressed_by_name() {
    check("<!-- hegao: ignore-file suppression-unused 模板 -->\n甲<!-- hegao: ignore policy -->\n", expect![""]);
}
