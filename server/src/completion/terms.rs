//! Names of agencies and set phrases, wherever the cursor is.
//!
//! Chinese has no spaces. The typed text is therefore taken to be the longest suffix of the text before the cursor that
//! begins a name, and the longest suffix that occurs inside one.

use super::names::{Key, KeyKind, Target};
use super::ranking::{Fit, Offer};
use super::{CompletionData, Cursor, agencies, phrases};
use hegao_lexicon::words;

/// The minimum number of characters for a list.
const SHORTEST: usize = 2;
/// The minimum number of characters to search inside names: with two, every 工作 would bring up a list.
const WITHIN: usize = 3;
/// If more names than this share a part, the part is an ordinary word and identifies no name: 监督管理, 人民政府.
const SHARED: usize = 8;
/// The maximum number of keys examined: the user tables may have a hundred thousand.
const MOST: usize = 500;

/// The names and phrases that can replace the end of what was typed.
pub fn complete(cursor: &Cursor<'_>, known: CompletionData<'_>) -> Vec<Offer> {
    match cursor.latin() {
        letters if letters.chars().count() >= SHORTEST => by_initials(letters, known),
        _ => by_beginning(cursor, known),
    }
}

fn by_initials(typed: &str, known: CompletionData<'_>) -> Vec<Offer> {
    let letters = typed.to_ascii_lowercase();
    let found = known.store.names.with_initials(&known.store.initials, letters.as_bytes()).take(MOST);
    let fit = |is_whole| if is_whole { Fit::Whole } else { Fit::Beginning };
    found.flat_map(|(key, is_whole)| offers(known, key, fit(is_whole), typed.len())).collect()
}

fn by_beginning(cursor: &Cursor<'_>, known: CompletionData<'_>) -> Vec<Offer> {
    let names = &known.store.names;
    let long = |typed: &&str| typed.chars().nth(SHORTEST - 1).is_some();
    let mut ends = cursor.ends(names.longest()).filter(|t| t.starts_with(char::is_alphanumeric)).filter(long);
    let begun = ends.find(|typed| names.starting_with(typed).next().is_some());
    let begins = |typed: &str| {
        let fit = |key: &Key| if key.text == typed { Fit::Whole } else { Fit::Beginning };
        let found = names.starting_with(typed).filter(|key| !is_plain(key, typed)).take(MOST);
        found.flat_map(|key| offers(known, key, fit(key), typed.len())).collect::<Vec<_>>()
    };
    let mut found = begun.map(begins).unwrap_or_default();
    // after a complete name, another name that contains it is not useful
    let is_official = |key: &Key| key.kind == KeyKind::Official;
    let is_complete = begun.is_some_and(|typed| names.starting_with(typed).any(|k| is_official(k) && k.text == typed));
    if !is_complete {
        found.extend(within(cursor, known));
    }
    found
}

/// The names that contain the longest possible suffix of the text before the cursor.
fn within(cursor: &Cursor<'_>, known: CompletionData<'_>) -> Vec<Offer> {
    let ends: Vec<&str> = cursor.ends(known.store.names.longest()).collect();
    let Some(shortest) = ends.len().checked_sub(WITHIN) else { return Vec::new() };
    let mut typed = ends[shortest];
    if !typed.chars().all(char::is_alphanumeric) {
        return Vec::new();
    }
    // 某某省财政厅 is not useful after 某省财政厅: the match must leave something to type
    let goes_on = |key: &Key, typed: &str| key.text.find(typed).is_some_and(|at| at + typed.len() < key.text.len());
    let offered = |key: &&Key| matches!(key.kind, KeyKind::Official | KeyKind::Phrase);
    let mut keys: Vec<&Key> = known.store.names.iter().filter(offered).filter(|k| goes_on(k, typed)).collect();
    for longer in ends[..shortest].iter().rev() {
        let closer: Vec<&Key> = keys.iter().filter(|k| goes_on(k, longer)).copied().collect();
        if closer.is_empty() {
            break;
        }
        (typed, keys) = (longer, closer);
    }
    if keys.len() > SHARED {
        return Vec::new();
    }
    let inside = keys.into_iter().filter(|key| !key.text.starts_with(typed));
    inside.flat_map(|key| offers(known, key, Fit::Within, typed.len())).collect()
}

fn offers(known: CompletionData<'_>, key: &Key, fit: Fit, back: usize) -> Vec<Offer> {
    match &key.target {
        Target::Agency(position) => agencies::offers(known, key, *position, fit, back),
        Target::Issuer(issuer) => vec![agencies::issuer(known, key, issuer, fit, back)],
        Target::Phrase(position) => phrases::offer(known, *position, fit, back).into_iter().collect(),
    }
}

/// Whether the two typed characters of a phrase are an ordinary word: 问题导向 should not be offered after every 问题.
fn is_plain(key: &Key, typed: &str) -> bool {
    let is_short = || typed.chars().count() == SHORTEST;
    key.kind == KeyKind::Phrase && key.text != typed && is_short() && words::is_word(typed)
}
