//! Cards.

use super::ToLsp;
use crate::knowledge::{Card, Hover};
use tower_lsp::lsp_types as lsp;

impl ToLsp<'_> {
    /// The cards of a mention, one below the other.
    pub fn hover(&self, found: &Hover) -> lsp::Hover {
        let (kind, line) = match self.profile.markdown_hover {
            true => (lsp::MarkupKind::Markdown, "\n---\n\n"),
            false => (lsp::MarkupKind::PlainText, "\n"),
        };
        let write = if self.profile.markdown_hover { Card::to_markdown } else { Card::to_plain };
        let value = found.cards.iter().map(write).collect::<Vec<_>>().join(line);
        let contents = lsp::HoverContents::Markup(lsp::MarkupContent { kind, value });
        lsp::Hover { contents, range: Some(self.range(found.range.clone())) }
    }
}
