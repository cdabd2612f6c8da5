//! The client's terms → ours.

use super::session::{Change, Event};
use crate::text::Position;
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

/// Whether a client that asks for these kinds of action wants one of this kind: a kind means those
/// below it too, and without a list all are wanted.
pub fn wants(only: Option<&[lsp::CodeActionKind]>, kind: &lsp::CodeActionKind) -> bool {
    let below =
        |asked: &str| kind.as_str().strip_prefix(asked).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    only.is_none_or(|kinds| kinds.iter().any(|k| k.as_str().is_empty() || below(k.as_str())))
}

#[cfg(test)]
mod tests {
    use super::wants;
    use tower_lsp::lsp_types::CodeActionKind;

    #[test]
    fn a_kind_means_those_below_it() {
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
