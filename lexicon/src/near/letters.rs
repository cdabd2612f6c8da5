//! Phrases with one wrong character: 两个毫动摇, 最跑多一次, 互联网+政政务服务.

use super::{Difference, Letter, Near, Phrase, is_han};
use std::str::Chars;

/// Compares forwards from the first two characters, which are at bytes `start..head`.
pub(super) fn compare_forward(phrase: &Phrase, text: &str, start: usize, head: usize) -> Option<Near> {
    let mut rest = text[head..].chars();
    for (i, &letter) in phrase.chars.iter().enumerate().skip(2) {
        let here = rest.clone();
        if rest.next() != Some(letter) {
            let (letter, after) = differs(&phrase.chars, i, &here)?;
            return Some(near(phrase, start..text.len() - after.as_str().len(), letter));
        }
    }
    let (last, place) = (*phrase.chars.last()?, phrase.chars.len() - 1);
    rest.next().filter(|c| *c == last && is_han(last))?;
    Some(near(phrase, start..text.len() - rest.as_str().len(), Letter::Doubled(place)))
}

/// The difference at index `i`, where `rest` does not continue like the phrase, and the text after it.
fn differs<'a>(chars: &[char], i: usize, rest: &Chars<'a>) -> Option<(Letter, Chars<'a>)> {
    let (&wanted, later) = chars[i..].split_first()?;
    let mut beyond = rest.clone();
    let found = beyond.next().filter(|c| is_han(*c));
    if found == Some(chars[i - 1])
        && let Some(after) = strip(&beyond, &chars[i..])
    {
        return Some((Letter::Doubled(i - 1), after));
    }
    if !is_han(wanted) {
        return None;
    }
    if let Some((&next, later)) = later.split_first()
        && found == Some(next)
        && let Some(after) = strip(&beyond, &[wanted]).and_then(|r| strip(&r, later))
    {
        return Some((Letter::Swapped(i), after));
    }
    // at the end, nothing follows that would show that a character is missing
    if let Some(after) = strip(rest, later).filter(|_| !later.is_empty() || found.is_none()) {
        return Some((Letter::Lost(i), after));
    }
    found?;
    strip(&beyond, later).map(|after| (Letter::Replaced(i), after))
}

fn strip<'a>(text: &Chars<'a>, chars: &[char]) -> Option<Chars<'a>> {
    let mut text = text.clone();
    chars.iter().all(|c| text.next() == Some(*c)).then_some(text)
}

/// Compares backwards from the last two characters, which are at bytes `tail..end`. It finds only errors that affect
/// the first two characters: `compare_forward` finds the others.
pub(super) fn compare_backward(phrase: &Phrase, text: &str, tail: usize, end: usize) -> Option<Near> {
    let chars = &phrase.chars[..phrase.chars.len() - 2];
    let (&first, &second) = (phrase.chars.first()?, phrase.chars.get(1)?);
    let mut rest = text[..tail].chars();
    let mut left = chars.len();
    let mut here = rest.clone();
    let mut found = rest.next_back();
    while left > 0 && found == Some(chars[left - 1]) {
        left -= 1;
        here = rest.clone();
        found = rest.next_back();
    }
    let found = found.filter(|c| is_han(*c));
    let back = |wanted: &[char]| strip_back(&here, wanted);
    let (letter, start) = match (left, found) {
        (3, Some(c)) if c == second => (Letter::Swapped(1), back(&[first, chars[2], second])?),
        (2, Some(c)) if c == first => match back(&[second, first]) {
            Some(start) => (Letter::Swapped(0), start),
            None => (Letter::Lost(1), back(&[first])?),
        },
        (2, Some(c)) => (Letter::Replaced(1), back(&[first, c])?),
        (1, Some(c)) => (Letter::Replaced(0), back(&[c])?),
        (1, None) => (Letter::Lost(0), here.as_str().len()),
        (0, Some(c)) if c == first => (Letter::Doubled(0), back(&[c])?),
        _ => return None,
    };
    Some(near(phrase, start..end, letter)).filter(|_| is_han(phrase.chars[letter.place()]))
}

/// Compares a phrase of four characters from its first and third, which are at bytes `start..head`: if the middle two
/// are swapped, neither end of the phrase is intact.
pub(super) fn compare_middle(phrase: &Phrase, text: &str, start: usize, head: usize) -> Option<Near> {
    let rest = text[head..].chars();
    let after = strip(&rest, &[*phrase.chars.get(1)?, *phrase.chars.get(3)?])?;
    Some(near(phrase, start..text.len() - after.as_str().len(), Letter::Swapped(1)))
}

/// The byte offset at which `chars` begin, if `text` ends with them.
fn strip_back(text: &Chars<'_>, chars: &[char]) -> Option<usize> {
    let mut text = text.clone();
    let ends = chars.iter().rev().all(|c| text.next_back() == Some(*c));
    ends.then_some(text.as_str().len())
}

fn near(phrase: &Phrase, range: std::ops::Range<usize>, letter: Letter) -> Near {
    Near { range, slogan: phrase.slogan, difference: Difference::Letter(letter) }
}
