//! `structure-print-line`

use super::documents;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::Outline;

/// 印发日期后面没有“印发”二字.
pub static RULE: Rule = Rule {
    id: "structure-print-line",
    former: &[],
    since: "0.1.0",
    summary: "印发日期后面没有“印发”二字",
    basis: Basis::Standard("GB/T 9704—2012 7.4.3"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("print_line.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    documents(cx).for_each(|outline| check_document(cx, outline, found));
}

fn check_document(cx: &DocumentContext<'_>, outline: &Outline, found: &mut Sink<'_>) {
    let Some(line) = outline.foot.print_line.clone() else { return };
    if !cx.prose.text()[line.clone()].ends_with("印发") {
        let report = found.report(line.clone(), "印发日期后面加“印发”二字");
        report.fix(Applicability::Safe, "加上“印发”", vec![(line.end..line.end, "印发".to_owned())]);
    }
}

#[cfg(test)]
mod tests;
