//! What can be folded.

use crate::knowledge::folding::{self, Fold, FoldKind};
use crate::lsp::to_lsp::ToLsp;
use tower_lsp::lsp_types as lsp;

/// What can be folded in a document.
pub fn folding_range(to_lsp: &ToLsp<'_>) -> Option<Vec<lsp::FoldingRange>> {
    let source = to_lsp.snapshot.document.text();
    let found = folding::folds(&source, to_lsp.snapshot.analysis()?);
    let most = to_lsp.profile.folds.unwrap_or(usize::MAX);
    Some(folding::outermost(found, most).iter().map(|fold| to_lsp.fold(fold)).collect())
}

impl ToLsp<'_> {
    /// A fold of whole lines, which every client can do.
    fn fold(&self, fold: &Fold) -> lsp::FoldingRange {
        let range = self.range(fold.range.clone());
        let kind = match fold.kind {
            FoldKind::Section => None,
            FoldKind::Region => Some(lsp::FoldingRangeKind::Region),
            FoldKind::Comment => Some(lsp::FoldingRangeKind::Comment),
        };
        lsp::FoldingRange {
            start_line: range.start.line,
            end_line: range.end.line,
            kind,
            ..lsp::FoldingRange::default()
        }
    }
}
