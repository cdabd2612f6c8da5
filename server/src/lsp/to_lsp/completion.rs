//! Completion lists.

use super::ToLsp;
use crate::completion::{Completions, Item, Kind, Subject};
use crate::knowledge::Card;
use serde_json::{Value, json};
use std::ops::Range;
use tower_lsp::lsp_types as lsp;

impl ToLsp<'_> {
    /// The completions at a byte offset.
    ///
    /// Every list is for the text typed so far and no other, so it is always called incomplete:
    /// the client asks again after each character. Clients disagree on where a Chinese word begins,
    /// so the range of the edit says it, and what an item is filtered by is the very text in that
    /// range: it passes in every client, however an item was found (initials, an everyday form, a
    /// part of a title), but no longer fits once a character is added. (`filter` is that text, see
    /// `requests::completion`.) Nor could the client narrow
    /// a list by itself: with one character more the word may begin elsewhere (报国 → 国务院,
    /// 报国务院办 → 国务院办公厅), and what was cut off may come up.
    pub fn completions(&self, at: usize, found: &Completions, filter: &str) -> lsp::CompletionList {
        let start = at - found.typed.len();
        let one = |(i, item): (usize, &Item)| {
            let filter_text = Some(filter.to_owned());
            lsp::CompletionItem { filter_text, ..self.completion(start..at + item.over, i, item) }
        };
        lsp::CompletionList { is_incomplete: true, items: found.items.iter().enumerate().map(one).collect() }
    }

    fn completion(&self, over: Range<usize>, place: usize, item: &Item) -> lsp::CompletionItem {
        let tagged = item.is_abolished && self.profile.completion_tag;
        let snippet = item.snippet.as_ref().filter(|_| self.profile.snippets);
        let edit = lsp::TextEdit::new(self.range(over), snippet.unwrap_or(&item.insert).clone());
        lsp::CompletionItem {
            label: item.label.clone(),
            label_details: self.label_details(item),
            kind: Some(kind(item.kind)),
            detail: (!item.detail.is_empty()).then(|| item.detail.clone()),
            sort_text: Some(format!("{place:04}")),
            insert_text_format: snippet.map(|_| lsp::InsertTextFormat::SNIPPET),
            text_edit: Some(lsp::CompletionTextEdit::Edit(edit)),
            tags: tagged.then(|| vec![lsp::CompletionItemTag::DEPRECATED]),
            data: item.subject.as_ref().map(|subject| self.data(subject)),
            ..lsp::CompletionItem::default()
        }
    }

    fn label_details(&self, item: &Item) -> Option<lsp::CompletionItemLabelDetails> {
        let wanted = self.profile.label_details && !item.note.is_empty();
        wanted.then(|| lsp::CompletionItemLabelDetails { detail: None, description: Some(item.note.clone()) })
    }

    /// By what an item is known again when its card is asked for.
    fn data(&self, subject: &Subject) -> Value {
        let uri = &self.snapshot.uri;
        match subject {
            Subject::Agency(name) => json!({"uri": uri, "agency": name}),
            Subject::Document(number, title) => json!({"uri": uri, "number": number, "title": title}),
            Subject::Phrase(text) => json!({"uri": uri, "phrase": text}),
        }
    }

    /// A card beside a list.
    pub fn documentation(&self, card: &Card) -> lsp::Documentation {
        let (kind, value) = match self.profile.markdown_completion {
            true => (lsp::MarkupKind::Markdown, card.to_markdown()),
            false => (lsp::MarkupKind::PlainText, card.to_plain()),
        };
        lsp::Documentation::MarkupContent(lsp::MarkupContent { kind, value })
    }
}

fn kind(kind: Kind) -> lsp::CompletionItemKind {
    match kind {
        Kind::Agency => lsp::CompletionItemKind::CONSTANT,
        Kind::Title => lsp::CompletionItemKind::FILE,
        Kind::Number => lsp::CompletionItemKind::REFERENCE,
        Kind::Phrase => lsp::CompletionItemKind::TEXT,
        Kind::Skeleton => lsp::CompletionItemKind::SNIPPET,
    }
}
