//! Folding ranges.

use crate::knowledge::folding_range::{self, FoldingKind, FoldingRange};
use crate::lsp::to_lsp::ToLsp;
use lsp_types as lsp;

/// The folding ranges of a document.
pub fn folding_range(to_lsp: &ToLsp<'_>) -> Option<Vec<lsp::FoldingRange>> {
    let source = to_lsp.snapshot.document.text();
    let found = folding_range::folding_ranges(&source, to_lsp.snapshot.analysis()?);
    let most = to_lsp.profile.folding_range_limit.unwrap_or(usize::MAX);
    Some(folding_range::outermost(found, most).iter().map(|range| to_lsp.folding_range(range)).collect())
}

impl ToLsp<'_> {
    /// A range of whole lines, which every client can fold.
    fn folding_range(&self, found: &FoldingRange) -> lsp::FoldingRange {
        let range = self.range(found.range.clone());
        let kind = match found.kind {
            FoldingKind::Section => None,
            FoldingKind::Region => Some(lsp::FoldingRangeKind::Region),
            FoldingKind::Comment => Some(lsp::FoldingRangeKind::Comment),
        };
        lsp::FoldingRange {
            start_line: range.start.line,
            end_line: range.end.line,
            kind,
            ..lsp::FoldingRange::default()
        }
    }
}
