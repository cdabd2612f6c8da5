//! Word boundaries around a phrase.

use hegao_lexicon::language::relations::ALONE;
use hegao_lexicon::words;
use std::ops::Range;

/// Whether both ends of the range are word boundaries. A single character at the edge next to another single character
/// may belong to a word missing from the dictionary: 产城融合, 全网通办.
pub fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let (left, right) = (run(before.chars().rev()), run(after.chars()));
    let window = &text[range.start - left..range.end + right];
    let (start, end) = (left, left + range.len());
    let width = |c: Option<char>| c.map_or(0, char::len_utf8);
    let outer = before.chars().next_back().filter(|_| left > 0);
    let inner = window[start..].chars().next();
    let begins = edge(window, [start - width(outer), start, start + width(inner)], outer);
    let outer = after.chars().next().filter(|_| right > 0);
    let inner = window[..end].chars().next_back();
    begins && edge(window, [end - width(inner), end, end + width(outer)], outer)
}

/// Whether both ends of the range are word boundaries; single characters count as words.
pub fn is_word(text: &str, range: &Range<usize>) -> bool {
    let (left, right) = (run(text[..range.start].chars().rev()), run(text[range.end..].chars()));
    let window = &text[range.start - left..range.end + right];
    words::is_boundary(window, left) && words::is_boundary(window, left + range.len())
}

/// Whether the middle one of three neighbouring offsets is a boundary; `outer` is the character beyond it.
fn edge(window: &str, places: [usize; 3], outer: Option<char>) -> bool {
    let Some(outer) = outer else { return true };
    let boundary = |at: usize| words::is_boundary(window, at);
    boundary(places[1]) && (ALONE.contains(outer) || !(boundary(places[0]) && boundary(places[2])))
}

/// The length in bytes of the leading letters and digits of some characters, at most 24 characters.
fn run(chars: impl Iterator<Item = char>) -> usize {
    chars.take(24).take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum()
}

/// Whether the character at an index (in characters) is a word of its own.
pub(in crate::mentions) fn is_single(text: &str, place: usize) -> bool {
    let Some((start, c)) = text.char_indices().nth(place) else { return false };
    words::is_boundary(text, start) && words::is_boundary(text, start + c.len_utf8())
}

/// Whether every character is a word of its own.
pub(super) fn all_single(text: &str) -> bool {
    text.char_indices().all(|(at, _)| words::is_boundary(text, at))
}
