//! Where a document or an agency is mentioned.

use super::definition::subject;
use crate::knowledge::Subject;
use crate::lsp::from_lsp;
use crate::lsp::to_lsp::{self, ToLsp};
use crate::lsp::workspace::survey::{Stopped, Survey};
use tower_lsp::lsp_types as lsp;

/// Every mention, in the open documents and in the workspace, of what is mentioned at a position.
pub fn references(survey: &Survey, at: &lsp::TextDocumentPositionParams) -> Result<Vec<lsp::Location>, Stopped> {
    let Some(mut subject) = subject(survey, at) else { return Ok(Vec::new()) };
    let drafts = survey.drafts(false)?;
    drafts.iter().for_each(|seen| subject.learn(&seen.entry));
    let mut found = Vec::new();
    for seen in drafts {
        let meant = seen.entry.mentions.iter().filter(|m| subject.is_meant_by(m));
        found.extend(meant.map(|m| lsp::Location::new(seen.uri.clone(), to_lsp::range(m.place()))));
    }
    Ok(found)
}

/// Every mention in the same document.
pub fn document_highlight(to_lsp: &ToLsp<'_>, at: lsp::Position) -> Option<Vec<lsp::DocumentHighlight>> {
    let entry = to_lsp.snapshot.entry(to_lsp.profile.encoding)?;
    let mention = entry.mention_at(&to_lsp.place(from_lsp::position(at)))?;
    let mut subject = Subject::of(mention, &to_lsp.snapshot.grounds().knowledge.lexicon);
    subject.learn(&entry);
    let kind = Some(lsp::DocumentHighlightKind::TEXT);
    let meant = entry.mentions.iter().filter(|m| subject.is_meant_by(m));
    Some(meant.map(|m| lsp::DocumentHighlight { range: to_lsp::range(m.place()), kind }).collect())
}
