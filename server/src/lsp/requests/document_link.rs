//! Links of the documents cited.

use crate::knowledge::{cited, links};
use crate::lsp::to_lsp::ToLsp;
use tower_lsp::lsp_types as lsp;

/// The links of a document.
pub fn document_link(to_lsp: &ToLsp<'_>) -> Option<Vec<lsp::DocumentLink>> {
    let analysis = to_lsp.snapshot.analysis()?;
    let knowledge = to_lsp.snapshot.grounds().knowledge;
    let day = analysis.as_of;
    let found = links::links(analysis, &cited::mentions(analysis, &knowledge.lexicon, day));
    Some(found.into_iter().filter_map(|link| to_lsp.link(link)).collect())
}
