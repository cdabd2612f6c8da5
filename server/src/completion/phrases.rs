//! Set phrases, inside quotation marks and elsewhere.

use super::names::{Key, Target};
use super::ranking::{Fit, Group, Offer, Rank};
use super::{CardKey, CompletionData, Cursor, Item, Kind};
use hegao_lexicon::slogans::{Quotes, Slogan};
use std::cmp::Reverse;

/// The maximum number of characters between a quotation mark and the cursor.
const REACH: usize = 30;

/// The phrases that fit inside the quotation marks that are open at the cursor.
pub fn complete(cursor: &Cursor<'_>, known: CompletionData<'_>) -> Vec<Offer> {
    let Some(open) = opening(cursor.before) else { return Vec::new() };
    let back = cursor.before.len() - open;
    let typed = cursor.before[open..].trim_start_matches(OPENING);
    let over = cursor.after.chars().next().filter(|c| CLOSING.contains(c)).map_or(0, char::len_utf8);
    let offer = |(fit, position)| {
        let phrase = known.lexicon.slogans.at(position)?;
        let insert = quoted(&phrase.text);
        let item = Item { insert: insert.clone(), label: insert, over, ..item(known, phrase) };
        let group = if phrase.quotes == Quotes::None { Group::Phrase } else { Group::First };
        let is_completing = fit != Fit::Whole || is_latin(typed);
        Some(Offer { rank: Rank { is_completing, ..rank(known, phrase, group, fit) }, back, item })
    };
    fitting(typed, known).into_iter().filter_map(offer).collect()
}

/// Opening quotation marks of any kind, and their counterparts.
const OPENING: [char; 3] = ['“', '「', '"'];
const CLOSING: [char; 3] = ['”', '」', '"'];

/// The byte offset of the quotation mark that is still open at the end of a text.
pub(super) fn opening(before: &str) -> Option<usize> {
    let near = before.char_indices().rev().take(REACH);
    let (at, mark) = near.take_while(|(_, c)| !"”」。；".contains(*c)).find(|(_, c)| OPENING.contains(c))?;
    // straight quotation marks open and close in turn
    let is_open = mark != '"' || before[..at].matches('"').count().is_multiple_of(2);
    is_open.then_some(at)
}

fn is_latin(typed: &str) -> bool {
    !typed.is_empty() && typed.bytes().all(|b| b.is_ascii_alphabetic())
}

/// The phrases that match what was typed inside quotation marks.
fn fitting(typed: &str, known: CompletionData<'_>) -> Vec<(Fit, usize)> {
    let letters = typed.to_ascii_lowercase();
    let is_latin = is_latin(typed);
    let fit = |key: &Key| match key.text.find(typed) {
        Some(0) if key.text == typed => Some(Fit::Whole),
        Some(0) => Some(Fit::Beginning),
        Some(_) => Some(Fit::Within),
        None if is_latin => known.store.initials.begin(&key.text, letters.as_bytes()).map(|_| Fit::Beginning),
        None => None,
    };
    let phrases = known.store.names.iter().filter_map(|key| match key.target {
        Target::Phrase(position) => Some((fit(key)?, position)),
        _ => None,
    });
    phrases.collect()
}

/// The phrase at a position of the table, for use outside quotation marks.
pub fn offer(known: CompletionData<'_>, position: usize, fit: Fit, back: usize) -> Option<Offer> {
    let phrase = known.lexicon.slogans.at(position)?;
    let group = if fit == Fit::Within { Group::Distant } else { Group::Phrase };
    let insert = if phrase.quotes == Quotes::Required { quoted(&phrase.text) } else { phrase.text.to_string() };
    let item = Item { insert: insert.clone(), label: insert, ..item(known, phrase) };
    Some(Offer { rank: rank(known, phrase, group, fit), back, item })
}

/// The phrase in quotation marks, unless a part of it already has them.
fn quoted(phrase: &str) -> String {
    if phrase.contains('“') { phrase.to_owned() } else { format!("“{phrase}”") }
}

fn item(known: CompletionData<'_>, phrase: &Slogan) -> Item {
    let end = phrase.end_by(known.today);
    let mut detail = "固定提法".to_owned();
    if !phrase.category.is_empty() {
        detail.push_str(&format!("，{}", phrase.category));
    }
    if let Some(end) = &end {
        detail.push_str(&format!("，{end}"));
    }
    Item {
        kind: Kind::Phrase,
        label: String::new(),
        note: String::new(),
        detail,
        insert: String::new(),
        snippet: None,
        over: 0,
        is_abolished: end.is_some(),
        card_key: Some(CardKey::Phrase(phrase.text.to_string())),
    }
}

fn rank(known: CompletionData<'_>, phrase: &Slogan, group: Group, fit: Fit) -> Rank {
    Rank {
        is_completing: true,
        is_past: phrase.lapsed_by(known.today),
        group,
        fit,
        is_indirect: false,
        frequency: Reverse(known.lexicon.frequencies.of(&phrase.text)),
        last: phrase.text.chars().count(),
    }
}
