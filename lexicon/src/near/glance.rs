//! Whether a text may be near a phrase at all: told from their bytes, since most texts are not, and
//! a unit may have a hundred thousand phrases that begin alike. In doubt the answer is yes.

use crate::alphabet::is_han;

/// Whether `text` may begin with a faulty spelling of a phrase, whose first two letters are right.
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
        // the whole phrase: its last letter may stand twice
        (None, other) => return other.is_some() && other == last,
        // the text ends first: the last letter may be lost
        (Some(_), None) => return later.next().is_none(),
    };
    if !is_plain(letter) || !is_plain(other) {
        return true;
    }
    let (later, beyond) = (later.as_str(), beyond.as_str());
    let swapped = || later.strip_prefix(other).zip(beyond.strip_prefix(letter));
    // replaced, lost, doubled, swapped
    beyond.starts_with(later)
        || found.starts_with(later)
        || last == Some(other) && beyond.starts_with(wanted)
        || swapped().is_some_and(|(later, beyond)| beyond.starts_with(later))
}

/// Whether `text` may end with a spelling of a phrase whose first two letters alone are faulty.
pub(super) fn ends(text: &str, phrase: &str) -> bool {
    let mut chars = phrase.chars();
    let (Some(first), Some(second), Some(third)) = (chars.next(), chars.next(), chars.next()) else { return true };
    let Some(before) = text.strip_suffix(chars.as_str()) else { return false };
    let mut before = before.chars().rev();
    match (before.next(), before.next(), before.next()) {
        // the first is replaced, lost or doubled
        (Some(a), Some(b), c) if a == third && b == second => c != Some(first) || before.next() == Some(first),
        (Some(a), None, _) => a == third,
        // the second is lost or replaced, or both are swapped
        (Some(a), b, c) if a == third => b == Some(first) || c == Some(first),
        // the second and the third are swapped
        (a, b, c) => (a, b, c) == (Some(second), Some(third), Some(first)),
    }
}

/// A letter that is no spelling of a sign, nor of a letter of other width.
fn is_plain(c: char) -> bool {
    is_han(c) && !matches!(c, '加' | '十')
}
