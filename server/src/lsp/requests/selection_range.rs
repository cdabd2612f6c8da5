//! What selections grow to.

use crate::knowledge::selection::Growth;
use crate::lsp::from_lsp;
use crate::lsp::to_lsp::ToLsp;
use tower_lsp::lsp_types as lsp;

/// What selections at some places grow to, one answer a place.
pub fn selection_range(to_lsp: &ToLsp<'_>, places: &[lsp::Position]) -> Option<Vec<lsp::SelectionRange>> {
    let source = to_lsp.snapshot.document.text();
    let growth = Growth::new(&source, to_lsp.snapshot.analysis()?);
    let grown = |at: &lsp::Position| to_lsp.selection(growth.at(to_lsp.offset(from_lsp::position(*at))));
    Some(places.iter().map(grown).collect())
}
