//! `structure-signer`

use super::documents;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::Outline;
use hegao_lexicon::language::document_kinds::DocumentKind;

/// 下行文标注了签发人.
pub static RULE: Rule = Rule {
    id: "structure-signer",
    former: &[],
    since: "0.1.0",
    summary: "下行文标注了签发人",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第九条（六）"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("signer.md"),
    check: Check::Document(check),
};

/// Document kinds that are never addressed to a superior agency.
const DOWNWARD: [DocumentKind; 7] = [
    DocumentKind::Notice,
    DocumentKind::Circular,
    DocumentKind::Reply,
    DocumentKind::Decision,
    DocumentKind::Announcement,
    DocumentKind::PublicNotice,
    DocumentKind::Communique,
];

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    documents(cx).for_each(|outline| check_document(outline, found));
}

fn check_document(outline: &Outline, found: &mut Sink<'_>) {
    let (Some(signer), Some(kind)) = (&outline.head.signer, outline.kind) else { return };
    if DOWNWARD.contains(&kind) {
        let message = format!("签发人在上行文（请示、报告）中标注，“{}”通常不标", kind.name());
        found.report(signer.clone(), message);
    }
}

#[cfg(test)]
mod tests;
