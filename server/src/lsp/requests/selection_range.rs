//! Selection ranges.

use crate::knowledge::selection_range::Growth;
use crate::lsp::from_lsp;
use crate::lsp::to_lsp::ToLsp;
use lsp_types as lsp;
use std::ops::Range;

/// The selection ranges at several positions, one answer per position.
pub fn selection_range(to_lsp: &ToLsp<'_>, places: &[lsp::Position]) -> Option<Vec<lsp::SelectionRange>> {
    let source = to_lsp.snapshot.document.text();
    let growth = Growth::new(&source, to_lsp.snapshot.analysis()?);
    let grown = |at: &lsp::Position| to_lsp.selection(growth.at(to_lsp.offset(from_lsp::position(*at))));
    Some(places.iter().map(grown).collect())
}

impl ToLsp<'_> {
    /// Nested byte ranges as one LSP selection range.
    fn selection(&self, ranges: Vec<Range<usize>>) -> lsp::SelectionRange {
        let wrap = |parent: Option<lsp::SelectionRange>, range: Range<usize>| {
            Some(lsp::SelectionRange { range: self.range(range), parent: parent.map(Box::new) })
        };
        let grown = ranges.into_iter().rev().fold(None, wrap);
        grown.unwrap_or(lsp::SelectionRange { range: self.range(0..0), parent: None })
    }
}
