//! Cards at a place.

use crate::knowledge;
use crate::lsp::from_lsp;
use crate::lsp::to_lsp::ToLsp;
use tower_lsp::lsp_types as lsp;

/// The cards of the mention at a position.
pub fn hover(to_lsp: &ToLsp<'_>, at: lsp::Position) -> Option<lsp::Hover> {
    let offset = to_lsp.offset(from_lsp::position(at));
    let grounds = to_lsp.snapshot.grounds();
    let found = knowledge::hover(to_lsp.snapshot.analysis()?, &grounds.knowledge.lexicon, grounds.today, offset)?;
    Some(to_lsp.hover(&found))
}
