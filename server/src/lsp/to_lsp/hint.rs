//! Hints within the text.

use super::ToLsp;
use crate::knowledge::hints::Hint;
use tower_lsp::lsp_types as lsp;

impl ToLsp<'_> {
    /// A hint, with the card of its document.
    pub fn hint(&self, hint: &Hint) -> lsp::InlayHint {
        lsp::InlayHint {
            position: self.range(hint.at..hint.at).start,
            label: lsp::InlayHintLabel::String(hint.label.clone()),
            kind: None,
            text_edits: None,
            tooltip: Some(lsp::InlayHintTooltip::MarkupContent(self.cards(std::slice::from_ref(&hint.card)))),
            padding_left: Some(true),
            padding_right: Some(true),
            data: None,
        }
    }
}
