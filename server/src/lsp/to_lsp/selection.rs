//! Selections.

use super::ToLsp;
use std::ops::Range;
use tower_lsp::lsp_types as lsp;

impl ToLsp<'_> {
    /// Byte ranges, each within the next, as one selection that grows.
    pub fn selection(&self, ranges: Vec<Range<usize>>) -> lsp::SelectionRange {
        let wrap = |parent: Option<lsp::SelectionRange>, range: Range<usize>| {
            Some(lsp::SelectionRange { range: self.range(range), parent: parent.map(Box::new) })
        };
        let grown = ranges.into_iter().rev().fold(None, wrap);
        grown.unwrap_or(lsp::SelectionRange { range: self.range(0..0), parent: None })
    }
}
