//! Where a text may be nearly a set phrase. A fault in one half of a phrase leaves the other half
//! whole, so a phrase is tried where its first or its last two letters stand; one more letter
//! beside them tells at once which of the many phrases that begin or end alike are worth trying.

use super::numbers::{Numbers, partition};
use super::pairs::Pairs;
use super::{Parts, join};
use crate::alphabet::{is_han, is_sign, widths};
use std::ops::Range;

/// Phrases with fewer Chinese letters are too near to ordinary words.
pub(crate) const LETTERS: usize = 4;

/// Most letters before a pair that are looked at.
const RUN: usize = 4;

/// What a letter beside a pair of letters is to a phrase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
enum Key {
    /// The phrase begins with the pair, and no letter tells anything.
    Any,
    /// The phrase begins with the pair, and this is its third letter.
    Third,
    /// … its fourth letter.
    Fourth,
    /// The phrase ends with the pair, and these letters stand before it.
    Before,
    /// … this letter stands one letter further to the left.
    FurtherBefore,
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
        Anchors { starts, keys, phrases, pairs: Pairs::shipped(&mut parts) }
    }

    /// The compiled form.
    pub(crate) fn image(&self) -> Vec<u8> {
        let pairs = self.pairs.parts();
        let mut parts = [&self.starts, &self.keys, &self.phrases].map(Numbers::bytes).to_vec();
        parts.extend(pairs.iter().map(|p| &**p));
        join(&parts)
    }

    /// Whether the pair belongs to any phrase.
    #[inline]
    pub(crate) fn group(&self, a: char, b: char) -> Option<usize> {
        self.pairs.get(a, b)
    }

    /// The phrases of a group that the text round its pair may be near to; `pair` is where it stands.
    /// They are added to `found` if `keep` agrees.
    pub(crate) fn candidates(
        &self,
        group: usize,
        text: &str,
        pair: Range<usize>,
        keep: impl Fn(Side, usize) -> bool,
        found: &mut Vec<(Side, usize)>,
    ) {
        found.clear();
        let group = self.starts.range(group);
        let mut seek = |key: Key, letter: usize| {
            let phrases = self.seek(group.clone(), key, letter).filter(|phrase| keep(key.side(), *phrase));
            found.extend(phrases.map(|phrase| (key.side(), phrase)));
        };
        seek(Key::Any, 0);
        let second = text[..pair.end].chars().next_back();
        let mut after = text[pair.end..].chars();
        let next = after.next();
        let further = after.next();
        if let Some(next) = next {
            [Key::Third, Key::Fourth, Key::Middle].into_iter().for_each(|key| seek(key, next as usize));
        }
        if let Some(further) = further {
            seek(Key::Fourth, further as usize);
            if next == second {
                seek(Key::Third, further as usize);
            }
        }
        if next.is_some_and(is_sign)
            && let Some(letter) = text[pair.end..].chars().find(|c| !is_sign(*c))
        {
            seek(Key::Third, letter as usize);
        }
        let mut run = 0;
        for (i, c) in text[..pair.start].chars().rev().take(RUN).enumerate() {
            run = longer(run, c);
            seek(Key::Before, run);
            if i == 1 {
                seek(Key::FurtherBefore, c as usize);
            }
        }
        found.sort_unstable();
        found.dedup();
    }

    /// The phrases of a group under one key.
    fn seek(&self, group: Range<usize>, key: Key, letter: usize) -> impl Iterator<Item = usize> {
        let code = code(key, letter);
        let from = partition(group.clone(), |i| self.keys.get(i) < code);
        let same = (from..group.end).take_while(move |i| self.keys.get(*i) == code);
        same.map(|i| self.phrases.get(i))
    }
}

impl Key {
    fn side(self) -> Side {
        match self {
            Key::Any | Key::Third | Key::Fourth => Side::Head,
            Key::Before | Key::FurtherBefore => Side::Tail,
            Key::Middle => Side::Middle,
        }
    }
}

/// A key in 24 bits; `letter` is a letter or a run of letters.
fn code(key: Key, letter: usize) -> usize {
    (key as usize) << 21 | letter
}

/// The code of a run of letters, in 21 bits, with one more letter at its left.
fn longer(run: usize, letter: char) -> usize {
    // in 32 bits, so that it is the same wherever it is compiled
    let mixed = ((run as u32).wrapping_mul(31) ^ letter as u32).wrapping_mul(0x9e37_79b1);
    (mixed >> 11) as usize
}

/// What is compiled: first letter, second letter, code and phrase in one number, so that sorting
/// a hundred thousand phrases is quick.
#[derive(Default)]
struct Entries(Vec<u128>);

impl Entries {
    fn add(&mut self, chars: &[char], phrase: usize) {
        let is_long = chars.iter().filter(|c| is_han(**c)).count() >= LETTERS;
        if is_long || chars.iter().skip(1).any(|c| is_sign(*c)) {
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

    fn push(&mut self, (a, b): (char, char), key: Key, letter: usize, phrase: usize) {
        let pair = (a as u128) << 21 | b as u128;
        self.0.push(pair << 64 | (code(key, letter) as u128) << 32 | phrase as u128);
    }

    fn heads(&mut self, chars: &[char], phrase: usize) {
        let [first, rest @ ..] = chars else { return };
        if let [a, b, third, fourth, ..] = *chars
            && [a, b, third, fourth].into_iter().all(is_han)
        {
            self.push((a, b), Key::Third, third as usize, phrase);
            self.push((a, b), Key::Fourth, fourth as usize, phrase);
            return;
        }
        let second = rest.iter().find(|c| !is_sign(**c)).copied();
        let signs = if rest.first().is_some_and(|c| is_sign(*c)) { " 、，,；;/／+＋﹢加十×" } else { "" };
        for b in signs.chars().chain(second).flat_map(widths) {
            widths(*first).for_each(|a| self.push((a, b), Key::Any, 0, phrase));
        }
    }

    fn tails(&mut self, chars: &[char], phrase: usize) {
        let [body @ .., a, b] = chars else { return };
        let mut push = |key, letter| self.push((*a, *b), key, letter, phrase);
        match *body {
            [first, second] => {
                push(Key::Before, longer(0, first));
                push(Key::Before, longer(0, second));
                push(Key::FurtherBefore, first as usize);
            }
            [_, second, third] => {
                push(Key::Before, longer(0, second));
                push(Key::Before, longer(0, third));
            }
            // a fault among the first three letters leaves the others whole
            [_, _, _, ref whole @ ..] => {
                push(Key::Before, whole.iter().rev().take(RUN).fold(0, |run, c| longer(run, *c)));
            }
            _ => {}
        }
    }

    fn compile(mut self) -> Anchors {
        self.0.sort_unstable();
        self.0.dedup();
        let letter = |bits: u128| char::from_u32(bits as u32 & 0x1f_ffff).unwrap_or_default();
        let (mut pairs, mut starts) = (Vec::new(), Vec::new());
        for (i, entry) in self.0.iter().enumerate() {
            if i == 0 || self.0[i - 1] >> 64 != entry >> 64 {
                pairs.push((letter(entry >> 85), letter(entry >> 64)));
                starts.push(i);
            }
        }
        starts.push(self.0.len());
        Anchors {
            pairs: Pairs::new(&pairs),
            starts: starts.into_iter().collect(),
            keys: self.0.iter().map(|e| (e >> 32) as u32 as usize).collect(),
            phrases: self.0.iter().map(|e| *e as u32 as usize).collect(),
        }
    }
}
