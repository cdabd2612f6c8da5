//! Where a text may be nearly a set phrase. A fault in one half of a phrase leaves the other half
//! whole, so a phrase is tried where its first or its last two letters stand. The letters beside
//! those tell which of the many phrases that begin or end alike are worth trying: of a few letters
//! of the phrase and as many of the text one is left out in turn, and whatever one fault there is,
//! some of what is left is the same.

use super::bits::Bits;
use super::numbers::{Numbers, partition};
use super::pairs::Pairs;
use super::{Parts, join};
use crate::alphabet::{is_han, is_phrase_punctuation, narrow, widths};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Phrases with fewer Chinese letters are too near to ordinary words.
pub(crate) const LETTERS: usize = 4;

/// A group of so few entries is looked through as a whole.
const FEW: usize = 40;
/// Most letters behind the first two of which one is left out.
const WINDOW: usize = 4;
/// Most letters before the last two that are looked at whole.
const RUN: usize = 4;
/// Marks a phrase that stands under another key of the same pair and side, too.
const AGAIN: usize = 1 << 31;

/// What letters beside a pair of letters are to a phrase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
enum Key {
    /// The phrase begins with the pair, and no letter tells anything.
    Any,
    /// The phrase begins with the pair, and these stand behind it, but one.
    Behind,
    /// The phrase ends with the pair, and these stand before it, but one of the first three.
    Before,
    /// The phrase is long and ends with the pair, and these stand before it.
    LongBefore,
    /// The phrase begins with the first of the pair, its third letter is the second one, and this
    /// is its second letter.
    Middle,
}

/// How a pair of letters belongs to a phrase.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Side {
    /// The phrase begins with it.
    Head,
    /// The phrase ends with it.
    Tail,
    /// It is the first and the third of four letters.
    Middle,
}

/// Phrases by two letters and one beside them.
#[derive(Clone, Default, Debug)]
pub(crate) struct Anchors {
    pairs: Pairs,
    /// Where the entries of each pair start.
    starts: Numbers,
    /// Kind of key and letter, ascending within a pair.
    keys: Numbers,
    phrases: Numbers,
    /// The codes of each pair, and the beginnings of codes that are worth going on with.
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

    /// Reads what [`Anchors::image`] wrote.
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

    /// Whether the pair belongs to any phrase.
    #[inline]
    pub(crate) fn group(&self, a: char, b: char) -> Option<usize> {
        self.pairs.get(a, b)
    }

    /// The phrases of a group that the text round its pair may be near to; `pair` is where it stands.
    /// Of many, those alone are told that `keep` agrees to.
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

    /// Visits what is there under the letters behind a pair.
    fn behind(&self, group: usize, text: &str, visit: &mut impl FnMut(usize)) {
        let mut visit = |code| {
            if self.bits.may_have(group, code) {
                visit(code);
            }
        };
        visit(code(Key::Any, 0));
        let next: Window = text.chars().collect();
        next.letters().first().into_iter().for_each(|c| visit(code(Key::Middle, *c as usize)));
        let has_signs = next.letters().iter().any(|c| is_phrase_punctuation(*c));
        let letters: Window =
            if has_signs { text.chars().filter(|c| !is_phrase_punctuation(*c)).collect() } else { Window::default() };
        for size in (2..=WINDOW).filter(|size| self.bits.may_have(group, opening(Key::Behind, *size))) {
            for window in [&next, &letters] {
                window.without_each(size, |letters| visit(code(Key::Behind, joined(size, letters))));
            }
        }
    }

    /// Visits what is there under the letters before a pair.
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

    /// The phrases of a group under one code.
    fn seek(&self, group: usize, code: usize) -> impl Iterator<Item = usize> {
        let group = self.starts.range(group);
        let from = partition(group.clone(), |i| self.keys.get(i) < code);
        let same = (from..group.end).take_while(move |i| self.keys.get(*i) == code);
        same.map(|i| self.phrases.get(i) & !AGAIN)
    }
}

/// A few letters in a row, of one width.
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

    /// The first `size` letters without each of them in turn; where there is one letter less, it
    /// may be the last one that is left out.
    fn without_each(&self, size: usize, mut tell: impl FnMut(Without<'_>)) {
        if self.count + 1 < size {
            return;
        }
        let letters = &self.letters()[..size.min(self.count)];
        let from = if self.count < size { size - 1 } else { 0 };
        (from..size).for_each(|left_out| tell(Without { letters, left_out, at: 0 }));
    }
}

/// Letters without one of them.
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

/// The side of a code.
fn side(code: usize) -> Side {
    match code >> 21 {
        0 | 1 => Side::Head,
        2 | 3 => Side::Tail,
        _ => Side::Middle,
    }
}

/// A key in 24 bits; `letters` is the code of letters.
fn code(key: Key, letters: usize) -> usize {
    (key as usize) << 21 | letters
}

/// What tells that a pair has codes that begin so.
fn opening(key: Key, code: usize) -> usize {
    1 << 25 | (key as usize) << 21 | code
}

/// The code of letters, in 21 bits, that begins as `code` does.
fn joined(code: usize, letters: impl Iterator<Item = char>) -> usize {
    letters.fold(code, longer)
}

/// The code of letters with one more letter.
fn longer(code: usize, letter: char) -> usize {
    // in 32 bits, so that it is the same wherever it is compiled
    let mixed = ((code as u32).wrapping_mul(31) ^ letter as u32).wrapping_mul(0x9e37_79b1);
    (mixed >> 11) as usize
}

/// What is compiled: the number of the pair, with code and phrase in one number, so that sorting a
/// hundred thousand phrases is quick.
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
        let signs = if rest.first().is_some_and(|c| is_phrase_punctuation(*c)) {
            " 、，,；;/／+＋﹢加十×"
        } else {
            ""
        };
        for b in signs.chars().chain(second).flat_map(widths) {
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
            // a fault among the first three letters leaves the others whole
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
        // the entries of each pair are put together first, and then sorted among themselves
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
