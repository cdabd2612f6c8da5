//! The client's terms → ours.

use super::session::{Change, Event};
use crate::text::Position;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types as lsp;

/// A position.
pub fn position(position: lsp::Position) -> Position {
    Position::new(position.line, position.character)
}

/// The opening of a document.
pub fn opened(params: lsp::DidOpenTextDocumentParams) -> Event {
    let lsp::TextDocumentItem { uri, language_id, version, text } = params.text_document;
    Event::Opened { uri: uri.into(), language: language_id, version, text }
}

/// An edit. The length that old clients send beside the range is not needed.
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

/// The closing of a document.
pub fn closed(params: lsp::DidCloseTextDocumentParams) -> Event {
    Event::Closed { uri: params.text_document.uri.into() }
}

/// Whether a client that asks for these kinds of action wants quick fixes.
pub fn wants_quickfix(only: Option<&[lsp::CodeActionKind]>) -> bool {
    only.is_none_or(|kinds| kinds.iter().any(|k| k.as_str().is_empty() || *k == lsp::CodeActionKind::QUICKFIX))
}

/// The document that a command is about, whose name must be `known`.
pub fn document_of_command(params: &lsp::ExecuteCommandParams, known: &str) -> Result<lsp::Url> {
    if params.command != known {
        return Err(Error::invalid_params(format!("没有名为“{}”的命令", params.command)));
    }
    let uri = params.arguments.first().and_then(|a| a.as_str()).and_then(|uri| lsp::Url::parse(uri).ok());
    uri.ok_or_else(|| Error::invalid_params(format!("命令“{known}”的参数应为文件的 URI")))
}
