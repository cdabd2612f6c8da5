//! A map from two characters to a number. A bit set rejects most pairs of a text, which are in no table; a few numbers
//! resolve the others.

use super::numbers::Numbers;
use super::{Bytes, Parts};
use std::borrow::Cow;

/// The number of words in the bit set, and of bits in all of them.
const WORDS: usize = 1 << 10;

/// A map from pairs of characters to numbers.
#[derive(Clone, Debug)]
pub(crate) struct Pairs {
    bits: Box<[u64; WORDS]>,
    /// The number of bits that are set before each word.
    ranks: Numbers,
    /// Where the entries of each set bit start, and where the last ones end.
    starts: Numbers,
    /// Two characters per entry; their number has the same index in `numbers`.
    chars: Numbers,
    numbers: Numbers,
}

impl Default for Pairs {
    fn default() -> Pairs {
        Pairs::new(&[])
    }
}

impl Pairs {
    /// Creates a map from each pair to its index in the list.
    pub(crate) fn new(pairs: &[(char, char)]) -> Pairs {
        let mut order: Vec<(usize, usize)> = pairs.iter().enumerate().map(|(i, &(a, b))| (slot(a, b), i)).collect();
        order.sort_unstable();
        let mut bits = Box::new([0; WORDS]);
        let mut starts = Vec::new();
        for (at, (slot, _)) in order.iter().enumerate() {
            if at == 0 || order[at - 1].0 != *slot {
                bits[slot >> 6] |= 1 << (slot & 63);
                starts.push(at);
            }
        }
        starts.push(order.len());
        let ranks = ranks(&bits);
        let chars = order.iter().flat_map(|(_, i)| [pairs[*i].0 as usize, pairs[*i].1 as usize]).collect();
        let numbers = order.iter().map(|(_, i)| *i).collect();
        Pairs { bits, ranks, starts: starts.into_iter().collect(), chars, numbers }
    }

    /// Reads the parts that [`Pairs::parts`] wrote.
    pub(crate) fn shipped(parts: &mut Parts) -> Pairs {
        let mut bits = Box::new([0; WORDS]);
        for (word, bytes) in bits.iter_mut().zip(parts.next().as_chunks().0) {
            *word = u64::from_le_bytes(*bytes);
        }
        let mut next = || Numbers::shipped(parts.next());
        Pairs { bits, ranks: next(), starts: next(), chars: next(), numbers: next() }
    }

    /// The parts of an image.
    pub(crate) fn parts(&self) -> [Bytes; 5] {
        let bits = self.bits.iter().flat_map(|word| word.to_le_bytes()).collect();
        let list = |numbers: &Numbers| Cow::Owned(numbers.bytes().to_vec());
        [bits, list(&self.ranks), list(&self.starts), list(&self.chars), list(&self.numbers)]
    }

    /// The number of a pair.
    #[inline]
    pub(crate) fn get(&self, a: char, b: char) -> Option<usize> {
        let slot = slot(a, b);
        let word = self.bits[slot >> 6];
        if word >> (slot & 63) & 1 == 0 { None } else { self.number(a, b, slot, word) }
    }

    fn number(&self, a: char, b: char, slot: usize, word: u64) -> Option<usize> {
        let below = word & ((1 << (slot & 63)) - 1);
        let mut places = self.starts.range(self.ranks.get(slot >> 6) + below.count_ones() as usize);
        let is = |i: &usize| self.chars.get(2 * i) == a as usize && self.chars.get(2 * i + 1) == b as usize;
        places.find(is).map(|i| self.numbers.get(i))
    }
}

fn ranks(bits: &[u64; WORDS]) -> Numbers {
    let mut before = 0;
    let rank = |word: &u64| {
        before += word.count_ones() as usize;
        before - word.count_ones() as usize
    };
    bits.iter().map(rank).collect()
}

#[inline]
fn slot(a: char, b: char) -> usize {
    ((a as u32).wrapping_mul(0x9e37_79b1) ^ (b as u32).wrapping_mul(0x85eb_ca6b)) as usize >> 16 & 0xffff
}
