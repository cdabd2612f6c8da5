//! Cards.

use super::ToLsp;
use crate::knowledge::{Card, Hover};
use tower_lsp::lsp_types as lsp;

impl ToLsp<'_> {
    /// The cards of a mention, one below the other.
    pub fn hover(&self, found: &Hover) -> lsp::Hover {
        let contents = lsp::HoverContents::Markup(self.cards(&found.cards));
        lsp::Hover { contents, range: Some(self.range(found.range.clone())) }
    }

    /// Cards, one below the other.
    pub fn cards(&self, cards: &[Card]) -> lsp::MarkupContent {
        let (kind, line) = match self.profile.markdown_hover {
            true => (lsp::MarkupKind::Markdown, "\n---\n\n"),
            false => (lsp::MarkupKind::PlainText, "\n"),
        };
        let write = if self.profile.markdown_hover { Card::to_markdown } else { Card::to_plain };
        lsp::MarkupContent { kind, value: cards.iter().map(write).collect::<Vec<_>>().join(line) }
    }
}
