//! A bit set for fast negative look-ups: most entries that are searched do not exist, and one bit shows that.

use super::numbers::Numbers;

/// One bit per entry of a table; a few other entries may share it.
#[derive(Clone, Default, Debug)]
pub(crate) struct Bits(Numbers);

impl Bits {
    /// Creates bits for about `count` entries, each identified by two numbers.
    pub(crate) fn new(count: usize, entries: impl Iterator<Item = (usize, usize)>) -> Bits {
        let mut words = vec![0_usize; (count / 4).next_power_of_two()];
        for (a, b) in entries {
            let bit = bit(a, b, words.len());
            words[bit >> 5] |= 1 << (bit & 31);
        }
        Bits(words.into_iter().collect())
    }

    /// Reads the bits from these bytes of the binary.
    pub(crate) fn shipped(bytes: &'static [u8]) -> Bits {
        Bits(Numbers::shipped(bytes))
    }

    /// The bytes as stored in an image.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.bytes()
    }

    /// Whether such an entry may exist; false positives are possible.
    #[inline]
    pub(crate) fn may_have(&self, a: usize, b: usize) -> bool {
        let bit = bit(a, b, self.0.len());
        self.0.get(bit >> 5) >> (bit & 31) & 1 == 1
    }
}

/// The index of the bit of an entry; `words` is the number of 32-bit words and a power of two.
#[inline]
fn bit(a: usize, b: usize, words: usize) -> usize {
    let mixed = (a as u32).wrapping_mul(0x85eb_ca6b) ^ (b as u32).wrapping_mul(0x9e37_79b1);
    let mixed = (mixed ^ mixed >> 15).wrapping_mul(0x2c1b_3c6d);
    (mixed >> 4) as usize & (words * 32).saturating_sub(1)
}
