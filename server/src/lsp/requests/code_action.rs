//! Code actions at a range.

use crate::lsp::from_lsp;
use crate::lsp::to_lsp::ToLsp;
use tower_lsp::lsp_types as lsp;

/// The actions of the wanted kinds for what a range touches.
pub fn code_action(to_lsp: &ToLsp<'_>, params: &lsp::CodeActionParams) -> Option<lsp::CodeActionResponse> {
    if !from_lsp::wants_quickfix(params.context.only.as_deref()) {
        return None;
    }
    let offset = |at| to_lsp.offset(from_lsp::position(at));
    let fixable = to_lsp.snapshot.fixable(offset(params.range.start)..offset(params.range.end));
    let actions = fixable.filter_map(|found| to_lsp.action(found));
    Some(actions.map(lsp::CodeActionOrCommand::CodeAction).collect())
}
