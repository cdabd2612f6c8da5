//! Folds.

use super::ToLsp;
use crate::knowledge::folding::{Fold, FoldKind};
use tower_lsp::lsp_types as lsp;

impl ToLsp<'_> {
    /// A fold of whole lines, which every client can do.
    pub fn fold(&self, fold: &Fold) -> lsp::FoldingRange {
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
