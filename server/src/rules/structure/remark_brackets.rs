//! `structure-remark-brackets`

use super::documents;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::Outline;

/// 附注没有加全角圆括号.
pub static RULE: Rule = Rule {
    id: "structure-remark-brackets",
    former: &[],
    since: "0.1.0",
    summary: "附注没有加全角圆括号",
    basis: Basis::Standard("GB/T 9704—2012 7.3.6"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("remark_brackets.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    documents(cx).for_each(|outline| check_document(cx, outline, found));
}

fn check_document(cx: &DocumentContext<'_>, outline: &Outline, found: &mut Sink<'_>) {
    let Some(line) = outline.foot.remark.clone() else { return };
    let text = &cx.prose.text()[line.clone()];
    let bare = text.trim_matches(['（', '）', '(', ')', ' ', '\u{3000}']);
    let right = format!("（{bare}）");
    // text after the remark on the same line is not part of it
    let closed = text.starts_with('（') && text.contains('）');
    if text != right && !closed {
        let report = found.report(line.clone(), "附注加圆括号，用全角“（ ）”");
        report.fix(Applicability::Safe, format!("改为“{right}”"), vec![(line, right)]);
    }
}

#[cfg(test)]
mod tests;
