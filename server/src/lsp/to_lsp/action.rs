//! Code actions and the edits they carry.

use super::ToLsp;
use crate::actions::{self, Action, Deed, Draft};
use crate::diagnostic::{Applicability, Edit};
use crate::lsp::capabilities::FIX_ALL;
use crate::lsp::commands::{Command, Known};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::HashMap;
use tower_lsp::lsp_types as lsp;

/// What a client is given in place of edits that are computed when the action is chosen. It names
/// what is to be done to which version, and is good for nothing else.
#[derive(Serialize, Deserialize, PartialEq, Eq, Debug)]
pub struct Late {
    /// The document.
    pub uri: lsp::Url,
    /// The version that the action was offered for.
    pub version: i32,
    /// What is to be done.
    pub work: Work,
}

/// So many edits go with an action that may have them later: lists are shown at every move of the cursor.
const FEW: usize = 32;

/// Work on a whole document.
#[derive(Serialize, Deserialize, PartialEq, Eq, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum Work {
    /// All safe fixes.
    FixAll,
    /// All safe fixes of a rule.
    FixRule(String),
    /// The fix of one finding, told by its rule and the byte it begins at: it may speak for thousands.
    Fix(String, usize),
}

impl ToLsp<'_> {
    /// An action; `None` for what cannot be done to this document.
    pub fn action(&self, draft: &Draft<'_>, action: &Action<'_>) -> Option<lsp::CodeAction> {
        let mut written = lsp::CodeAction {
            title: action.title.clone(),
            kind: Some(lsp::CodeActionKind::QUICKFIX),
            diagnostics: action.finding.map(|found| vec![self.diagnostic(found)]),
            is_preferred: action.preferred.then_some(true),
            ..lsp::CodeAction::default()
        };
        match &action.deed {
            Deed::Edits(edits) => match action.finding.filter(|_| edits.len() > FEW) {
                Some(found) => self.attach(&mut written, draft, Work::Fix(found.rule.to_owned(), found.span.start)),
                None => written.edit = Some(self.workspace_edit(edits)),
            },
            Deed::FixRule(rule) => self.attach(&mut written, draft, Work::FixRule((*rule).to_owned())),
            Deed::Add(term) => {
                // a table needs a folder to lie in
                self.uri.to_file_path().ok()?;
                let known = Known::new(&self.uri, action.finding?.rule, &term.text);
                written.command = Some(known.command(&action.title));
            }
        }
        Some(written)
    }

    /// The action that makes all safe fixes; `None` when there are none. A client that did not ask for
    /// it and cannot wait for its edits gets a command: lists are shown at every move of the cursor.
    pub fn fix_all(&self, draft: &Draft<'_>, asked: bool) -> Option<lsp::CodeAction> {
        let safe = |fix: &crate::diagnostic::Fix| fix.applicability == Applicability::Safe;
        draft.analysis.diagnostics.iter().filter_map(|d| d.fix.as_ref()).find(|f| safe(f))?;
        let title = Command::FixAll.title().to_owned();
        let mut written = lsp::CodeAction { title, kind: Some(FIX_ALL), ..lsp::CodeAction::default() };
        if asked || self.profile.late_edits || !self.profile.apply_edit {
            self.attach(&mut written, draft, Work::FixAll);
        } else {
            let arguments = Some(vec![json!({"uri": self.uri})]);
            written.command =
                Some(lsp::Command::new(written.title.clone(), Command::FixAll.name().to_owned(), arguments));
        }
        Some(written)
    }

    /// Adds the edits of some work, or what stands for them until they are asked for.
    fn attach(&self, action: &mut lsp::CodeAction, draft: &Draft<'_>, work: Work) {
        if self.profile.late_edits {
            let late = Late { uri: self.uri.clone(), version: self.snapshot.document.version(), work };
            action.data = serde_json::to_value(late).ok();
        } else {
            action.edit = Some(self.workspace_edit(&self.edits(draft, &work)));
        }
    }

    /// The edits of some work, ascending.
    pub fn edits(&self, draft: &Draft<'_>, work: &Work) -> Vec<Edit> {
        match work {
            Work::FixAll => actions::all_safe(draft, |text| self.snapshot.analyse(text)),
            Work::FixRule(rule) => actions::safe_of_rule(draft, rule),
            Work::Fix(rule, at) => actions::of_finding(draft, rule, *at),
        }
    }

    /// Edits of this version of the document.
    pub fn workspace_edit(&self, edits: &[Edit]) -> lsp::WorkspaceEdit {
        let edits = edits.iter().map(|e| lsp::TextEdit::new(self.range(e.range.clone()), e.text.to_string()));
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
