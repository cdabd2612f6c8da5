//! Phrases with one letter astray: 两个毫动摇, 最跑多一次, 互联网+政政务服务.

use super::{Difference, Letter, Near, Phrase, Spelling, is_han};

/// Compares from the first two letters, which stand at `start..head`, onwards.
pub(super) fn compare_forward(phrase: &Phrase, text: &str, start: usize, head: usize) -> Option<Near> {
    if phrase.han < Spelling::LETTERS {
        return None;
    }
    let mut rest = &text[head..];
    for (i, &letter) in phrase.chars.iter().enumerate().skip(2) {
        match rest.strip_prefix(letter) {
            Some(after) => rest = after,
            None => {
                let (letter, after) = differs(&phrase.chars, i, rest)?;
                return Some(near(phrase, start..text.len() - after.len(), letter));
            }
        }
    }
    let (last, place) = (*phrase.chars.last()?, phrase.chars.len() - 1);
    let after = rest.strip_prefix(last).filter(|_| is_han(last))?;
    Some(near(phrase, start..text.len() - after.len(), Letter::Doubled(place)))
}

/// What differs at place `i`, where `rest` does not go on as the phrase does, and what follows it.
fn differs<'a>(chars: &[char], i: usize, rest: &'a str) -> Option<(Letter, &'a str)> {
    let (wanted, later) = chars[i..].split_first()?;
    let found = rest.chars().next().filter(|c| is_han(*c));
    let beyond = |c: char| &rest[c.len_utf8()..];
    let before = chars[i - 1];
    if found == Some(before)
        && let Some(after) = strip(beyond(before), &chars[i..])
    {
        return Some((Letter::Doubled(i - 1), after));
    }
    if !is_han(*wanted) {
        return None;
    }
    if let Some(after) = strip(rest, later) {
        return Some((Letter::Lost(i), after));
    }
    let found = found?;
    if let Some((next, later)) = later.split_first()
        && *next == found
        && let Some(after) = beyond(found).strip_prefix(*wanted).and_then(|r| strip(r, later))
    {
        return Some((Letter::Swapped(i), after));
    }
    strip(beyond(found), later).map(|after| (Letter::Replaced(i), after))
}

fn strip<'a>(mut text: &'a str, chars: &[char]) -> Option<&'a str> {
    for c in chars {
        text = text.strip_prefix(*c)?;
    }
    Some(text)
}

/// Compares from the last two letters, which stand at `tail..end`, backwards. Only faults that
/// damage the first two letters are found: `compare_forward` sees the others.
pub(super) fn compare_backward(phrase: &Phrase, text: &str, tail: usize, end: usize) -> Option<Near> {
    let chars = &phrase.chars[..phrase.chars.len() - 2];
    let mut rest = &text[..tail];
    let mut left = chars.len();
    while left > 0
        && let Some(before) = rest.strip_suffix(chars[left - 1])
    {
        (rest, left) = (before, left - 1);
    }
    let found = rest.chars().next_back().filter(|c| is_han(*c));
    let (first, second) = (*phrase.chars.first()?, *phrase.chars.get(1)?);
    let (letter, start) = match (left, found) {
        (3, _) => {
            let third = chars[2];
            let swapped = [first, third, second];
            (Letter::Swapped(1), strip_back(rest, &swapped).filter(|_| third != second)?)
        }
        (2, _) if strip_back(rest, &[second, first]).is_some() => {
            (Letter::Swapped(0), strip_back(rest, &[second, first])?)
        }
        (2, Some(c)) if c == first => (Letter::Lost(1), strip_back(rest, &[first])?),
        (2, Some(c)) => (Letter::Replaced(1), strip_back(rest, &[first, c])?),
        (1, Some(c)) => (Letter::Replaced(0), strip_back(rest, &[c])?),
        (1, None) => (Letter::Lost(0), rest.len()),
        (0, Some(c)) if c == first => (Letter::Doubled(0), strip_back(rest, &[c])?),
        _ => return None,
    };
    Some(near(phrase, start..end, letter)).filter(|_| is_han(phrase.chars[letter.place()]))
}

/// The byte at which `chars` begin when `text` ends with them.
fn strip_back(mut text: &str, chars: &[char]) -> Option<usize> {
    for c in chars.iter().rev() {
        text = text.strip_suffix(*c)?;
    }
    Some(text.len())
}

fn near(phrase: &Phrase, range: std::ops::Range<usize>, letter: Letter) -> Near {
    Near { range, slogan: phrase.slogan, difference: Difference::Letter(letter) }
}
