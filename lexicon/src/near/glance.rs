//! Fast checks whether a text can be a near match of a phrase. They compare the two texts directly, because most texts
//! are no match and a unit may have a hundred thousand phrases with the same beginning. False positives are possible.

use crate::language::han::is_han;

/// Whether `text` may begin with a misspelling of a phrase in which the first two characters are correct.
pub(super) fn begins(text: &str, phrase: &str) -> bool {
    let (mut later, mut beyond, mut last) = (phrase.chars(), text.chars(), None);
    let (mut wanted, mut found);
    let (letter, other) = loop {
        (wanted, found) = (later.as_str(), beyond.as_str());
        match (later.next(), beyond.next()) {
            (letter, other) if letter != other || letter.is_none() => break (letter, other),
            (letter, _) => last = letter,
        }
    };
    let (letter, other) = match (letter, other) {
        (Some(letter), Some(other)) => (letter, other),
        // the whole phrase matched: its last character may be doubled
        (None, other) => return other.is_some() && other == last,
        // the text ends first: the last character may be missing
        (Some(_), None) => return later.next().is_none(),
    };
    if !is_plain(letter) || !is_plain(other) {
        return true;
    }
    let (later, beyond) = (later.as_str(), beyond.as_str());
    let swapped = || later.strip_prefix(other).zip(beyond.strip_prefix(letter));
    // replaced, missing, doubled, swapped
    beyond.starts_with(later)
        || found.starts_with(later)
        || last == Some(other) && beyond.starts_with(wanted)
        || swapped().is_some_and(|(later, beyond)| beyond.starts_with(later))
}

/// Whether `text` may end with a misspelling of a phrase that affects only the first two characters.
pub(super) fn ends(text: &str, phrase: &str) -> bool {
    let mut chars = phrase.chars();
    let (Some(first), Some(second), Some(third)) = (chars.next(), chars.next(), chars.next()) else { return true };
    let Some(before) = text.strip_suffix(chars.as_str()) else { return false };
    let mut before = before.chars().rev();
    match (before.next(), before.next(), before.next()) {
        // the first is replaced, missing or doubled
        (Some(a), Some(b), c) if a == third && b == second => c != Some(first) || before.next() == Some(first),
        (Some(a), None, _) => a == third,
        // the second is missing or replaced, or both are swapped
        (Some(a), b, c) if a == third => b == Some(first) || c == Some(first),
        // the second and the third are swapped
        (a, b, c) => (a, b, c) == (Some(second), Some(third), Some(first)),
    }
}

/// Whether a Han character cannot stand for punctuation (加 and 十 can stand for +).
fn is_plain(c: char) -> bool {
    is_han(c) && !matches!(c, '加' | '十')
}
