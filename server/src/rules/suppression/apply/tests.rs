//! Which findings comments suppress.

use crate::analysis::Analysis;
use crate::diagnostic::{Applicability, Severity};
use crate::rules::suppression::testing::{check, check_with};
use crate::rules::testing::TODAY;
use crate::settings::Settings;
use crate::text::Syntax;
use expect_test::expect;
use hegao_lexicon::Lexicon;

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

#[test]
fn a_former_id_suppresses_its_rule_and_gets_a_fix() {
    let text = "根据《物业服务企业资质管理办法》分级。 <!-- hegao: ignore policy-repealed 讲沿革 -->\n";
    let select = vec!["policy".to_owned(), "suppression-unknown".to_owned()];
    let settings = Settings { select, ..Settings::default() };
    check_with(
        &settings,
        text,
        expect![[r#"
            suppression-unknown “policy-repealed” 规则“policy-repealed”已改名为“policy-abolished”
            ⇒ 根据《物业服务企业资质管理办法》分级。 <!-- hegao: ignore policy-abolished 讲沿革 -->
        "#]],
    );
    let found = Analysis::new(text, Syntax::Markdown, &Lexicon::default(), &settings, TODAY).diagnostics;
    let weights: Vec<_> = found.iter().map(|d| (d.severity, d.fix.as_ref().map(|f| f.applicability))).collect();
    assert_eq!(weights, [(Severity::Hint, Some(Applicability::Safe))]);
}

#[test]
fn a_former_id_that_suppresses_nothing_is_unused() {
    check(
        "<!-- hegao: ignore policy-repealed 讲沿革 -->\n甲\n",
        expect![[r#"
        suppression-unused “<!-- hegao: ignore policy-repealed 讲沿革 -->” 这里没有要忽略的问题，注释可以删去
        suppression-unknown “policy-repealed” 规则“policy-repealed”已改名为“policy-abolished”
        ⇒ 甲
    "#]],
    );
}
