//! A large list of words with their probabilities, read in place. A word is stored as a number, so that a look-up is a
//! binary search over numbers and the list needs nine bytes a word.

use super::numbers::partition;
use super::{Bytes, Parts, join};
use std::borrow::Cow;

/// The number of letters of the longest word.
pub(crate) const LONGEST: usize = 4;

/// The cost of a letter that is not a word of the list: that of half an occurrence in the source.
const UNKNOWN: usize = 186;

/// Words with their costs: ten times the negative natural logarithm of their probability.
#[derive(Clone, Default, Debug)]
pub(crate) struct Vocabulary {
    /// The keys in ascending order, eight bytes each, big-endian.
    keys: Bytes,
    /// The cost of each word, one byte.
    costs: Bytes,
}

impl Vocabulary {
    /// Compiles words with their frequencies, `total` of all words together. Words of other lengths are left out.
    pub(crate) fn new<'a>(words: impl Iterator<Item = (&'a str, f64)>, total: f64) -> Vocabulary {
        let mut entries: Vec<(u64, f64)> =
            words.filter_map(|(word, count)| Some((key(word.chars())?, count))).collect();
        entries.sort_unstable_by_key(|(key, _)| *key);
        entries.dedup_by_key(|(key, _)| *key);
        let cost = |count: f64| (10.0 * (total / count).ln()).round() as u8;
        let keys: Vec<u8> = entries.iter().flat_map(|(key, _)| key.to_be_bytes()).collect();
        let costs: Vec<u8> = entries.iter().map(|(_, count)| cost(*count)).collect();
        Vocabulary { keys: Cow::Owned(keys), costs: Cow::Owned(costs) }
    }

    /// Reads an image that [`Vocabulary::image`] wrote.
    pub(crate) fn shipped(image: &'static [u8]) -> Vocabulary {
        let mut parts = Parts::of(image);
        Vocabulary { keys: Cow::Borrowed(parts.next()), costs: Cow::Borrowed(parts.next()) }
    }

    /// The compiled form.
    pub(crate) fn image(&self) -> Vec<u8> {
        join(&[&self.keys, &self.costs])
    }

    /// The cost of a word; `None` if the list does not have it.
    pub(crate) fn cost(&self, word: &[char]) -> Option<usize> {
        let key = key(word.iter().copied())?;
        let at =
            |i: usize| self.keys.get(i * 8..).and_then(|rest| rest.first_chunk()).map_or(0, |b| u64::from_be_bytes(*b));
        let place = partition(0..self.costs.len(), |i| at(i) < key);
        (at(place) == key).then(|| self.costs.get(place).map_or(UNKNOWN, |cost| usize::from(*cost)))
    }

    /// The cost of a letter that stands alone, a word of the list or not.
    pub(crate) fn cost_alone(&self, letter: char) -> usize {
        self.cost(&[letter]).unwrap_or(UNKNOWN)
    }
}

/// The number that stands for a word: its letters, 16 bits each, the first one highest.
fn key(word: impl Iterator<Item = char>) -> Option<u64> {
    let (mut key, mut letters) = (0, 0);
    for letter in word {
        key = key << 16 | u64::from(u16::try_from(letter as u32).ok()?);
        letters += 1;
    }
    (1..=LONGEST).contains(&letters).then(|| key << (16 * (LONGEST - letters)))
}
