//! `structure-recipient-person`

use super::documents;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::Outline;
use hegao_lexicon::language::document_kinds::DocumentKind;
use hegao_lexicon::language::persons::TITLES;

/// 请示、报告主送了个人.
pub static RULE: Rule = Rule {
    id: "structure-recipient-person",
    former: &[],
    since: "0.1.0",
    summary: "请示、报告主送了个人",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第十五条（五）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("recipient_person.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    documents(cx).for_each(|outline| check_document(cx, outline, found));
}

fn check_document(cx: &DocumentContext<'_>, outline: &Outline, found: &mut Sink<'_>) {
    let upward = |kind| matches!(kind, DocumentKind::Request | DocumentKind::Report);
    let Some(recipients) = outline.head.recipients.as_ref().filter(|_| outline.kind.is_some_and(upward)) else {
        return;
    };
    let names = &cx.prose.text()[recipients.range.clone()];
    if TITLES.iter().any(|office| names.ends_with(office)) {
        let message =
            format!("除上级机关负责人直接交办的事项外，不得以本机关名义向负责人报送公文；“{names}”宜改为机关名称");
        found.report(recipients.range.clone(), message);
    }
}

#[cfg(test)]
mod tests;
