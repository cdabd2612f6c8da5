//! Code actions at a range, and the edits of one that come only when it is chosen.

use crate::actions::{self, Draft};
use crate::lsp::capabilities::FIX_ALL;
use crate::lsp::from_lsp;
use crate::lsp::to_lsp::ToLsp;
use crate::lsp::to_lsp::action::{Late, Work};
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};
use tower_lsp::lsp_types as lsp;

/// The actions of the wanted kinds for what a range touches. Those for the whole document come last:
/// they are a matter of the user's asking, not of the place.
pub fn code_action(to_lsp: &ToLsp<'_>, params: &lsp::CodeActionParams) -> Option<lsp::CodeActionResponse> {
    let only = params.context.only.as_deref();
    let quick = from_lsp::wants(only, &lsp::CodeActionKind::QUICKFIX);
    let all = from_lsp::wants(only, &FIX_ALL);
    if !quick && !all {
        return None;
    }
    let source = to_lsp.snapshot.document.text();
    let draft = to_lsp.snapshot.draft(&source)?;
    let offset = |at| to_lsp.offset(from_lsp::position(at));
    let mut offered = Vec::new();
    if quick {
        let found = actions::at(&draft, offset(params.range.start)..offset(params.range.end));
        offered.extend(found.iter().filter_map(|action| to_lsp.action(&draft, action)));
    }
    if all {
        offered.extend(to_lsp.fix_all(&draft, only.is_some()));
    }
    Some(offered.into_iter().map(lsp::CodeActionOrCommand::CodeAction).collect())
}

/// What a client was given in place of edits; the error says that it is none of ours.
pub fn late(action: &lsp::CodeAction) -> Result<Late> {
    let late = action.data.clone().and_then(|data| serde_json::from_value(data).ok());
    late.ok_or_else(|| Error::invalid_params("这不是核稿给出的修改"))
}

/// The action with its edits, computed from the version that it was offered for.
pub fn resolve(to_lsp: &ToLsp<'_>, mut action: lsp::CodeAction, late: &Late) -> Result<lsp::CodeAction> {
    if to_lsp.snapshot.document.version() != late.version {
        return Err(changed());
    }
    let source = to_lsp.snapshot.document.text();
    let draft = to_lsp.snapshot.draft(&source).ok_or_else(Error::internal_error)?;
    action.edit = Some(to_lsp.workspace_edit(&to_lsp.edits(&draft, &late.work)));
    action.data = None;
    Ok(action)
}

/// The answer where the document is no longer the one that an action was for.
pub fn changed() -> Error {
    Error { code: ErrorCode::ContentModified, message: "文稿已经改动，请重新选择修改".into(), data: None }
}

/// All safe fixes of a document as one edit, for the command; none if there is nothing to mend.
pub fn fix_all(to_lsp: &ToLsp<'_>) -> Option<lsp::WorkspaceEdit> {
    let source = to_lsp.snapshot.document.text();
    let draft: Draft<'_> = to_lsp.snapshot.draft(&source)?;
    let edits = to_lsp.edits(&draft, &Work::FixAll);
    (!edits.is_empty()).then(|| to_lsp.workspace_edit(&edits))
}
