//! `citation-title-number-mismatch`

use super::numbered;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::citation::between_marks;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 标题与发文字号对不上.
pub static RULE: Rule = Rule {
    id: "citation-title-number-mismatch",
    former: &[],
    since: "0.1.0",
    summary: "标题与发文字号对不上",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第二十条（四）"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("title_number_mismatch.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for citation in &cx.mentions.citations {
        let Some(number) = citation.number.map(|i| &cx.mentions.numbers[i]) else { continue };
        let title = &text[citation.title.clone()];
        let of_number = numbered(cx, citation);
        // exactly one document has this title, with another number, and other documents have this number
        let mut of_title = cx.lexicon.policies.by_title(title);
        let (Some(meant), None) = (of_title.next(), of_title.next()) else { continue };
        let agrees = meant.number.is_empty() || of_number.iter().any(|p| p.number == meant.number);
        let Some(other) = of_number.first().filter(|p| !agrees && !p.title.is_empty()) else { continue };
        let written = number.canonical.as_deref().unwrap_or_default();
        let message = format!(
            "标题与发文字号不符：《{title}》是{}，{written}是《{}》",
            meant.number,
            between_marks(&other.title)
        );
        let edits = vec![(number.range.clone(), meant.number.to_string())];
        found
            .report(citation.range.clone(), message)
            .fact(format!("《{}》：{}", between_marks(&meant.title), meant.number), &meant.source)
            .fact(format!("{written}：《{}》", between_marks(&other.title)), &other.source)
            .fix(Applicability::Unsafe, format!("字号改为“{}”", meant.number), edits);
    }
}

#[cfg(test)]
mod tests;
