//! `document-number-kind-mismatch`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::document_number::OPENER;
use crate::mentions::{Citation, DocumentNumber, documents};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::Policy;
use hegao_lexicon::scripts::fold;

/// 发文字号的机关代字与所引文件不符.
pub static RULE: Rule = Rule {
    id: "document-number-kind-mismatch",
    former: &[],
    since: "0.1.0",
    summary: "发文字号的机关代字与所引文件不符",
    basis: Basis::Lexicon("词库"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("kind_mismatch.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for citation in &cx.mentions.citations {
        let Some(number) = citation.number.map(|i| &cx.mentions.numbers[i]) else { continue };
        let Some((policy, code)) = meant(cx, citation, number) else { continue };
        let written = &cx.text[number.head.clone()];
        let message = format!("这份文件的字号是“{}”，机关代字不是“{written}”", policy.number);
        found
            .report(number.head.clone(), message)
            .fact(format!("《{}》：{}", policy.title, policy.number), &policy.source)
            .fix(Applicability::Unsafe, format!("改为“{code}”"), vec![(number.head.clone(), code.to_owned())]);
    }
}

/// The document with this title and its code, if there is exactly one and its number differs only in the code.
fn meant<'a>(cx: &'a BlockContext<'_>, citation: &Citation, number: &DocumentNumber) -> Option<(&'a Policy, &'a str)> {
    let canonical = number.canonical.as_deref()?;
    // a known number belongs to another document: citation-title-number-mismatch reports it
    if number.head.is_empty() || !documents::of_number(number, cx.lexicon).is_empty() {
        return None;
    }
    let title = fold(&cx.text[citation.title.clone()]);
    let mut bearers = cx.lexicon.policies.by_title(&title);
    let (policy, None) = (bearers.next()?, bearers.next()) else { return None };
    let (code, rest) = policy.number.split_once(OPENER)?;
    let (written, its_rest) = canonical.split_once(OPENER)?;
    // the parsed code may include words of the sentence
    (rest == its_rest && !written.ends_with(code)).then_some((policy, code))
}

#[cfg(test)]
mod tests;
