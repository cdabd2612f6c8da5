//! `structure-kind-body-mismatch`

use super::documents;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::{BlockKind, Outline};
use hegao_lexicon::language::document_kinds::DocumentKind;
use std::ops::Range;

/// 正文的用语与标题的文种对不上.
pub static RULE: Rule = Rule {
    id: "structure-kind-body-mismatch",
    former: &[],
    since: "0.1.0",
    summary: "正文的用语与标题的文种对不上",
    basis: Basis::Practice("正文用语与文种一致的惯例"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("kind_body_mismatch.md"),
    check: Check::Document(check),
};

/// The document kinds whose texts name the kind in set formulas.
const KINDS: [DocumentKind; 7] = [
    DocumentKind::Announcement,
    DocumentKind::PublicNotice,
    DocumentKind::Notice,
    DocumentKind::Circular,
    DocumentKind::Report,
    DocumentKind::Request,
    DocumentKind::Reply,
];
/// The maximum length, in bytes, of a line that consists of a closing formula.
const CLOSING: usize = 30;

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    documents(cx).for_each(|outline| check_document(cx, outline, found));
}

fn check_document(cx: &DocumentContext<'_>, outline: &Outline, found: &mut Sink<'_>) {
    let Some(kind) = outline.kind.filter(|k| KINDS.contains(k) || *k == DocumentKind::Letter) else { return };
    let text = cx.prose.text();
    let body = outline.head.end..outline.foot.start.max(outline.head.end);
    let blocks = cx.prose.blocks();
    let inside: Vec<&Range<usize>> = blocks
        .iter()
        .filter(|b| b.kind != BlockKind::BlockQuote)
        .map(|b| &b.range)
        .filter(|r| r.start >= body.start && r.end <= body.end)
        .collect();
    let opening = inside.first().and_then(|r| opening(text, r));
    let closing = inside.last().and_then(|r| closing(text, r));
    for (said, at) in [opening, closing].into_iter().flatten().filter(|(said, _)| !agree(kind, *said)) {
        let (title, said) = (kind.name(), said.name());
        let message = format!("标题的文种是“{title}”，这里写的是“{said}”，前后不一致");
        let report = found.report(at.clone(), message);
        if kind != DocumentKind::Letter {
            report.fix(Applicability::Unsafe, format!("改为“{title}”"), vec![(at, title.to_owned())]);
        }
    }
}

/// Whether the kind named in the text is compatible with that of the title. Requests and letters may also say 报告.
fn agree(kind: DocumentKind, said: DocumentKind) -> bool {
    use DocumentKind::{Letter, Report, Request};
    kind == said || matches!((kind, said), (Request, Report) | (Letter, Report))
}

/// The kind that the first paragraph announces, 现将有关事项通知如下：, and its prose range.
fn opening(text: &str, block: &Range<usize>) -> Option<(DocumentKind, Range<usize>)> {
    let line = text[block.clone()].trim_end();
    let lead = line.trim_end_matches(['：', ':', '。', '.']).strip_suffix("如下")?;
    let clause = lead.rfind(['，', ',', '。', '；']).map_or(lead, |at| &lead[at..]);
    let announces = clause.contains(['现', '特']) && !clause.contains(['《', '“']);
    kind_at_end(lead, block.start).filter(|_| announces)
}

/// The kind named in the closing line, 特此通知。, and its prose range.
fn closing(text: &str, block: &Range<usize>) -> Option<(DocumentKind, Range<usize>)> {
    let whole = &text[block.clone()];
    let line = whole.trim();
    let bare = line.trim_end_matches(['。', '！', '.']);
    let start = block.start + whole.len() - whole.trim_start().len();
    let formula = line.len() <= CLOSING && bare.starts_with("特此");
    kind_at_end(bare, start).filter(|_| formula)
}

/// The kind that a text ends with, and its prose range; the text starts at the prose offset `start`.
fn kind_at_end(text: &str, start: usize) -> Option<(DocumentKind, Range<usize>)> {
    let kind = KINDS.iter().find(|k| text.ends_with(k.name()))?;
    let end = start + text.len();
    Some((*kind, end - kind.name().len()..end))
}

#[cfg(test)]
mod tests;
