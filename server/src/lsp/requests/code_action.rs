//! Code actions in a range, and the edits of an action that are computed only when it is chosen.

use crate::actions::{self, Action, Deed, DocumentVersion};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix};
use crate::lsp::commands::{Command, NewTerm};
use crate::lsp::from_lsp;
use crate::lsp::profile::Profile;
use crate::lsp::to_lsp::ToLsp;
use lsp_types as lsp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::HashMap;
use std::ops::Range;
use tower_lsp::jsonrpc::{Error, ErrorCode};

/// The kind of the code action that applies all safe fixes of a document.
const FIX_ALL: lsp::CodeActionKind = lsp::CodeActionKind::new("source.fixAll.hegao");

/// The options announced to a client that supports code action literals.
pub fn offer(profile: &Profile) -> lsp::CodeActionOptions {
    lsp::CodeActionOptions {
        code_action_kinds: Some(vec![lsp::CodeActionKind::QUICKFIX, FIX_ALL]),
        resolve_provider: profile.late_edits.then_some(true),
        ..lsp::CodeActionOptions::default()
    }
}

/// The data of a code action whose edits are computed when the action is chosen. It says what to do to which version of
/// a document.
#[derive(Serialize, Deserialize, PartialEq, Eq, Debug)]
pub struct Late {
    /// The document.
    pub uri: lsp::Url,
    /// The version the action was offered for.
    pub version: i32,
    /// What to do.
    pub work: Work,
}

/// The maximum number of edits included in an action whose edits can be requested later: action lists are requested at
/// every cursor movement.
const FEW: usize = 32;

/// What a code action does.
#[derive(Serialize, Deserialize, PartialEq, Eq, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum Work {
    /// Applies all safe fixes.
    FixAll,
    /// Applies all safe fixes of a rule.
    FixRule(String),
    /// Applies the fix of one finding, given by its rule and the byte offset where it begins: the fix may have
    /// thousands of edits.
    Fix(String, usize),
}

/// The code actions of the wanted kinds for a range. Those for the whole document come last, since they do not depend
/// on the cursor position.
pub fn code_action(to_lsp: &ToLsp<'_>, params: &lsp::CodeActionParams) -> Option<lsp::CodeActionResponse> {
    let only = params.context.only.as_deref();
    let given = Given::of(to_lsp, &params.context.diagnostics);
    let quick = wants(only, &lsp::CodeActionKind::QUICKFIX);
    let all = wants(only, &FIX_ALL) && (only.is_some() || given.is_any());
    if !quick && !all {
        return None;
    }
    let source = to_lsp.snapshot.document.text();
    let draft = to_lsp.snapshot.draft(&source)?;
    let offset = |at| to_lsp.offset(from_lsp::position(at));
    let mut offered = Vec::new();
    if quick {
        let range = offset(params.range.start)..offset(params.range.end);
        let found = actions::at(&draft, range, |finding| given.has(finding));
        // a client that applies all actions of a finding would change its place twice
        let is_apart = |action: &&Action<'_>| {
            given.is_any() || to_lsp.profile.late_edits || !matches!(action.deed, Deed::FixRule(_))
        };
        offered.extend(found.iter().filter(is_apart).filter_map(|action| to_lsp.action(&draft, action)));
    }
    if all {
        offered.extend(to_lsp.fix_all(&draft, only.is_some()));
    }
    Some(offered.into_iter().map(lsp::CodeActionOrCommand::CodeAction).collect())
}

/// The findings that a client asks about.
struct Given<'a> {
    /// The rule, if the client names it, and the range in bytes; `None` for all findings.
    diagnostics: Option<Vec<(Option<&'a str>, Range<usize>)>>,
}

impl<'a> Given<'a> {
    /// Those of `diagnostics`; a client that names none asks about all. A diagnostic may be of an earlier version, so its
    /// range counts roughly.
    fn of(to_lsp: &ToLsp<'_>, diagnostics: &'a [lsp::Diagnostic]) -> Given<'a> {
        let ours = diagnostics.iter().filter(|d| d.source.as_deref().is_none_or(|source| source == "hegao"));
        let offset = |at| to_lsp.offset(from_lsp::position(at));
        let one = |d: &'a lsp::Diagnostic| (rule(d), offset(d.range.start)..offset(d.range.end));
        Given { diagnostics: (!diagnostics.is_empty()).then(|| ours.map(one).collect()) }
    }

    /// Whether any finding is wanted.
    fn is_any(&self) -> bool {
        self.diagnostics.is_none()
    }

    fn has(&self, finding: &Diagnostic) -> bool {
        let is_it = |(rule, range): &(Option<&str>, Range<usize>)| {
            rule.is_none_or(|rule| rule == finding.rule)
                && (*range == finding.span || range.start < finding.span.end && finding.span.start < range.end)
        };
        self.diagnostics.as_ref().is_none_or(|given| given.iter().any(is_it))
    }
}

fn rule(diagnostic: &lsp::Diagnostic) -> Option<&str> {
    match &diagnostic.code {
        Some(lsp::NumberOrString::String(rule)) => Some(rule),
        _ => None,
    }
}

/// The data of a code action; the error says that the action is not from this server.
pub fn late(action: &lsp::CodeAction) -> Result<Late, Error> {
    let late = action.data.clone().and_then(|data| serde_json::from_value(data).ok());
    late.ok_or_else(|| Error::invalid_params("这不是核稿给出的修改"))
}

/// The action with its edits, computed from the version it was offered for.
pub fn resolve(to_lsp: &ToLsp<'_>, mut action: lsp::CodeAction, late: &Late) -> Result<lsp::CodeAction, Error> {
    if to_lsp.snapshot.document.version() != late.version {
        return Err(changed());
    }
    if late.work == Work::FixAll && to_lsp.snapshot.inputs().has_errors {
        return Err(Error { code: ErrorCode::ContentModified, message: UNSURE.into(), data: None });
    }
    let source = to_lsp.snapshot.document.text();
    let draft = to_lsp.snapshot.draft(&source).ok_or_else(Error::internal_error)?;
    action.edit = Some(to_lsp.workspace_edit(&to_lsp.edits(&draft, &late.work)));
    action.data = None;
    Ok(action)
}

/// The error if the document has changed since the action was offered.
pub fn changed() -> Error {
    Error { code: ErrorCode::ContentModified, message: "文稿已经改动，请重新选择修改".into(), data: None }
}

/// Why the safe fixes of a document are not applied all at once: other rules may apply than those asked for.
pub const UNSURE: &str = "设置或词库表有误，没有改动文稿；改正以后再修改全文";

/// All safe fixes of a document as one edit, for the command; `None` if there is nothing to fix. The error says why it
/// is not done.
pub fn fix_all(to_lsp: &ToLsp<'_>) -> Result<Option<lsp::WorkspaceEdit>, &'static str> {
    if to_lsp.snapshot.inputs().has_errors { Err(UNSURE) } else { Ok(all_fixed(to_lsp)) }
}

fn all_fixed(to_lsp: &ToLsp<'_>) -> Option<lsp::WorkspaceEdit> {
    let source = to_lsp.snapshot.document.text();
    let draft: DocumentVersion<'_> = to_lsp.snapshot.draft(&source)?;
    let edits = to_lsp.edits(&draft, &Work::FixAll);
    (!edits.is_empty()).then(|| to_lsp.workspace_edit(&edits))
}

impl ToLsp<'_> {
    /// An action; `None` if it is not possible in this document.
    fn action(&self, draft: &DocumentVersion<'_>, action: &Action<'_>) -> Option<lsp::CodeAction> {
        let mut written = lsp::CodeAction {
            title: action.title.clone(),
            kind: Some(lsp::CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![self.diagnostic(action.finding)]),
            is_preferred: action.preferred.then_some(true),
            ..lsp::CodeAction::default()
        };
        match &action.deed {
            Deed::Edits(edits) if edits.len() > FEW => {
                let Diagnostic { rule, span, .. } = action.finding;
                self.attach(&mut written, draft, Work::Fix((*rule).to_owned(), span.start));
            }
            Deed::Edits(edits) => written.edit = Some(self.workspace_edit(edits)),
            Deed::FixRule(rule) => self.attach(&mut written, draft, Work::FixRule((*rule).to_owned())),
            Deed::Add(term) => {
                // a table needs a folder to be in
                self.uri.to_file_path().ok()?;
                let new_term = NewTerm::new(&self.uri, action.finding.rule, &term.text);
                written.command = Some(new_term.command(&action.title));
            }
        }
        Some(written)
    }

    /// The action that applies all safe fixes; `None` if there are none, or if the settings have errors. A client that did not ask for this kind and
    /// cannot request edits later gets a command, since action lists are requested at every cursor movement.
    fn fix_all(&self, draft: &DocumentVersion<'_>, asked: bool) -> Option<lsp::CodeAction> {
        if self.snapshot.inputs().has_errors {
            return None;
        }
        let safe = |fix: &Fix| fix.applicability == Applicability::Safe;
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

    /// Adds the edits, or the data for computing them when the action is chosen.
    fn attach(&self, action: &mut lsp::CodeAction, draft: &DocumentVersion<'_>, work: Work) {
        if self.profile.late_edits {
            let late = Late { uri: self.uri.clone(), version: self.snapshot.document.version(), work };
            action.data = serde_json::to_value(late).ok();
        } else {
            action.edit = Some(self.workspace_edit(&self.edits(draft, &work)));
        }
    }

    /// The edits of `work`, ascending.
    fn edits(&self, draft: &DocumentVersion<'_>, work: &Work) -> Vec<Edit> {
        match work {
            Work::FixAll => actions::all_safe(draft, |text| self.snapshot.analyse(text)),
            Work::FixRule(rule) => actions::safe_of_rule(draft, rule),
            Work::Fix(rule, at) => actions::of_finding(draft, rule, *at),
        }
    }

    /// The edits for this version of the document.
    fn workspace_edit(&self, edits: &[Edit]) -> lsp::WorkspaceEdit {
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

/// Whether a client that requests the kinds in `only` wants actions of `kind`: a kind includes its sub-kinds, and
/// without a list all kinds are wanted.
fn wants(only: Option<&[lsp::CodeActionKind]>, kind: &lsp::CodeActionKind) -> bool {
    let below =
        |asked: &str| kind.as_str().strip_prefix(asked).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    only.is_none_or(|kinds| kinds.iter().any(|k| k.as_str().is_empty() || below(k.as_str())))
}

#[cfg(test)]
mod tests {
    use super::wants;
    use lsp_types::CodeActionKind;

    #[test]
    fn a_kind_includes_its_sub_kinds() {
        let kind = CodeActionKind::new("source.fixAll.hegao");
        let asked = |only: &[&'static str]| {
            let only: Vec<CodeActionKind> = only.iter().map(|k| CodeActionKind::new(k)).collect();
            wants(Some(&only), &kind)
        };
        assert!(
            asked(&["source"]) && asked(&["source.fixAll"]) && asked(&["x", "source.fixAll.hegao"]) && asked(&[""])
        );
        assert!(!asked(&["quickfix"]) && !asked(&["source.fix"]) && !asked(&["source.fixAll.other"]) && !asked(&[]));
        assert!(wants(None, &kind));
    }
}
