//! The parts of a document.

use crate::knowledge::document_symbol::{self, DocumentSymbol, SymbolKind};
use crate::lsp::to_lsp::ToLsp;
use lsp_types as lsp;

/// The parts of a document, as a tree if the client supports it.
pub fn document_symbol(to_lsp: &ToLsp<'_>) -> Option<lsp::DocumentSymbolResponse> {
    let source = to_lsp.snapshot.document.text();
    Some(to_lsp.symbols(&document_symbol::document_symbols(&source, to_lsp.snapshot.analysis()?)))
}

impl ToLsp<'_> {
    /// The parts of a document: as a tree, or as a list for a client that does not support trees.
    fn symbols(&self, found: &[DocumentSymbol]) -> lsp::DocumentSymbolResponse {
        if self.profile.symbol_tree {
            return lsp::DocumentSymbolResponse::Nested(found.iter().map(|s| self.symbol(s)).collect());
        }
        let mut flat = Vec::new();
        self.flatten(found, None, &mut flat);
        lsp::DocumentSymbolResponse::Flat(flat)
    }

    #[expect(deprecated, reason = "the field has to be filled in")]
    fn symbol(&self, symbol: &DocumentSymbol) -> lsp::DocumentSymbol {
        let children: Vec<_> = symbol.children.iter().map(|child| self.symbol(child)).collect();
        lsp::DocumentSymbol {
            name: symbol.name.clone(),
            detail: (!symbol.detail.is_empty()).then(|| symbol.detail.clone()),
            kind: kind(symbol.kind),
            tags: None,
            deprecated: None,
            range: self.range(symbol.range.clone()),
            selection_range: self.range(symbol.heading.clone()),
            children: (!children.is_empty()).then_some(children),
        }
    }

    #[expect(deprecated, reason = "the field has to be filled in")]
    fn flatten(&self, found: &[DocumentSymbol], above: Option<&str>, flat: &mut Vec<lsp::SymbolInformation>) {
        for symbol in found {
            flat.push(lsp::SymbolInformation {
                name: symbol.name.clone(),
                kind: kind(symbol.kind),
                tags: None,
                deprecated: None,
                location: lsp::Location::new(self.uri.clone(), self.range(symbol.range.clone())),
                container_name: above.map(str::to_owned),
            });
            self.flatten(&symbol.children, Some(&symbol.name), flat);
        }
    }
}

fn kind(kind: SymbolKind) -> lsp::SymbolKind {
    match kind {
        SymbolKind::Title | SymbolKind::Attachment => lsp::SymbolKind::FILE,
        // as editors show Markdown headings
        SymbolKind::Section => lsp::SymbolKind::STRING,
        SymbolKind::Line => lsp::SymbolKind::FIELD,
    }
}
