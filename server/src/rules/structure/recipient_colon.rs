//! `structure-recipient-colon`

use super::documents;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::Outline;

/// 主送机关后面没有用全角冒号.
pub static RULE: Rule = Rule {
    id: "structure-recipient-colon",
    former: &[],
    since: "0.1.0",
    summary: "主送机关后面没有用全角冒号",
    basis: Basis::Standard("GB/T 9704—2012 7.3.2"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("recipient_colon.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    documents(cx).for_each(|outline| check_document(cx, outline, found));
}

fn check_document(cx: &DocumentContext<'_>, outline: &Outline, found: &mut Sink<'_>) {
    let Some(recipients) = &outline.head.recipients else { return };
    let mark = &cx.prose.text()[recipients.colon.clone()];
    let written = match mark {
        "：" => return,
        "" => "最后一个主送机关后面标全角冒号，这里没有".to_owned(),
        mark => format!("最后一个主送机关后面标全角冒号，不用“{}”", mark.trim()),
    };
    let last = cx.prose.text()[recipients.range.clone()].chars().next_back().map_or(0, char::len_utf8);
    let at = if mark.is_empty() { recipients.range.end - last..recipients.range.end } else { recipients.colon.clone() };
    let edits = vec![(recipients.colon.clone(), "：".to_owned())];
    found.report(at, written).fix(Applicability::Safe, "改用全角冒号“：”", edits);
}

#[cfg(test)]
mod tests;
