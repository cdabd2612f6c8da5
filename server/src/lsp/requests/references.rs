//! References to a document or an agency.

use super::definition::subject;
use crate::lsp::to_lsp;
use crate::lsp::workspace::survey::{Stopped, Survey};
use lsp_types as lsp;

/// All mentions, in the open documents and in the workspace, of what is mentioned at a position. The error says that
/// the request was stopped.
pub fn references(survey: &Survey, at: &lsp::TextDocumentPositionParams) -> Result<Vec<lsp::Location>, Stopped> {
    let Some(mut subject) = subject(survey, at) else { return Ok(Vec::new()) };
    let drafts = survey.drafts(false)?;
    drafts.iter().for_each(|draft| subject.learn(&draft.entry));
    let mut found = Vec::new();
    for draft in drafts {
        let meant = draft.entry.mentions.iter().filter(|m| subject.is_meant_by(m));
        found.extend(meant.map(|m| lsp::Location::new(draft.uri.clone(), to_lsp::range(m.place()))));
    }
    Ok(found)
}
