//! Completion lists.

use super::ToLsp;
use crate::completion::{Completions, Item};
use tower_lsp::lsp_types as lsp;

impl ToLsp<'_> {
    /// The completions at a byte offset. The list is for the text typed so far and no other: what
    /// an item is filtered by is that very text, since clients disagree on where a Chinese word
    /// begins; hence they are told to ask again after each character.
    pub fn completions(&self, at: usize, found: &Completions) -> lsp::CompletionList {
        let range = self.range(at - found.typed.len()..at);
        let items = found.items.iter().enumerate().map(|(i, item)| self.completion(range, &found.typed, i, item));
        lsp::CompletionList { is_incomplete: true, items: items.collect() }
    }

    fn completion(&self, range: lsp::Range, typed: &str, place: usize, item: &Item) -> lsp::CompletionItem {
        let tagged = item.is_abolished && self.profile.completion_tag;
        lsp::CompletionItem {
            label: item.label.clone(),
            kind: Some(lsp::CompletionItemKind::CONSTANT),
            detail: (!item.detail.is_empty()).then(|| item.detail.clone()),
            sort_text: Some(format!("{place:04}")),
            filter_text: Some(typed.to_owned()),
            text_edit: Some(lsp::CompletionTextEdit::Edit(lsp::TextEdit::new(range, item.label.clone()))),
            tags: tagged.then(|| vec![lsp::CompletionItemTag::DEPRECATED]),
            ..lsp::CompletionItem::default()
        }
    }
}
