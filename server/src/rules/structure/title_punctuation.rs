//! `structure-title-punctuation`

use super::{documents, title};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::Outline;

/// 公文标题末尾用了标点.
pub static RULE: Rule = Rule {
    id: "structure-title-punctuation",
    former: &[],
    since: "0.1.0",
    summary: "公文标题末尾用了标点",
    basis: Basis::Standard("GB/T 15834—2011 B.4"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("title_punctuation.md"),
    check: Check::Document(check),
};

const MARKS: [char; 10] = ['。', '，', '；', '：', '、', '.', ',', ';', ':', '．'];

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    documents(cx).for_each(|outline| check_document(cx, outline, found));
}

fn check_document(cx: &DocumentContext<'_>, outline: &Outline, found: &mut Sink<'_>) {
    let Some((text, range)) = title(cx, outline) else { return };
    let text = text.trim_end();
    let bare = text.trim_end_matches(MARKS);
    if bare.len() < text.len() && !bare.is_empty() {
        let at = range.start + bare.len()..range.start + text.len();
        let message = format!("标题末尾通常不用标点，“{}”宜删去", &text[bare.len()..]);
        found.report(at.clone(), message).fix(Applicability::Safe, "删去标题末尾的标点", vec![(at, String::new())]);
    }
}

#[cfg(test)]
mod tests;
