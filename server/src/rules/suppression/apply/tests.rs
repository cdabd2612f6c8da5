//! What comments let pass, and what is said of them.

use crate::analysis::Analysis;
use crate::diagnostic::{Applicability, Severity};
use crate::rules::testing::{TODAY, fixed};
use crate::settings::Settings;
use crate::text::Syntax;
use expect_test::{Expect, expect};
use hegao_lexicon::Lexicon;

fn check_with(settings: &Settings, text: &str, expect: Expect) {
    let lexicon = Lexicon::shipped().expect("the shipped tables are right");
    let found = Analysis::new(text, Syntax::Markdown, &lexicon, settings, TODAY).diagnostics;
    let line = |d: &crate::diagnostic::Diagnostic| format!("{} “{}” {}\n", d.rule, &text[d.span.clone()], d.message);
    let ours: Vec<_> = found.iter().filter(|d| d.rule.starts_with("suppression")).cloned().collect();
    let mut listing: String = found.iter().map(line).collect();
    if ours.iter().any(|d| d.fix.is_some()) {
        listing += &format!("⇒ {}", fixed(text, &ours));
    }
    expect.assert_eq(&listing);
}

fn check(text: &str, expect: Expect) {
    check_with(&Settings::default(), text, expect);
}

#[test]
fn a_comment_lets_its_rule_pass_on_its_line_only() {
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
fn a_comment_that_lets_nothing_pass_is_reported() {
    check(
        "甲\n\n<!-- hegao: ignore policy 讲沿革 -->\n乙\n",
        expect![[r#"
        suppression-unused “<!-- hegao: ignore policy 讲沿革 -->” 这里没有要忽略的问题，注释可以删去
        ⇒ 甲

        乙
    "#]],
    );
    check(
        "<!-- hegao: ignore-start agency -->\n甲\n\n<!-- hegao: ignore-end -->\n\n乙\n",
        expect![[r#"
        suppression-unused “<!-- hegao: ignore-start agency -->” 这里没有要忽略的问题，注释可以删去
        ⇒ 甲


        乙
    "#]],
    );
    check(
        "<!-- hegao: ignore-file policy, document-number, agency -->\n按国发[2016]73号办。\n",
        expect![[r#"
        suppression-unused “agency” 这里没有“agency”要忽略的问题，可以不写
        ⇒ <!-- hegao: ignore-file policy, document-number -->
        按国发[2016]73号办。
    "#]],
    );
    check(
        "<!-- hegao: ignore all -->\n甲<!-- hegao: ignore-end -->\n",
        expect![[r#"
        suppression-unused “<!-- hegao: ignore all -->” 这里没有要忽略的问题，注释可以删去
        suppression-unused “<!-- hegao: ignore-end -->” 前面没有与它配对的 ignore-start，可以删去
        ⇒ 甲
    "#]],
    );
}

#[test]
fn a_name_that_means_no_rule_is_reported() {
    check(
        "<!-- hegao: ignore polcy, 讲沿革 -->\n甲<!-- hegao: ignored policy -->乙<!-- hegao: ignore -->\n",
        expect![[r#"
            suppression-unknown “polcy” 没有名为“polcy”的规则或规则族，是否想写“policy”？
            suppression-unknown “<!-- hegao: ignored policy -->” 没有名为“ignored”的指令，是否想写“ignore”？
            suppression-unknown “<!-- hegao: ignore -->” 没有写明忽略哪条规则，注释不起作用；写法如 <!-- hegao: ignore 规则 理由 -->
            ⇒ <!-- hegao: ignore policy, 讲沿革 -->
            甲<!-- hegao: ignored policy -->乙<!-- hegao: ignore -->
        "#]],
    );
}

#[test]
fn rules_that_did_not_run_say_nothing() {
    let settings = Settings { ignore: vec!["policy-abolished".to_owned()], ..Settings::default() };
    check_with(&settings, "<!-- hegao: ignore policy -->\n甲<!-- hegao: ignore all -->\n", expect![""]);
    let settings = Settings { ignore: vec!["suppression".to_owned()], ..Settings::default() };
    check_with(&settings, "<!-- hegao: ignore polcy -->\n甲<!-- hegao: ignore policy -->\n", expect![""]);
}

#[test]
fn these_rules_can_be_let_pass_by_their_name() {
    check("<!-- hegao: ignore-file suppression-unused 模板 -->\n甲<!-- hegao: ignore policy -->\n", expect![""]);
}

#[test]
fn a_former_id_lets_its_rule_pass_and_is_mended() {
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
fn a_former_id_that_lets_nothing_pass_is_not_wanted() {
    check(
        "<!-- hegao: ignore policy-repealed 讲沿革 -->\n甲\n",
        expect![[r#"
        suppression-unused “<!-- hegao: ignore policy-repealed 讲沿革 -->” 这里没有要忽略的问题，注释可以删去
        suppression-unknown “policy-repealed” 规则“policy-repealed”已改名为“policy-abolished”
        ⇒ 甲
    "#]],
    );
}
