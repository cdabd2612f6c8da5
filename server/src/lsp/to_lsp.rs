//! Conversion from our own types to LSP types, as far as several features need it.

use super::profile::Profile;
use super::snapshot::Snapshot;
use crate::knowledge::Card;
use crate::text::Position;
use lsp_types as lsp;
use std::ops::Range;

/// Converts what belongs to one snapshot to LSP types.
pub struct ToLsp<'a> {
    /// The document version.
    pub snapshot: &'a Snapshot,
    /// The client.
    pub profile: &'a Profile,
    /// The document's URI.
    pub uri: lsp::Url,
}

impl<'a> ToLsp<'a> {
    /// For a snapshot; `None` if its URI is invalid.
    pub fn new(snapshot: &'a Snapshot, profile: &'a Profile) -> Option<ToLsp<'a>> {
        let uri = lsp::Url::parse(&snapshot.uri).ok()?;
        Some(ToLsp { snapshot, profile, uri })
    }

    /// The LSP range of a byte range of the source.
    pub fn range(&self, byte_range: Range<usize>) -> lsp::Range {
        range(&self.snapshot.document.positions(byte_range, self.profile.encoding))
    }

    /// A position sent by the client, limited to the text.
    pub fn place(&self, at: Position) -> Position {
        self.snapshot.document.position(self.offset(at), self.profile.encoding)
    }

    /// The byte offset of a position sent by the client.
    pub fn offset(&self, position: Position) -> usize {
        self.snapshot.document.offset(position, self.profile.encoding)
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

/// A range of positions.
pub fn range(range: &Range<Position>) -> lsp::Range {
    lsp::Range::new(position(range.start), position(range.end))
}

fn position(position: Position) -> lsp::Position {
    lsp::Position::new(position.line, position.column)
}
