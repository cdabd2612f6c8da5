//! Lines above the text.

use super::ToLsp;
use crate::lsp::commands::Place;
use std::ops::Range;
use tower_lsp::lsp_types as lsp;

impl ToLsp<'_> {
    /// A line above a byte range. Its command is carried out by the server, so that every editor bears it.
    pub fn lens(&self, place: Range<usize>, title: String) -> lsp::CodeLens {
        let command = Place { uri: self.uri.clone() }.citations(title);
        lsp::CodeLens { range: self.range(place), command: Some(command), data: None }
    }
}
