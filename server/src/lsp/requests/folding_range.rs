//! What can be folded.

use crate::knowledge::folding;
use crate::lsp::to_lsp::ToLsp;
use tower_lsp::lsp_types as lsp;

/// What can be folded in a document.
pub fn folding_range(to_lsp: &ToLsp<'_>) -> Option<Vec<lsp::FoldingRange>> {
    let source = to_lsp.snapshot.document.text();
    let found = folding::folds(&source, to_lsp.snapshot.analysis()?);
    let most = to_lsp.profile.folds.unwrap_or(usize::MAX);
    Some(folding::outermost(found, most).iter().map(|fold| to_lsp.fold(fold)).collect())
}
