//! Conversion from LSP types to our own.

use super::session::{Change, Event};
use crate::text::Position;
use lsp_types as lsp;

/// A position.
pub fn position(position: lsp::Position) -> Position {
    Position::new(position.line, position.character)
}

/// The event for an opened document.
pub fn opened(params: lsp::DidOpenTextDocumentParams) -> Event {
    let lsp::TextDocumentItem { uri, language_id, version, text } = params.text_document;
    Event::Opened { uri: uri.into(), language: language_id, version, text }
}

/// The event for an edit. The deprecated `rangeLength` that old clients send is not needed.
pub fn changed(params: lsp::DidChangeTextDocumentParams) -> Event {
    let change = |c: lsp::TextDocumentContentChangeEvent| Change {
        range: c.range.map(|r| (position(r.start), position(r.end))),
        text: c.text,
    };
    Event::Changed {
        uri: params.text_document.uri.into(),
        version: params.text_document.version,
        changes: params.content_changes.into_iter().map(change).collect(),
    }
}

/// The event for a closed document.
pub fn closed(params: lsp::DidCloseTextDocumentParams) -> Event {
    Event::Closed { uri: params.text_document.uri.into() }
}
