//! The code lens above the title, and its command.

use crate::knowledge::{cited, code_lens};
use crate::lsp::commands::DocumentArgument;
use crate::lsp::to_lsp::ToLsp;
use lsp_types as lsp;
use std::ops::Range;

/// The options announced: code lenses include their commands.
pub fn offer() -> lsp::CodeLensOptions {
    lsp::CodeLensOptions { resolve_provider: None }
}

/// A code lens above the title with the counts of the cited documents.
pub fn code_lens(to_lsp: &ToLsp<'_>) -> Option<Vec<lsp::CodeLens>> {
    let place = code_lens::place(to_lsp.snapshot.analysis()?);
    let title = summary(to_lsp, |s| s.title())?;
    Some(title.map(|title| to_lsp.lens(place, title)).into_iter().collect())
}

/// The message of the command about the cited documents.
pub fn citations(to_lsp: &ToLsp<'_>) -> Option<String> {
    summary(to_lsp, |s| s.message())
}

fn summary<T>(to_lsp: &ToLsp<'_>, render: impl FnOnce(&code_lens::Summary<'_>) -> T) -> Option<T> {
    let analysis = to_lsp.snapshot.analysis()?;
    let knowledge = to_lsp.snapshot.inputs().knowledge;
    let day = analysis.as_of;
    Some(render(&code_lens::summary(&cited::mentions(analysis, &knowledge.lexicon, day), day)))
}

impl ToLsp<'_> {
    /// A code lens at a byte range. Its command is executed by the server, so that it works in every editor.
    fn lens(&self, place: Range<usize>, title: String) -> lsp::CodeLens {
        let command = DocumentArgument { uri: self.uri.clone() }.citations(title);
        lsp::CodeLens { range: self.range(place), command: Some(command), data: None }
    }
}
