//! A list of numbers below 2³², read in place.

use super::Bytes;
use std::borrow::Cow;
use std::ops::Range;

/// Numbers of four bytes each, little-endian.
#[derive(Clone, Default, Debug)]
pub(crate) struct Numbers(Bytes);

impl Numbers {
    /// Reads the numbers from these bytes of the binary.
    pub(crate) fn shipped(bytes: &'static [u8]) -> Numbers {
        Numbers(Cow::Borrowed(bytes))
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len() / 4
    }

    /// The number at an index; 0 past the end.
    #[inline]
    pub(crate) fn get(&self, place: usize) -> usize {
        let number = self.0.get(place * 4..).and_then(|rest| rest.first_chunk());
        number.map_or(0, |bytes| u32::from_le_bytes(*bytes) as usize)
    }

    /// The range from the number at an index to the next number.
    #[inline]
    pub(crate) fn range(&self, place: usize) -> Range<usize> {
        self.get(place)..self.get(place + 1)
    }

    /// The numbers at these indices.
    pub(crate) fn slice(&self, places: Range<usize>) -> impl Iterator<Item = usize> {
        places.map(|place| self.get(place))
    }

    /// The bytes as stored in an image.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl FromIterator<usize> for Numbers {
    fn from_iter<I: IntoIterator<Item = usize>>(numbers: I) -> Numbers {
        let numbers = numbers.into_iter();
        let mut bytes = Vec::with_capacity(numbers.size_hint().0 * 4);
        numbers.for_each(|number| bytes.extend_from_slice(&(number as u32).to_le_bytes()));
        Numbers(Cow::Owned(bytes))
    }
}

/// The first index of a range for which `before` is false (binary search).
#[inline]
pub(crate) fn partition(places: Range<usize>, before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (places.start, places.end);
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) { low = middle + 1 } else { high = middle }
    }
    low
}
