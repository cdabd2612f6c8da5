//! `structure-request-recipients`

use super::documents;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::Outline;
use hegao_lexicon::language::document_kinds::DocumentKind;

/// 请示主送了多个机关.
pub static RULE: Rule = Rule {
    id: "structure-request-recipients",
    former: &[],
    since: "0.1.0",
    summary: "请示主送了多个机关",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第十五条（一）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("request_recipients.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    documents(cx).for_each(|outline| check_document(cx, outline, found));
}

fn check_document(cx: &DocumentContext<'_>, outline: &Outline, found: &mut Sink<'_>) {
    let asks = outline.kind == Some(DocumentKind::Request);
    let Some(recipients) = outline.head.recipients.as_ref().filter(|_| asks) else { return };
    let mut depth = 0_usize;
    let parts = cx.prose.text()[recipients.range.clone()].chars().any(|c| {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(c, '、' | '，' | ',' | '；' | ';')
    });
    if parts {
        let message = "请示原则上主送一个上级机关，其他需要知道的上级机关和同级机关用抄送";
        found.report(recipients.range.clone(), message);
    }
}

#[cfg(test)]
mod tests;
