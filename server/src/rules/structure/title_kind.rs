//! `structure-title-kind`

use super::{documents, title};
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::Outline;

/// 公文标题没有写明文种.
pub static RULE: Rule = Rule {
    id: "structure-title-kind",
    former: &[],
    since: "0.1.0",
    summary: "公文标题没有写明文种",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第九条（七）"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("title_kind.md"),
    check: Check::Document(check),
};

/// Two document kinds in one title; only the author knows which one is meant.
/// Own list: the wrong forms of this rule.
const DOUBLED: [&str; 4] = ["请示报告", "报告请示", "请示函", "通知通报"];

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    documents(cx).for_each(|outline| check_document(cx, outline, found));
}

fn check_document(cx: &DocumentContext<'_>, outline: &Outline, found: &mut Sink<'_>) {
    let Some((text, range)) = title(cx, outline) else { return };
    let bare = hegao_lexicon::language::document_kinds::bare(text);
    if let Some(doubled) = DOUBLED.iter().find(|d| bare.ends_with(**d)) {
        let start = range.start + bare.len() - doubled.len();
        found.report(start..range.start + bare.len(), format!("“{doubled}”是两个文种，标题宜只用一个"));
    } else if outline.kind.is_none() && outline.head.recipients.is_some() {
        let message = "标题没有写明文种；有主送机关的公文，标题由发文机关名称、事由和文种（通知、意见、函等）组成";
        found.report(range, message);
    }
}

#[cfg(test)]
mod tests;
