//! The parts of a document.

use crate::knowledge::sections::{self, PartKind, Section};
use crate::lsp::to_lsp::ToLsp;
use tower_lsp::lsp_types as lsp;

/// The parts of a document, as a tree where the client can show one.
pub fn document_symbol(to_lsp: &ToLsp<'_>) -> Option<lsp::DocumentSymbolResponse> {
    let source = to_lsp.snapshot.document.text();
    Some(to_lsp.symbols(&sections::sections(&source, to_lsp.snapshot.analysis()?)))
}

impl ToLsp<'_> {
    /// The parts of a document: as a tree, or as a list for a client that knows no trees.
    fn symbols(&self, sections: &[Section]) -> lsp::DocumentSymbolResponse {
        if self.profile.symbol_tree {
            return lsp::DocumentSymbolResponse::Nested(sections.iter().map(|s| self.symbol(s)).collect());
        }
        let mut flat = Vec::new();
        self.flatten(sections, None, &mut flat);
        lsp::DocumentSymbolResponse::Flat(flat)
    }

    #[expect(deprecated, reason = "the field has to be filled in")]
    fn symbol(&self, section: &Section) -> lsp::DocumentSymbol {
        let children: Vec<_> = section.children.iter().map(|child| self.symbol(child)).collect();
        lsp::DocumentSymbol {
            name: section.name.clone(),
            detail: (!section.detail.is_empty()).then(|| section.detail.clone()),
            kind: kind(section.kind),
            tags: None,
            deprecated: None,
            range: self.range(section.range.clone()),
            selection_range: self.range(section.heading.clone()),
            children: (!children.is_empty()).then_some(children),
        }
    }

    #[expect(deprecated, reason = "the field has to be filled in")]
    fn flatten(&self, sections: &[Section], above: Option<&str>, flat: &mut Vec<lsp::SymbolInformation>) {
        for section in sections {
            flat.push(lsp::SymbolInformation {
                name: section.name.clone(),
                kind: kind(section.kind),
                tags: None,
                deprecated: None,
                location: lsp::Location::new(self.uri.clone(), self.range(section.range.clone())),
                container_name: above.map(str::to_owned),
            });
            self.flatten(&section.children, Some(&section.name), flat);
        }
    }
}

fn kind(kind: PartKind) -> lsp::SymbolKind {
    match kind {
        PartKind::Title | PartKind::Attachment => lsp::SymbolKind::FILE,
        // as editors show headings of Markdown
        PartKind::Section => lsp::SymbolKind::STRING,
        PartKind::Line => lsp::SymbolKind::FIELD,
    }
}
