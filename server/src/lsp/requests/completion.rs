//! Completion at a place.

use crate::completion;
use crate::lsp::engine::Grounds;
use crate::lsp::from_lsp;
use crate::lsp::to_lsp::ToLsp;
use tower_lsp::lsp_types as lsp;

/// What could be typed at a position.
pub fn completion(to_lsp: &ToLsp<'_>, at: lsp::Position) -> Option<lsp::CompletionResponse> {
    let offset = to_lsp.offset(from_lsp::position(at));
    let Grounds { knowledge, today, .. } = to_lsp.snapshot.grounds();
    let before = to_lsp.snapshot.document.line_before(offset);
    let found = completion::complete(&before, knowledge.names(), &knowledge.lexicon, today)?;
    Some(lsp::CompletionResponse::List(to_lsp.completions(offset, &found)))
}
