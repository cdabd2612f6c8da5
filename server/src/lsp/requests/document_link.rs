//! Links from the cited documents to the web pages that the lexicon names.

use crate::knowledge::cited;
use crate::knowledge::document_link::{self, DocumentLink};
use crate::lsp::to_lsp::ToLsp;
use lsp_types as lsp;

/// The options announced: links include their addresses.
pub fn offer() -> lsp::DocumentLinkOptions {
    lsp::DocumentLinkOptions { resolve_provider: None, work_done_progress_options: Default::default() }
}

/// The links of a document.
pub fn document_link(to_lsp: &ToLsp<'_>) -> Option<Vec<lsp::DocumentLink>> {
    let analysis = to_lsp.snapshot.analysis()?;
    let knowledge = to_lsp.snapshot.inputs().knowledge;
    let day = analysis.as_of;
    let found = document_link::document_links(analysis, &cited::mentions(analysis, &knowledge.lexicon, day));
    Some(found.into_iter().filter_map(|link| to_lsp.link(link)).collect())
}

impl ToLsp<'_> {
    /// A link; `None` if its address is not a valid URL.
    fn link(&self, link: DocumentLink) -> Option<lsp::DocumentLink> {
        Some(lsp::DocumentLink {
            range: self.range(link.range),
            target: Some(lsp::Url::parse(&link.address).ok()?),
            tooltip: self.profile.link_tooltip.then_some(link.tooltip),
            data: None,
        })
    }
}
