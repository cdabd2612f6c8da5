//! Completion at a position, and the card of a selected item.

use crate::completion::{self, CardKey, CompletionData, Completions, Cursor, Item, Kind, TextPosition};
use crate::knowledge::Card;
use crate::lsp::engine::AnalysisInputs;
use crate::lsp::from_lsp;
use crate::lsp::snapshot::Snapshot;
use crate::lsp::to_lsp::ToLsp;
use crate::text::Syntax;
use hegao_lexicon::{Date, Lexicon};
use lsp_types as lsp;
use serde_json::{Value, json};
use std::ops::Range;

/// How much of a longer document is read to find out whether a position is in code or a comment, in bytes before and
/// after the position; a longer code block is not recognised.
const READ: (usize, usize) = (1 << 19, 1 << 12);
/// The maximum size, in bytes, of a document in which a skeleton may be offered; this leaves room for metadata.
const EMPTY: usize = 2000;

/// The options announced. Each trigger character opens a list; lists open without them too, since an input method may
/// insert whole phrases.
pub fn offer() -> lsp::CompletionOptions {
    let triggers = ["《", "〔", "“", "[", "(", "（"];
    lsp::CompletionOptions {
        trigger_characters: Some(triggers.map(str::to_owned).to_vec()),
        resolve_provider: Some(true),
        ..lsp::CompletionOptions::default()
    }
}

/// Whether completion can be computed without reading a file or waiting for another thread, so that it may run where
/// the request arrives. Right after an edit, the analysis and the client may occupy the processors, and a separate
/// thread would have to wait for them.
pub fn can_complete(snapshot: &Snapshot) -> bool {
    snapshot.inputs_at_hand().is_some_and(|inputs| inputs.knowledge.has_store())
}

/// The completions at a position. They do not wait for the analysis of the document.
pub fn completion(to_lsp: &ToLsp<'_>, at: lsp::Position) -> Option<lsp::CompletionResponse> {
    let offset = to_lsp.offset(from_lsp::position(at));
    let AnalysisInputs { knowledge, today, settings, .. } = to_lsp.snapshot.inputs();
    let known = CompletionData { store: knowledge.store(), lexicon: &knowledge.lexicon, today };
    let (before, after) = to_lsp.snapshot.document.line_around(offset, Cursor::REACH);
    let cursor = Cursor { before: &before, after: &after };
    let found = match is_alone(to_lsp.snapshot, offset) {
        true => completion::begin(&cursor, known, to_lsp.snapshot.syntax),
        false => completion::complete(&cursor, known),
    }?;
    let found = match to_lsp.snapshot.syntax {
        Syntax::Markdown => found.beside_emphasis(&cursor)?,
        Syntax::Plain => found,
    };
    let shown = at_place(to_lsp.snapshot, offset, READ, |place| place.is_prose());
    let filter = filter(&before, &found.typed, settings.values.filter_by_run);
    shown.then(|| lsp::CompletionResponse::List(to_lsp.completions(offset, &found, &filter)))
}

/// The text by which the client filters items: the typed text; for a client that takes the whole run of letters before
/// the cursor for one word, also that run.
fn filter(before: &str, typed: &str, by_run: bool) -> String {
    let start = before.char_indices().rev().take_while(|(_, c)| c.is_alphanumeric()).last();
    let run = start.map_or("", |(at, _)| &before[at..]);
    match by_run && run.len() > typed.len() {
        true => format!("{typed} {run}"),
        false => typed.to_owned(),
    }
}

fn is_alone(snapshot: &Snapshot, offset: usize) -> bool {
    snapshot.document.len() <= EMPTY && at_place(snapshot, offset, (EMPTY, EMPTY), |place| place.is_alone())
}

fn at_place(
    snapshot: &Snapshot,
    offset: usize,
    (before, behind): (usize, usize),
    ask: fn(&TextPosition<'_>) -> bool,
) -> bool {
    let (text, at) = snapshot.document.window(offset, before, behind);
    ask(&TextPosition { text: &text, at, syntax: snapshot.syntax })
}

impl ToLsp<'_> {
    /// The completions at a byte offset.
    ///
    /// Each list is valid only for the text typed so far, so it is always marked as incomplete: the client requests a
    /// new list after each character. Clients disagree on where a Chinese word begins, so the range of the edit defines
    /// it, and the filter text of an item is the exact text in that range: it matches in every client, however the item
    /// was found (initials, an everyday name, a part of a title), but no longer matches once a character is added.
    /// (`filter` is that text, see `filter` in this file.) The client could not narrow a list by itself anyway: with
    /// one more character the word may begin elsewhere (报国 → 国务院, 报国务院办 → 国务院办公厅), and items that were
    /// cut off may appear.
    fn completions(&self, at: usize, found: &Completions, filter: &str) -> lsp::CompletionList {
        let start = at - found.typed.len();
        let one = |(i, item): (usize, &Item)| {
            let filter_text = Some(filter.to_owned());
            let preselect = (found.stands && i == 0 && self.profile.preselect).then_some(true);
            lsp::CompletionItem { filter_text, preselect, ..self.completion(start..at + item.over, i, item) }
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
            data: item.card_key.as_ref().map(|card_key| self.data(card_key)),
            ..lsp::CompletionItem::default()
        }
    }

    fn label_details(&self, item: &Item) -> Option<lsp::CompletionItemLabelDetails> {
        let wanted = self.profile.label_details && !item.note.is_empty();
        wanted.then(|| lsp::CompletionItemLabelDetails { detail: None, description: Some(item.note.clone()) })
    }

    /// The data that identifies an item when its card is requested.
    fn data(&self, card_key: &CardKey) -> Value {
        let uri = &self.snapshot.uri;
        match card_key {
            CardKey::Agency(name) => json!({"uri": uri, "agency": name}),
            CardKey::Document(number, title) => json!({"uri": uri, "number": number, "title": title}),
            CardKey::Phrase(text) => json!({"uri": uri, "phrase": text}),
        }
    }

    /// A card as the documentation of an item.
    fn documentation(&self, card: &Card) -> lsp::Documentation {
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

/// The document an item was made for; `None` for an item that is not from this server.
pub fn document_of(item: &lsp::CompletionItem) -> Option<lsp::Url> {
    lsp::Url::parse(item.data.as_ref()?.get("uri")?.as_str()?).ok()
}

/// The item with its card, if its data is valid: the client may send anything.
pub fn resolve(to_lsp: &ToLsp<'_>, item: lsp::CompletionItem) -> lsp::CompletionItem {
    let inputs = to_lsp.snapshot.inputs();
    let card_key = item.data.as_ref().and_then(card_key);
    let card = card_key.and_then(|card_key| card(&card_key, &inputs.knowledge.lexicon, inputs.today));
    lsp::CompletionItem { documentation: card.map(|card| to_lsp.documentation(&card)), ..item }
}

fn card_key(data: &Value) -> Option<CardKey> {
    let text = |key: &str| data.get(key).and_then(Value::as_str).map(str::to_owned);
    let document = || Some(CardKey::Document(text("number")?, text("title")?));
    text("agency").map(CardKey::Agency).or_else(|| text("phrase").map(CardKey::Phrase)).or_else(document)
}

fn card(card_key: &CardKey, lexicon: &Lexicon, today: Date) -> Option<Card> {
    match card_key {
        CardKey::Document(number, title) => {
            let mut same = lexicon.policies.by_title(title).chain(lexicon.policies.by_number(number));
            same.find(|p| *p.number == **number && *p.title == **title).map(|policy| Card::of_policy(policy, today))
        }
        CardKey::Agency(name) => lexicon.agencies.get(name).map(|agency| Card::of_agency(agency, lexicon, today)),
        CardKey::Phrase(text) => lexicon.slogans.get(text).map(|phrase| Card::of_slogan(phrase, lexicon)),
    }
}
