//! The parts of a document.

use crate::knowledge::sections;
use crate::lsp::to_lsp::ToLsp;
use tower_lsp::lsp_types as lsp;

/// The parts of a document, as a tree where the client can show one.
pub fn document_symbol(to_lsp: &ToLsp<'_>) -> Option<lsp::DocumentSymbolResponse> {
    let source = to_lsp.snapshot.document.text();
    Some(to_lsp.symbols(&sections::sections(&source, to_lsp.snapshot.analysis()?)))
}
