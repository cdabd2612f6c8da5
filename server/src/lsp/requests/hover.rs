//! Cards at a position.

use crate::knowledge;
use crate::lsp::from_lsp;
use crate::lsp::to_lsp::ToLsp;
use lsp_types as lsp;

/// The cards of the mention at a position, one below the other.
pub fn hover(to_lsp: &ToLsp<'_>, at: lsp::Position) -> Option<lsp::Hover> {
    let offset = to_lsp.offset(from_lsp::position(at));
    let inputs = to_lsp.snapshot.inputs();
    let found = knowledge::hover(to_lsp.snapshot.analysis()?, &inputs.knowledge.lexicon, inputs.today, offset)?;
    let contents = lsp::HoverContents::Markup(to_lsp.cards(&found.cards));
    Some(lsp::Hover { contents, range: Some(to_lsp.range(found.range)) })
}
