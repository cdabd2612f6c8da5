//! Code actions and the edits they carry.

use super::ToLsp;
use crate::diagnostic::{Applicability, Diagnostic, Fix};
use std::collections::HashMap;
use tower_lsp::lsp_types as lsp;

impl ToLsp<'_> {
    /// The quick fix of a finding.
    pub fn action(&self, found: &Diagnostic) -> Option<lsp::CodeAction> {
        let fix = found.fix.as_ref()?;
        Some(lsp::CodeAction {
            title: fix.title.to_string(),
            kind: Some(lsp::CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![self.diagnostic(found)]),
            edit: Some(self.workspace_edit(fix)),
            is_preferred: Some(fix.applicability == Applicability::Safe),
            ..lsp::CodeAction::default()
        })
    }

    fn workspace_edit(&self, fix: &Fix) -> lsp::WorkspaceEdit {
        let edits = fix.edits.iter().map(|e| lsp::TextEdit::new(self.range(e.range.clone()), e.text.to_string()));
        if !self.profile.document_changes {
            let changes = HashMap::from([(self.uri.clone(), edits.collect())]);
            return lsp::WorkspaceEdit { changes: Some(changes), ..lsp::WorkspaceEdit::default() };
        }
        let text_document = lsp::OptionalVersionedTextDocumentIdentifier {
            uri: self.uri.clone(),
            version: Some(self.snapshot.document.version()),
        };
        let edits = edits.map(lsp::OneOf::Left).collect();
        let changes = lsp::DocumentChanges::Edits(vec![lsp::TextDocumentEdit { text_document, edits }]);
        lsp::WorkspaceEdit { document_changes: Some(changes), ..lsp::WorkspaceEdit::default() }
    }
}
