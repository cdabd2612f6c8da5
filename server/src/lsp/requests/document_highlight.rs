//! Highlights every mention of the same thing in one document.

use crate::knowledge::Subject;
use crate::lsp::from_lsp;
use crate::lsp::to_lsp::{self, ToLsp};
use lsp_types as lsp;

/// Every mention of the same thing in the document.
pub fn document_highlight(to_lsp: &ToLsp<'_>, at: lsp::Position) -> Option<Vec<lsp::DocumentHighlight>> {
    let entry = to_lsp.snapshot.entry(to_lsp.profile.encoding)?;
    let mention = entry.mention_at(&to_lsp.place(from_lsp::position(at)))?;
    let mut subject = Subject::of(mention, &to_lsp.snapshot.inputs().knowledge.lexicon);
    subject.learn(&entry);
    let kind = Some(lsp::DocumentHighlightKind::TEXT);
    let meant = entry.mentions.iter().filter(|m| subject.is_meant_by(m));
    Some(meant.map(|m| lsp::DocumentHighlight { range: to_lsp::range(m.place()), kind }).collect())
}
