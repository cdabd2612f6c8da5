//! Finds names and phrases in a text, the longest match at each position.
//!
//! The patterns are sorted: the longest pattern with which a text begins is the last pattern not greater than the text,
//! or a prefix of that pattern. The first two characters show whether any pattern can begin at a position, which
//! rejects most positions of a text.

use super::bits::Bits;
use super::numbers::{Numbers, partition};
use super::pairs::Pairs;
use super::sorted::Sorted;
use super::{Parts, join};

/// The second character of a pattern that has only one.
const NOTHING: char = '\0';

/// Patterns in ascending order, with the codes of their meanings.
#[derive(Clone, Default, Debug)]
pub(crate) struct Patterns {
    texts: Sorted,
    /// For each pattern, the index + 1 of the longest other pattern that is its prefix, or 0.
    shorter: Numbers,
    /// Where the codes of each pattern start.
    starts: Numbers,
    codes: Numbers,
    /// Where the patterns with the same first two characters start.
    groups: Numbers,
    pairs: Pairs,
    /// The third characters of the patterns of each pair; `NOTHING` for a pattern without a third character.
    thirds: Bits,
}

impl Patterns {
    /// Compiles patterns, each with the code of a meaning, or with `None` if its text is to be found without any
    /// meaning.
    pub(crate) fn new(entries: Vec<(&str, Option<usize>)>) -> Patterns {
        let entries = sorted(entries);
        let (mut texts, mut starts, mut codes) = (Vec::new(), Vec::new(), Vec::new());
        for (text, code) in entries {
            if texts.last() != Some(&text) {
                texts.push(text);
                starts.push(codes.len());
            }
            codes.extend(code);
        }
        starts.push(codes.len());
        let (pairs, groups) = groups(&texts);
        let thirds = thirds(&texts, &groups);
        Patterns {
            shorter: shorter(&texts).into_iter().collect(),
            texts: Sorted::new(texts.into_iter()),
            starts: starts.into_iter().collect(),
            codes: codes.into_iter().collect(),
            groups: groups.into_iter().collect(),
            pairs: Pairs::new(&pairs),
            thirds,
        }
    }

    /// Reads an image that [`Patterns::image`] wrote.
    pub(crate) fn shipped(image: &'static [u8]) -> Patterns {
        let mut parts = Parts::of(image);
        let texts = Sorted::shipped(&mut parts);
        let mut next = || Numbers::shipped(parts.next());
        let (shorter, starts, codes, groups) = (next(), next(), next(), next());
        let thirds = Bits::shipped(parts.next());
        Patterns { texts, shorter, starts, codes, groups, thirds, pairs: Pairs::shipped(&mut parts) }
    }

    /// The compiled form.
    pub(crate) fn image(&self) -> Vec<u8> {
        let pairs = self.pairs.parts();
        let mut parts = self.texts.parts().to_vec();
        parts.extend([&self.shorter, &self.starts, &self.codes, &self.groups].map(Numbers::bytes));
        parts.push(self.thirds.bytes());
        parts.extend(pairs.iter().map(|p| &**p));
        join(&parts)
    }

    /// Whether there are no patterns.
    pub(crate) fn is_empty(&self) -> bool {
        self.texts.len() == 0
    }

    /// The length of a pattern in bytes.
    pub(crate) fn length(&self, pattern: usize) -> usize {
        self.texts.at(pattern).len()
    }

    /// The text of a pattern.
    pub(crate) fn text(&self, pattern: usize) -> &str {
        self.texts.text(pattern)
    }

    /// The longest pattern with which `text` begins; the pair is the first two characters of `text`.
    #[inline]
    pub(crate) fn longest(&self, text: &str, (a, b): (char, char)) -> Option<usize> {
        let group = self.pairs.get(a, b).filter(|group| {
            let third = text[a.len_utf8()..].chars().nth(1).unwrap_or(NOTHING);
            let goes_on = self.thirds.may_have(*group, third as usize);
            goes_on || self.thirds.may_have(*group, NOTHING as usize)
        });
        let two = group.and_then(|group| self.longest_of(group, text));
        // a pattern of one character is rare, and is then the shortest match
        two.or_else(|| self.pairs.get(a, NOTHING).and_then(|group| self.longest_of(group, text)))
    }

    fn longest_of(&self, group: usize, text: &str) -> Option<usize> {
        let group = self.groups.range(group);
        let behind = partition(group.clone(), |i| self.texts.at(i) <= text.as_bytes());
        let mut pattern = behind.checked_sub(1).filter(|i| group.contains(i))?;
        while !text.as_bytes().starts_with(self.texts.at(pattern)) {
            pattern = self.shorter(pattern)?;
        }
        Some(pattern)
    }

    /// The longest other pattern that is a prefix of this pattern.
    pub(crate) fn shorter(&self, pattern: usize) -> Option<usize> {
        self.shorter.get(pattern).checked_sub(1)
    }

    /// The pattern with exactly this text.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        let mut chars = text.chars();
        let group = self.pairs.get(chars.next()?, chars.next().unwrap_or(NOTHING))?;
        let group = self.groups.range(group);
        let place = partition(group.clone(), |i| self.texts.at(i) < text.as_bytes());
        (group.contains(&place) && self.texts.at(place) == text.as_bytes()).then_some(place)
    }

    /// The codes of the meanings of a pattern, in ascending order.
    pub(crate) fn codes(&self, pattern: usize) -> impl Iterator<Item = usize> {
        self.codes.slice(self.starts.range(pattern))
    }
}

/// Patterns in ascending order without duplicates. Their first bytes are compared as numbers, because names have long
/// common prefixes.
fn sorted(entries: Vec<(&str, Option<usize>)>) -> impl Iterator<Item = (&str, Option<usize>)> {
    let known = entries.into_iter().filter(|(text, _)| !text.is_empty());
    let mut entries: Vec<_> = known.map(|(text, code)| (beginning(text), text, code)).collect();
    entries.sort_unstable();
    entries.dedup();
    entries.into_iter().map(|(_, text, code)| (text, code))
}

/// The first 32 bytes of a text as two numbers with the same order as the text.
fn beginning(text: &str) -> [u128; 2] {
    let mut bytes = [0; 32];
    let length = text.len().min(32);
    bytes[..length].copy_from_slice(&text.as_bytes()[..length]);
    let (first, second) = bytes.split_at(16);
    [first, second].map(|half| half.first_chunk().map_or(0, |half| u128::from_be_bytes(*half)))
}

/// The first two characters of the patterns, and where the patterns of each pair start.
fn groups(texts: &[&str]) -> (Vec<(char, char)>, Vec<usize>) {
    let (mut pairs, mut starts): (Vec<(char, char)>, Vec<usize>) = (Vec::new(), Vec::new());
    for (i, text) in texts.iter().enumerate() {
        let mut chars = text.chars();
        let pair = (chars.next().unwrap_or(NOTHING), chars.next().unwrap_or(NOTHING));
        if pairs.last() != Some(&pair) {
            pairs.push(pair);
            starts.push(i);
        }
    }
    starts.push(texts.len());
    (pairs, starts)
}

/// The bits of the third characters that follow each pair.
fn thirds(texts: &[&str], groups: &[usize]) -> Bits {
    let mut group = 0;
    let entries = texts.iter().enumerate().map(|(i, text)| {
        group += usize::from(groups.get(group + 1) == Some(&i));
        (group, text.chars().nth(2).unwrap_or(NOTHING) as usize)
    });
    Bits::new(texts.len(), entries)
}

/// For each pattern, the index + 1 of the longest other pattern that is its prefix, or 0.
fn shorter(texts: &[&str]) -> Vec<usize> {
    let mut open: Vec<usize> = Vec::new();
    let mut shorter = Vec::with_capacity(texts.len());
    for (i, text) in texts.iter().enumerate() {
        while open.last().is_some_and(|last| !text.starts_with(texts[*last])) {
            open.pop();
        }
        shorter.push(open.last().map_or(0, |last| last + 1));
        open.push(i);
    }
    shorter
}
