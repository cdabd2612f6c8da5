//! The keys of titles in ascending order, each with the row that has the title.

use super::numbers::Numbers;
use super::sorted::Sorted;
use super::{Parts, join};
use std::ops::RangeInclusive;

/// Keys and their rows.
#[derive(Clone, Default, Debug)]
pub(crate) struct Titles {
    keys: Sorted,
    rows: Numbers,
}

impl Titles {
    /// Sorts keys; a row that has the same key twice is listed once.
    pub(crate) fn new(mut keys: Vec<(String, usize)>) -> Titles {
        keys.sort_unstable();
        keys.dedup();
        Titles {
            keys: Sorted::new(keys.iter().map(|(key, _)| &**key)),
            rows: keys.iter().map(|(_, row)| *row).collect(),
        }
    }

    /// Reads an image that [`Titles::image`] wrote.
    pub(crate) fn shipped(image: &'static [u8]) -> Titles {
        let mut parts = Parts::of(image);
        Titles { keys: Sorted::shipped(&mut parts), rows: Numbers::shipped(parts.next()) }
    }

    /// The compiled form.
    pub(crate) fn image(&self) -> Vec<u8> {
        let [text, starts] = self.keys.parts();
        join(&[text, starts, self.rows.bytes()])
    }

    /// The rows of a key, in ascending order.
    pub(crate) fn rows(&self, key: &str) -> impl Iterator<Item = usize> {
        self.rows.slice(self.keys.equal(key))
    }

    /// All keys with their rows, in ascending order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, usize)> {
        (0..self.keys.len()).map(|i| (self.keys.text(i), self.rows.get(i)))
    }

    /// The keys that contain `part`, each with its row and the byte offset of the first occurrence.
    pub(crate) fn containing(&self, part: &str) -> impl Iterator<Item = (&str, usize, usize)> {
        self.keys.containing(part).into_iter().map(|(i, at)| (self.keys.text(i), self.rows.get(i), at))
    }

    /// The longer keys that begin with `key`, with their rows, in ascending order.
    pub(crate) fn longer(&self, key: String) -> impl Iterator<Item = (&str, usize)> {
        let places = self.keys.behind(&key)..self.keys.len();
        let entries = places.map(|i| (self.keys.text(i), self.rows.get(i)));
        entries.take_while(move |(longer, _)| longer.starts_with(&key))
    }

    /// The longer keys that begin with `start` and whose length in bytes is in `lengths`, with their rows.
    pub(crate) fn beginning(
        &self,
        start: &str,
        lengths: &RangeInclusive<usize>,
    ) -> impl Iterator<Item = (&str, usize)> {
        let places = self.keys.behind(start)..self.keys.len();
        let places = places.take_while(move |i| self.keys.at(*i).starts_with(start.as_bytes()));
        let places = places.filter(move |i| lengths.contains(&self.keys.at(*i).len()));
        places.map(|i| (self.keys.text(i), self.rows.get(i)))
    }

    /// The maximum number of leading characters that a key shares with another one; only its two neighbours have to be
    /// compared.
    pub(crate) fn shared(&self, key: &str) -> usize {
        let place = self.keys.behind(key);
        let neighbours = [place.checked_sub(1), Some(place).filter(|p| *p < self.keys.len())];
        let same = |place: usize| key.chars().zip(self.keys.text(place).chars()).take_while(|(a, b)| a == b).count();
        neighbours.into_iter().flatten().map(same).max().unwrap_or_default()
    }
}
