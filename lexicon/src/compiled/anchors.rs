//! Finds the places where a text may nearly match a set phrase. An error in one half of a phrase leaves the other half
//! intact, so a phrase is tried wherever its first or last two characters occur. The neighbouring characters select the
//! candidates among the many phrases with the same beginning or end: from a few characters of the phrase and as many of
//! the text, each character is left out in turn. For every single error, some of the remaining sequences are equal.

use super::bits::Bits;
use super::numbers::{Numbers, partition};
use super::pairs::Pairs;
use super::{Parts, join};
use crate::alphabet::{is_phrase_punctuation, narrow, widths};
use crate::language::han::is_han;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Phrases with fewer Han characters are too similar to ordinary words.
pub(crate) const LETTERS: usize = 4;

/// In a group with at most this number of entries, every entry is a candidate.
const FEW: usize = 40;
/// At most this number of characters after the first two form the window from which one is left out.
const WINDOW: usize = 4;
/// At most this number of characters before the last two are compared as a whole.
const RUN: usize = 4;
/// Marks an entry whose phrase also has another key with the same pair and side.
const AGAIN: usize = 1 << 31;

/// How the characters next to a pair of characters relate to a phrase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
enum Key {
    /// The phrase begins with the pair, and the next characters do not matter.
    Any,
    /// The phrase begins with the pair, followed by these characters, of which one is left out.
    Behind,
    /// The phrase ends with the pair, preceded by these characters; one of the first three characters of the phrase is
    /// left out.
    Before,
    /// The phrase is long and ends with the pair, preceded by these characters.
    LongBefore,
    /// The pair is the first and the third character of the phrase, and this is its second character.
    Middle,
}

/// How a pair of characters belongs to a phrase.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Side {
    /// The phrase begins with the pair.
    Head,
    /// The phrase ends with the pair.
    Tail,
    /// The pair is the first and the third of four characters.
    Middle,
}

/// Phrases by a pair of characters and the characters next to it.
#[derive(Clone, Default, Debug)]
pub(crate) struct Anchors {
    pairs: Pairs,
    /// Where the entries of each pair start.
    starts: Numbers,
    /// Codes (kind of key and hash of the characters), ascending within a pair.
    keys: Numbers,
    phrases: Numbers,
    /// The codes of each pair, and the prefixes of codes that are worth extending.
    bits: Bits,
}

impl Anchors {
    /// Compiles phrases, each with its position in the table.
    pub(crate) fn new<'a>(phrases: impl Iterator<Item = (usize, &'a str)>) -> Anchors {
        let mut entries = Entries::default();
        let mut chars = Vec::new();
        for (phrase, text) in phrases {
            chars.clear();
            chars.extend(text.chars());
            entries.add(&chars, phrase);
        }
        entries.compile()
    }

    /// Reads an image that [`Anchors::image`] wrote.
    pub(crate) fn shipped(image: &'static [u8]) -> Anchors {
        let mut parts = Parts::of(image);
        let mut next = || Numbers::shipped(parts.next());
        let (starts, keys, phrases) = (next(), next(), next());
        let bits = Bits::shipped(parts.next());
        Anchors { starts, keys, phrases, bits, pairs: Pairs::shipped(&mut parts) }
    }

    /// The compiled form.
    pub(crate) fn image(&self) -> Vec<u8> {
        let pairs = self.pairs.parts();
        let mut parts = [&self.starts, &self.keys, &self.phrases].map(Numbers::bytes).to_vec();
        parts.push(self.bits.bytes());
        parts.extend(pairs.iter().map(|p| &**p));
        join(&parts)
    }

    /// The group of a pair of characters; `None` if the pair belongs to no phrase.
    #[inline]
    pub(crate) fn group(&self, a: char, b: char) -> Option<usize> {
        self.pairs.get(a, b)
    }

    /// Collects the phrases of a group that the text around the pair may nearly match; `pair` is its byte range. In a
    /// large group, only phrases for which `keep` returns true are collected.
    pub(crate) fn candidates(
        &self,
        group: usize,
        text: &str,
        pair: Range<usize>,
        keep: impl Fn(Side, usize) -> bool,
        found: &mut Vec<(Side, usize)>,
    ) {
        found.clear();
        let entries = self.starts.range(group);
        if entries.len() <= FEW {
            let once = entries.filter(|i| self.phrases.get(*i) < AGAIN);
            found.extend(once.map(|i| (side(self.keys.get(i)), self.phrases.get(i))));
        } else {
            let mut visit = |code| {
                let phrases = self.seek(group, code).filter(|phrase| keep(side(code), *phrase));
                found.extend(phrases.map(|phrase| (side(code), phrase)));
            };
            self.behind(group, &text[pair.end..], &mut visit);
            self.before(group, &text[..pair.start], &mut visit);
        }
        if found.len() > 1 {
            found.sort_unstable();
            found.dedup();
        }
    }

    /// Visits the codes made of the characters after a pair.
    fn behind(&self, group: usize, text: &str, visit: &mut impl FnMut(usize)) {
        let mut visit = |code| {
            if self.bits.may_have(group, code) {
                visit(code);
            }
        };
        visit(code(Key::Any, 0));
        let next: Window = text.chars().collect();
        next.letters().first().into_iter().for_each(|c| visit(code(Key::Middle, *c as usize)));
        let has_punctuation = next.letters().iter().any(|c| is_phrase_punctuation(*c));
        let letters: Window = if has_punctuation {
            text.chars().filter(|c| !is_phrase_punctuation(*c)).collect()
        } else {
            Window::default()
        };
        for size in (2..=WINDOW).filter(|size| self.bits.may_have(group, opening(Key::Behind, *size))) {
            for window in [&next, &letters] {
                window.without_each(size, |letters| visit(code(Key::Behind, joined(size, letters))));
            }
        }
    }

    /// Visits the codes made of the characters before a pair.
    fn before(&self, group: usize, text: &str, visit: &mut impl FnMut(usize)) {
        let mut before = text.chars().rev();
        if self.bits.may_have(group, opening(Key::Before, 1)) {
            before.clone().take(2).for_each(|c| visit(code(Key::Before, longer(1, narrow(c)))));
        }
        let mut run = 0;
        for length in 0..=RUN {
            if self.bits.may_have(group, opening(Key::Before, run)) {
                let three: Window = before.clone().take(3).collect();
                three.without_each(3, |letters| visit(code(Key::Before, joined(run, letters))));
            }
            let Some(letter) = before.next() else { break };
            run = longer(run, letter);
            if length + 1 == RUN {
                visit(code(Key::LongBefore, run));
            }
        }
    }

    /// The phrases of a group with this code.
    fn seek(&self, group: usize, code: usize) -> impl Iterator<Item = usize> {
        let group = self.starts.range(group);
        let from = partition(group.clone(), |i| self.keys.get(i) < code);
        let same = (from..group.end).take_while(move |i| self.keys.get(*i) == code);
        same.map(|i| self.phrases.get(i) & !AGAIN)
    }
}

/// A few consecutive characters, converted to half width.
#[derive(Default)]
struct Window {
    letters: [char; WINDOW],
    count: usize,
}

impl FromIterator<char> for Window {
    fn from_iter<I: IntoIterator<Item = char>>(letters: I) -> Window {
        let mut window = Window::default();
        for letter in letters.into_iter().take(WINDOW) {
            window.letters[window.count] = narrow(letter);
            window.count += 1;
        }
        window
    }
}

impl Window {
    fn letters(&self) -> &[char] {
        &self.letters[..self.count]
    }

    /// The first `size` characters with each of them left out in turn. If one character is missing, the last one counts
    /// as left out.
    fn without_each(&self, size: usize, mut visit: impl FnMut(Without<'_>)) {
        if self.count + 1 < size {
            return;
        }
        let letters = &self.letters()[..size.min(self.count)];
        let from = if self.count < size { size - 1 } else { 0 };
        (from..size).for_each(|left_out| visit(Without { letters, left_out, at: 0 }));
    }
}

/// An iterator over characters that leaves out one of them.
struct Without<'a> {
    letters: &'a [char],
    left_out: usize,
    at: usize,
}

impl Iterator for Without<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        self.at += usize::from(self.at == self.left_out);
        self.at += 1;
        self.letters.get(self.at - 1).copied()
    }
}

/// The side that a code stands for.
fn side(code: usize) -> Side {
    match code >> 21 {
        0 | 1 => Side::Head,
        2 | 3 => Side::Tail,
        _ => Side::Middle,
    }
}

/// A code in 24 bits; `letters` is the hash of the characters.
fn code(key: Key, letters: usize) -> usize {
    (key as usize) << 21 | letters
}

/// The entry that records that a pair has codes with this prefix.
fn opening(key: Key, code: usize) -> usize {
    1 << 25 | (key as usize) << 21 | code
}

/// The 21-bit hash of characters, continued from the hash `code`.
fn joined(code: usize, letters: impl Iterator<Item = char>) -> usize {
    letters.fold(code, longer)
}

/// The hash extended by one more character.
fn longer(code: usize, letter: char) -> usize {
    // computed in 32 bits, so that it does not depend on the platform
    let mixed = ((code as u32).wrapping_mul(31) ^ letter as u32).wrapping_mul(0x9e37_79b1);
    (mixed >> 11) as usize
}

/// The entries to compile: the number of the pair, and code and phrase in one integer, so that sorting a hundred
/// thousand phrases is fast.
#[derive(Default)]
struct Entries {
    pairs: Vec<(char, char)>,
    numbers: FxHashMap<(char, char), usize>,
    entries: Vec<(usize, u64)>,
    openings: Vec<(usize, usize)>,
}

impl Entries {
    fn add(&mut self, chars: &[char], phrase: usize) {
        let is_long = chars.iter().filter(|c| is_han(**c)).count() >= LETTERS;
        if is_long || chars.iter().skip(1).any(|c| is_phrase_punctuation(*c)) {
            self.heads(chars, phrase);
        }
        if is_long {
            self.tails(chars, phrase);
        }
        if let [a, b, c, _] = *chars
            && is_long
            && b != c
        {
            self.push((a, c), Key::Middle, b as usize, phrase);
        }
    }

    fn number(&mut self, pair: (char, char)) -> usize {
        *self.numbers.entry(pair).or_insert_with(|| {
            self.pairs.push(pair);
            self.pairs.len() - 1
        })
    }

    fn push(&mut self, pair: (char, char), key: Key, letters: usize, phrase: usize) {
        let number = self.number(pair);
        self.entries.push((number, (code(key, letters) as u64) << 32 | phrase as u64));
    }

    fn open(&mut self, pair: (char, char), key: Key, code: usize) {
        let number = self.number(pair);
        self.openings.push((number, opening(key, code)));
    }

    fn heads(&mut self, chars: &[char], phrase: usize) {
        let [first, rest @ ..] = chars else { return };
        if let [a, b, c, d, ..] = *chars
            && [a, b, c, d].into_iter().all(is_han)
        {
            let window: Window = chars[2..].iter().copied().collect();
            let mut again = 0;
            self.open((a, b), Key::Behind, window.count);
            window.without_each(window.count, |letters| {
                self.push((a, b), Key::Behind, joined(window.count, letters), phrase | again);
                again = AGAIN;
            });
            return;
        }
        let second = rest.iter().find(|c| !is_phrase_punctuation(**c)).copied();
        let punctuation = if rest.first().is_some_and(|c| is_phrase_punctuation(*c)) {
            " 、，,；;/／+＋﹢加十×"
        } else {
            ""
        };
        for b in punctuation.chars().chain(second).flat_map(widths) {
            widths(*first).for_each(|a| self.push((a, b), Key::Any, 0, phrase));
        }
    }

    fn tails(&mut self, chars: &[char], phrase: usize) {
        let [body @ .., a, b] = chars else { return };
        let (pair, mut again) = ((*a, *b), 0);
        let mut push = |key, code| {
            self.push(pair, key, code, phrase | again);
            again = AGAIN;
        };
        match *body {
            [first, second] => {
                [first, second].into_iter().for_each(|c| push(Key::Before, longer(1, narrow(c))));
                self.open(pair, Key::Before, 1);
            }
            // an error among the first three characters leaves the others intact
            [first, second, third, ref whole @ ..] if whole.len() <= RUN => {
                let run = whole.iter().rev().fold(0, |run, c| longer(run, *c));
                let three: Window = [third, second, first].into_iter().collect();
                three.without_each(3, |letters| push(Key::Before, joined(run, letters)));
                self.open(pair, Key::Before, run);
            }
            _ => push(Key::LongBefore, body.iter().rev().take(RUN).fold(0, |run, c| longer(run, *c))),
        }
    }

    fn compile(self) -> Anchors {
        let Entries { pairs, entries, openings, .. } = self;
        // the entries of each pair are grouped first and then sorted within the group
        let mut starts = vec![0; pairs.len() + 1];
        entries.iter().for_each(|(pair, _)| starts[pair + 1] += 1);
        (0..pairs.len()).for_each(|i| starts[i + 1] += starts[i]);
        let (mut next, mut sorted) = (starts.clone(), vec![0_u64; entries.len()]);
        for (pair, entry) in &entries {
            sorted[next[*pair]] = *entry;
            next[*pair] += 1;
        }
        starts.windows(2).for_each(|ends| sorted[ends[0]..ends[1]].sort_unstable());
        let codes = entries.iter().map(|(pair, entry)| (*pair, (entry >> 32) as usize));
        Anchors {
            bits: Bits::new(entries.len() + openings.len(), codes.chain(openings)),
            pairs: Pairs::new(&pairs),
            starts: starts.into_iter().collect(),
            keys: sorted.iter().map(|entry| (entry >> 32) as usize).collect(),
            phrases: sorted.iter().map(|entry| *entry as u32 as usize).collect(),
        }
    }
}
