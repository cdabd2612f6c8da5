//! Sorted texts with binary search.

use super::numbers::{Numbers, partition};
use super::{Bytes, Parts};
use std::borrow::Cow;
use std::ops::Range;

/// Texts in ascending order of their bytes, which is also the order of their characters.
#[derive(Clone, Default, Debug)]
pub(crate) struct Sorted {
    text: Bytes,
    starts: Numbers,
}

impl Sorted {
    /// Takes texts that are already sorted.
    pub(crate) fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Sorted {
        let (mut text, mut starts) = (Vec::new(), vec![0]);
        for one in texts {
            text.extend_from_slice(one.as_bytes());
            starts.push(text.len());
        }
        Sorted { text: Cow::Owned(text), starts: starts.into_iter().collect() }
    }

    /// Reads the parts that [`Sorted::parts`] wrote.
    pub(crate) fn shipped(parts: &mut Parts) -> Sorted {
        Sorted { text: Cow::Borrowed(parts.next()), starts: Numbers::shipped(parts.next()) }
    }

    /// The parts of an image.
    pub(crate) fn parts(&self) -> [&[u8]; 2] {
        [&self.text, self.starts.bytes()]
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The bytes of the text at an index.
    #[inline]
    pub(crate) fn at(&self, place: usize) -> &[u8] {
        self.text.get(self.starts.range(place)).unwrap_or_default()
    }

    /// The text at an index.
    pub(crate) fn text(&self, place: usize) -> &str {
        std::str::from_utf8(self.at(place)).unwrap_or_default()
    }

    /// The indices of the texts that contain `part`, each with the byte offset of its first occurrence.
    pub(crate) fn containing(&self, part: &str) -> Vec<(usize, usize)> {
        let finder = memchr::memmem::Finder::new(part);
        let (mut found, mut at) = (Vec::new(), 0);
        while let Some(hit) = self.text.get(at..).and_then(|rest| finder.find(rest)).map(|i| at + i) {
            let place = partition(0..self.len(), |i| self.starts.get(i + 1) <= hit);
            let Range { start, end } = self.starts.range(place);
            // a match that spans the end of one text and the beginning of the next does not count
            let within = hit + part.len() <= end;
            found.extend(within.then_some((place, hit - start)));
            at = if within { end } else { hit + 1 };
        }
        found
    }

    /// The indices of the texts equal to this one.
    pub(crate) fn equal(&self, text: &str) -> Range<usize> {
        let from = partition(0..self.len(), |i| self.at(i) < text.as_bytes());
        let to = (from..self.len()).find(|i| self.at(*i) != text.as_bytes());
        from..to.unwrap_or(self.len())
    }

    /// The index of the first text greater than this one.
    pub(crate) fn behind(&self, text: &str) -> usize {
        partition(0..self.len(), |i| self.at(i) <= text.as_bytes())
    }
}
