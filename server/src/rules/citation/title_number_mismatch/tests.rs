//! Tests of `citation-title-number-mismatch`.

use super::RULE;
use crate::mentions::citation::between_marks;
use crate::rules::citation::RULES;
use crate::rules::citation::testing::{check, silent};
use crate::rules::testing::{check_rule_knowing, lexicon_of, run, run_knowing, silent_knowing};
use crate::text::Syntax;
use expect_test::expect;
use hegao_lexicon::{Lexicon, Policy};
use std::collections::HashSet;

#[test]
fn the_number_of_another_document_is_an_error() {
    check(
        &RULE,
        "按《云州市数据管理办法》（云发〔2016〕55号）办理。",
        expect![[r#"
            3..63 “《云州市数据管理办法》（云发〔2016〕55号）” error 标题与发文字号不符：《云州市数据管理办法》是云发〔2015〕50号，云发〔2016〕55号是《云州市人民政府关于加快推进“一窗办理”工作的指导意见》
              《云州市人民政府关于印发云州市数据管理办法的通知》：云发〔2015〕50号（公报甲）
              云发〔2016〕55号：《云州市人民政府关于加快推进“一窗办理”工作的指导意见》（公报乙）
              unsafe 字号改为“云发〔2015〕50号”
            ⇒ 按《云州市数据管理办法》（云发〔2015〕50号）办理。
        "#]],
    );
    check(
        &RULE,
        "按《云州市数据管理办法》（云办发〔2017〕9号）办理。",
        expect![[r#"
            3..65 “《云州市数据管理办法》（云办发〔2017〕9号）” error 标题与发文字号不符：《云州市数据管理办法》是云发〔2015〕50号，云办发〔2017〕9号是《云州市人民政府办公室关于印发〈云州市河湖管理规定〉的通知》
              《云州市人民政府关于印发云州市数据管理办法的通知》：云发〔2015〕50号（公报甲）
              云办发〔2017〕9号：《云州市人民政府办公室关于印发〈云州市河湖管理规定〉的通知》（公报丁）
              unsafe 字号改为“云发〔2015〕50号”
            ⇒ 按《云州市数据管理办法》（云发〔2015〕50号）办理。
        "#]],
    );
}

#[test]
fn an_attachment_shares_the_number_of_its_notice() {
    silent(
        RULES,
        &[
            "《云州市人民政府关于印发云州市数据管理办法的通知》（云发〔2015〕50号）",
            "《云州市数据管理办法》（云发〔2015〕50号）",
            "《云州市数据管理办法》（云发[2015]第050 号）",
        ],
    );
}

#[test]
fn unknown_numbers_of_another_year_or_code_and_unknown_titles_are_not_reported() {
    silent(
        &[&RULE],
        &[
            "《云州市数据管理办法》（云发〔2016〕999号）",
            "《云州市数据管理办法》（青发〔2015〕51号）",
            "《青州市数据管理办法》（云发〔2015〕50号）",
            "《2016年公开工作要点》（云办发〔2017〕8号）",
        ],
    );
}

#[test]
fn another_number_of_the_same_code_and_year_is_reported() {
    check(
        &RULE,
        "依据《云州市数据管理办法》（云发〔2015〕15号），",
        expect![[r#"
            6..66 “《云州市数据管理办法》（云发〔2015〕15号）” hint 《云州市数据管理办法》的字号，词库里是云发〔2015〕50号，没有查到云发〔2015〕15号，请核对
              《云州市人民政府关于印发云州市数据管理办法的通知》：云发〔2015〕50号（公报甲）
              unsafe 字号改为“云发〔2015〕50号”
            ⇒ 依据《云州市数据管理办法》（云发〔2015〕50号），
        "#]],
    );
    check(
        &RULE,
        "依据《关于加快推进“一窗办理”工作的指导意见》（云发〔2016〕5号，以下简称《意见》），",
        expect![[r#"
            6..122 “《关于加快推进“一窗办理”工作的指导意见》（云发〔2016〕5号，以下简称《意见》）” hint 《关于加快推进“一窗办理”工作的指导意见》的字号，词库里是云发〔2016〕55号，没有查到云发〔2016〕5号，请核对
              《云州市人民政府关于加快推进“一窗办理”工作的指导意见》：云发〔2016〕55号（公报乙）
              unsafe 字号改为“云发〔2016〕55号”
            ⇒ 依据《关于加快推进“一窗办理”工作的指导意见》（云发〔2016〕55号，以下简称《意见》），
        "#]],
    );
}

/// The text may name both the number of the notice and that of another document.
#[test]
fn a_number_of_another_title_in_the_same_brackets_is_not_reported() {
    silent(
        &[&RULE],
        &[
            "《关于某事的意见》《云州市数据管理办法》（云发〔2015〕49号、云发〔2015〕50号）",
            "《云州市数据管理办法》（云发〔2015〕15号转发）",
            "《云州市数据管理办法》（云发〔2016〕55号修订）",
            "《云州市数据管理办法》云发〔2016〕55号印发",
            "《云州市数据管理办法》云发〔2016〕55号《关于加快推进“一窗办理”工作的指导意见》",
        ],
    );
}

const ORDERS: &str = "number\ttitle\tdate\tstatus\tsource\n\
    国务院令第722号\t优化营商环境条例\t2019-10-22\tcurrent\t公报\n\
    国务院令第711号\t中华人民共和国政府信息公开条例\t2019-04-03\tcurrent\t公报\n\
    国务院令第431号\t信访条例\t2005-01-10\tabolished\t公报\n\
    \t信访条例\t1995-10-28\t\t公报\n\
    国务院令第752号\t国务院关于修改和废止部分行政法规的决定\t2022-03-29\t\t公报\n\
    国务院令第588号\t甲条例\t2011-01-08\t\t公报\n\
    国务院令第588号\t乙条例\t2011-01-08\t\t公报\n\
    国发〔2016〕51号\t国务院关于印发政务信息资源共享管理暂行办法的通知\t2016-09-05\t\t公报\n";

#[test]
fn the_order_of_another_regulation_is_an_error() {
    let lexicon = lexicon_of(&[("policies.tsv", ORDERS)]);
    for (text, expect) in [
        (
            "根据《优化营商环境条例》（国务院令第711号），",
            expect![[r#"
                6..63 “《优化营商环境条例》（国务院令第711号）” error 标题与发文字号不符：《优化营商环境条例》是国务院令第722号，国务院令第711号是《中华人民共和国政府信息公开条例》
                  《优化营商环境条例》：国务院令第722号（公报）
                  国务院令第711号：《中华人民共和国政府信息公开条例》（公报）
                  unsafe 字号改为“国务院令第722号”
                ⇒ 根据《优化营商环境条例》（国务院令第722号），
            "#]],
        ),
        (
            "《政府信息公开条例》（中华人民共和国国务院令第722号，以下简称《条例》）",
            expect![[r#"
                0..105 “《政府信息公开条例》（中华人民共和国国务院令第722号，以下简称《条例》）” error 标题与发文字号不符：《政府信息公开条例》是国务院令第711号，国务院令第722号是《优化营商环境条例》
                  《中华人民共和国政府信息公开条例》：国务院令第711号（公报）
                  国务院令第722号：《优化营商环境条例》（公报）
                  unsafe 字号改为“国务院令第711号”
                ⇒ 《政府信息公开条例》（国务院令第711号，以下简称《条例》）
            "#]],
        ),
        (
            "《优化营商环境条例》（国务院第711号令）",
            expect![[r#"
            0..57 “《优化营商环境条例》（国务院第711号令）” error 标题与发文字号不符：《优化营商环境条例》是国务院令第722号，国务院令第711号是《中华人民共和国政府信息公开条例》
              《优化营商环境条例》：国务院令第722号（公报）
              国务院令第711号：《中华人民共和国政府信息公开条例》（公报）
              unsafe 字号改为“国务院令第722号”
            ⇒ 《优化营商环境条例》（国务院令第722号）
        "#]],
        ),
        (
            "《信访条例》（国令第722号）",
            expect![[r#"
                0..39 “《信访条例》（国令第722号）” error 标题与发文字号不符：《信访条例》是国务院令第431号，国务院令第722号是《优化营商环境条例》
                  《信访条例》：国务院令第431号（公报）
                  国务院令第722号：《优化营商环境条例》（公报）
            "#]],
        ),
        (
            "《优化营商环境条例》（国发〔2016〕51号）",
            expect![[r#"
            0..57 “《优化营商环境条例》（国发〔2016〕51号）” error 标题与发文字号不符：《优化营商环境条例》是国务院令第722号，国发〔2016〕51号是《国务院关于印发政务信息资源共享管理暂行办法的通知》
              《优化营商环境条例》：国务院令第722号（公报）
              国发〔2016〕51号：《国务院关于印发政务信息资源共享管理暂行办法的通知》（公报）
              unsafe 字号改为“国务院令第722号”
            ⇒ 《优化营商环境条例》（国务院令第722号）
        "#]],
        ),
    ] {
        check_rule_knowing(&RULE, &lexicon, None, text, expect);
    }
}

#[test]
fn orders_that_issued_or_amended_a_regulation_are_right() {
    silent_knowing(
        &[&RULE],
        &lexicon_of(&[("policies.tsv", ORDERS)]),
        &[
            "《优化营商环境条例》（国务院令第722号）",
            "《优化营商环境条例》（中华人民共和国国务院令第722号）",
            "《优化营商环境条例》（国务院第722号令）",
            "《优化营商环境条例》（国务院令第900号）",
            "《优化营商环境条例》（国务院令第752号）",
            "《优化营商环境条例》（国务院令第588号）",
            "《信访条例》（国务院令第185号）",
            "《优化营商环境条例》（2019年10月22日国务院令第722号公布）",
            "《优化营商环境条例》（国务院令第711号公布后施行）",
            "《政府信息公开条例》（国务院令第711号）",
        ],
    );
}

/// Joint interpretations are cited without the courts that made them, although another title is the same without them.
#[test]
fn a_title_without_its_issuers_agrees_with_the_number() {
    let table = "number\ttitle\tshort_titles\tsource\n\
        甲释〔2013〕12号\t甲院 乙院关于办理某某案件适用法律若干问题的解释\t\t公报\n\
        甲释〔2021〕24号\t甲院、乙院关于办理某某案件适用法律若干问题的解释\t关于办理某某案件适用法律若干问题的解释\t公报\n\
        甲释〔2020〕1号\t甲院关于审理某某案件的解释（一）\t\t公报\n";
    silent_knowing(
        &[&RULE],
        &lexicon_of(&[("policies.tsv", table)]),
        &[
            "《关于办理某某案件适用法律若干问题的解释》（甲释〔2013〕12号）",
            "《关于办理某某案件适用法律若干问题的解释》（甲释〔2021〕24号）",
            "《甲院关于审理某某案件的解释（二）》（甲释〔2020〕3号）",
        ],
    );
}

#[test]
fn another_document_named_beside_the_title_is_not_reported() {
    silent(
        RULES,
        &[
            "《云州市数据管理办法》（根据云发〔2016〕55号修订）",
            "《云州市数据管理办法》（已由云发〔2016〕55号废止）",
            "《云州市数据管理办法》，云发〔2016〕55号",
        ],
    );
}

#[test]
fn a_title_shared_by_two_documents_is_not_reported() {
    silent(RULES, &["《云州市供水条例》（云发〔2015〕50号）"]);
}

/// The forms in which the documents of the table are cited.
fn forms(policy: &Policy) -> Vec<String> {
    let title = &*policy.title;
    let bare = title.find("关于").map(|at| title[at..].to_owned());
    let inner = title.rsplit_once('的').and_then(|(head, _)| {
        let (_, inner) = head.split_once("关于印发")?;
        Some(inner.trim_matches(['〈', '〉', '《', '》']).to_owned())
    });
    let short = policy.short_titles.iter().map(ToString::to_string);
    let mut all: Vec<String> = [title.to_owned()].into_iter().chain(bare).chain(inner).chain(short).collect();
    all.extend(title.strip_prefix("中华人民共和国").map(str::to_owned));
    let noted = ["（试行）", "（修订）", "（2019年修订）"].iter();
    all.extend(noted.map(|note| format!("{title}{note}")).collect::<Vec<_>>());
    all.retain(|form| form.chars().count() >= 5);
    all
}

/// The citations among these, in one document, that are reported.
fn reported(citations: &[String]) -> Vec<String> {
    let lexicon = Lexicon::shipped().expect("the shipped tables");
    let text: String = citations.iter().map(|citation| format!("根据{citation}，制定本方案。\n\n")).collect();
    let found = run_knowing(&RULE, &lexicon, &text, Syntax::Markdown, None);
    found.into_iter().map(|d| text[d.span].to_owned()).collect()
}

#[test]
fn every_document_of_the_table_may_be_cited_by_any_form_of_its_title() {
    let lexicon = Lexicon::shipped().expect("the shipped tables");
    let documents = lexicon.policies.iter().filter(|p| !p.number.is_empty() && !p.title.is_empty());
    let cite = |p: &Policy, form: String| format!("《{}》（{}）", between_marks(&form), p.number);
    let citations: Vec<String> = documents.flat_map(|p| forms(p).into_iter().map(move |f| cite(p, f))).collect();
    assert!(citations.len() > 4_000);
    assert_eq!(reported(&citations), [""; 0]);
}

/// With the first unused number of its code and year, and with the number of another document of that code and year.
#[test]
fn every_document_of_the_table_with_another_number_is_reported() {
    let lexicon = Lexicon::shipped().expect("the shipped tables");
    let policies = &lexicon.policies;
    let mut citations = Vec::new();
    for policy in policies.iter().filter(|p| !p.title.is_empty()) {
        let Some((start, _)) = policy.number.split_once('〕') else { continue };
        // an edition without a number leaves the number open
        if policies.by_title(&policy.title).any(|p| p.number.is_empty()) {
            continue;
        }
        let unused = (1..).map(|n| format!("{start}〕{n}号")).find(|n| policies.by_number(n).next().is_none());
        let others = policies.numbers(start).into_iter().filter_map(|(_, i)| policies.get(i));
        let other = others.into_iter().find(|p| !p.title.is_empty() && !p.may_be_cited_as(&policy.title));
        let numbers = unused.into_iter().chain(other.map(|p| p.number.to_string()));
        citations.extend(numbers.map(|number| format!("《{}》（{number}）", between_marks(&policy.title))));
    }
    let found: HashSet<String> = reported(&citations).into_iter().collect();
    let silent: Vec<&String> = citations.iter().filter(|citation| !found.contains(*citation)).collect();
    assert!(citations.len() > 400, "{}", citations.len());
    assert_eq!(silent, [""; 0]);
}

#[test]
fn a_blank_in_the_number_of_an_order_leaves_the_finding_without_a_fix() {
    for blank in [" ", "\u{3000}"] {
        let text = format!("根据《优化营商环境条例》（国务院第711号{blank}令），办理。");
        let found = run(&RULE, &text, Syntax::Markdown, None);
        assert_eq!(found.iter().map(|d| d.fix.is_some()).collect::<Vec<_>>(), [false], "{text}");
    }
}
