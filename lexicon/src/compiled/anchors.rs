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

/// A group of so few entries is looked through as a whole.
const FEW: usize = 32;
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
    /// … its third and its fourth, if a letter behind them may be wrong.
    ThirdFourth,
    /// … its third and its fifth, if the fourth may be wrong.
    ThirdFifth,
    /// … its fourth and its fifth, if the third may be wrong.
    FourthFifth,
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
    /// Bits of the entries there are: most that is looked for is not there, and this tells at once.
    bits: Numbers,
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
        let (starts, keys, phrases, bits) = (next(), next(), next(), next());
        Anchors { starts, keys, phrases, bits, pairs: Pairs::shipped(&mut parts) }
    }

    /// The compiled form.
    pub(crate) fn image(&self) -> Vec<u8> {
        let pairs = self.pairs.parts();
        let mut parts = [&self.starts, &self.keys, &self.phrases, &self.bits].map(Numbers::bytes).to_vec();
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
            found.extend(entries.filter_map(|i| Some((Key::side_once(self.keys.get(i))?, self.phrases.get(i)))));
        } else {
            for (key, letters) in keys(text, pair).into_iter().filter(|(k, l)| self.may_have(group, code(*k, *l))) {
                let phrases = self.seek(group, key, letters).filter(|phrase| keep(key.side(), *phrase));
                found.extend(phrases.map(|phrase| (key.side(), phrase)));
            }
        }
        if found.len() > 1 {
            found.sort_unstable();
            found.dedup();
        }
    }

    /// Whether a group may have phrases under a code; in doubt it may.
    #[inline]
    fn may_have(&self, group: usize, code: usize) -> bool {
        let bit = bit(group, code, self.bits.len());
        self.bits.get(bit >> 5) >> (bit & 31) & 1 == 1
    }

    /// The phrases of a group under one key.
    fn seek(&self, group: usize, key: Key, letter: usize) -> impl Iterator<Item = usize> {
        let (group, code) = (self.starts.range(group), code(key, letter));
        let from = partition(group.clone(), |i| self.keys.get(i) < code);
        let same = (from..group.end).take_while(move |i| self.keys.get(*i) == code);
        same.map(|i| self.phrases.get(i))
    }
}

impl Key {
    /// The side of a code, if a phrase is found under such a one anyhow.
    fn side_once(code: usize) -> Option<Side> {
        let key = [Key::Any, Key::Third, Key::ThirdFourth, Key::Before, Key::Middle];
        key.into_iter().find(|key| *key as usize == code >> 21).map(Key::side)
    }

    fn side(self) -> Side {
        match self {
            Key::Before | Key::FurtherBefore => Side::Tail,
            Key::Middle => Side::Middle,
            _ => Side::Head,
        }
    }
}

/// All that is looked for round a pair of letters.
fn keys(text: &str, pair: Range<usize>) -> Vec<(Key, usize)> {
    let mut keys = Vec::with_capacity(24);
    keys.push((Key::Any, 0));
    let second = text[..pair.end].chars().next_back();
    let mut after = text[pair.end..].chars();
    let after = [after.next(), after.next(), after.next()];
    keys.extend(heads(second, after));
    if after.iter().flatten().any(|c| is_sign(*c)) {
        let mut letters = text[pair.end..].chars().filter(|c| !is_sign(*c));
        let (third, fourth) = (letters.next(), letters.next());
        keys.extend(third.map(|c| (Key::Third, c as usize)));
        keys.extend(third.zip(fourth).map(|(a, b)| (Key::ThirdFourth, two(a, b))));
    }
    let mut run = 0;
    for (i, c) in text[..pair.start].chars().rev().take(RUN).enumerate() {
        run = longer(run, c);
        keys.push((Key::Before, run));
        keys.extend((i == 1).then_some((Key::FurtherBefore, c as usize)));
    }
    keys
}

/// What to look for behind the two letters with which a phrase begins, given the second of them and
/// what stands behind: one letter at most is replaced, lost, doubled or swapped.
fn heads(second: Option<char>, [a, b, c]: [Option<char>; 3]) -> impl Iterator<Item = (Key, usize)> {
    let one = |key, letter: Option<char>| letter.map(|letter| (key, letter as usize));
    let pair = |key, x: Option<char>, y: Option<char>| x.zip(y).map(|(x, y)| (key, two(x, y)));
    let short = [
        one(Key::Middle, a),
        one(Key::Third, a),
        one(Key::Fourth, a),
        one(Key::Fourth, b),
        one(Key::Third, b.filter(|_| a == second)),
    ];
    let long = [
        pair(Key::ThirdFourth, a, b),
        pair(Key::ThirdFourth, b, a),
        pair(Key::ThirdFourth, b.filter(|_| a == second), c),
        pair(Key::ThirdFourth, a.filter(|_| a == b), c),
        pair(Key::ThirdFifth, a, b),
        pair(Key::ThirdFifth, a, c),
        pair(Key::FourthFifth, a, b),
        pair(Key::FourthFifth, b, c),
    ];
    short.into_iter().chain(long).flatten()
}

/// The code of two letters.
fn two(a: char, b: char) -> usize {
    longer(longer(0, b), a)
}

/// A key in 25 bits; `letter` is a letter or a run of letters.
fn code(key: Key, letter: usize) -> usize {
    (key as usize) << 21 | letter
}

/// The code of a run of letters, in 21 bits, with one more letter at its left.
fn longer(run: usize, letter: char) -> usize {
    // in 32 bits, so that it is the same wherever it is compiled
    let mixed = ((run as u32).wrapping_mul(31) ^ letter as u32).wrapping_mul(0x9e37_79b1);
    (mixed >> 11) as usize
}

/// The bit of an entry among `words` words of 32 bits; their number is a power of two.
fn bit(group: usize, code: usize, words: usize) -> usize {
    let mixed = (group as u32).wrapping_mul(0x85eb_ca6b) ^ (code as u32).wrapping_mul(0x9e37_79b1);
    let mixed = (mixed ^ mixed >> 15).wrapping_mul(0x2c1b_3c6d);
    (mixed >> 4) as usize & (words * 32).saturating_sub(1)
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
            match chars.get(4) {
                Some(&fifth) => {
                    self.push((a, b), Key::ThirdFourth, two(third, fourth), phrase);
                    self.push((a, b), Key::ThirdFifth, two(third, fifth), phrase);
                    self.push((a, b), Key::FourthFifth, two(fourth, fifth), phrase);
                }
                None => {
                    self.push((a, b), Key::Third, third as usize, phrase);
                    self.push((a, b), Key::Fourth, fourth as usize, phrase);
                }
            }
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
        let mut bits = vec![0_usize; (self.0.len() / 4).next_power_of_two()];
        let mut group = 0;
        for (i, entry) in self.0.iter().enumerate() {
            group += usize::from(starts[group + 1] == i);
            let bit = bit(group, (entry >> 32) as u32 as usize, bits.len());
            bits[bit >> 5] |= 1 << (bit & 31);
        }
        Anchors {
            bits: bits.into_iter().collect(),
            pairs: Pairs::new(&pairs),
            starts: starts.into_iter().collect(),
            keys: self.0.iter().map(|e| (e >> 32) as u32 as usize).collect(),
            phrases: self.0.iter().map(|e| *e as u32 as usize).collect(),
        }
    }
}
