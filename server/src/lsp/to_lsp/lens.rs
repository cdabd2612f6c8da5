//! Lines above the text.

use super::ToLsp;
use crate::lsp::capabilities::SHOW_CITATIONS;
use std::ops::Range;
use tower_lsp::lsp_types as lsp;

impl ToLsp<'_> {
    /// A line above a byte range. Its command is carried out by the server, so that every editor bears it.
    pub fn lens(&self, place: Range<usize>, title: String) -> lsp::CodeLens {
        let arguments = Some(vec![self.uri.as_str().into()]);
        let command = lsp::Command { title, command: SHOW_CITATIONS.to_owned(), arguments };
        lsp::CodeLens { range: self.range(place), command: Some(command), data: None }
    }
}
