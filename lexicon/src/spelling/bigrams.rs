//! Which phrases begin or end with two given characters: a bit for the many pairs of a text that
//! belong to none, a table for the few that do.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// The positions of the phrases that a pair of characters belongs to.
#[derive(Default, Debug)]
pub(super) struct Phrases {
    /// Phrases that begin with the pair.
    pub(super) heads: Vec<usize>,
    /// Phrases that end with it.
    pub(super) tails: Vec<usize>,
    /// Phrases of four letters of which the pair is the first and the third.
    pub(super) middles: Vec<usize>,
}

/// Phrases by two characters.
#[derive(Debug)]
pub(super) struct Bigrams {
    bits: Box<[u64; 1 << 10]>,
    phrases: HashMap<u64, Phrases, BuildHasherDefault<Mix>>,
}

impl Default for Bigrams {
    fn default() -> Bigrams {
        Bigrams { bits: Box::new([0; 1 << 10]), phrases: HashMap::default() }
    }
}

impl Bigrams {
    /// The phrases under two characters, to be added to.
    pub(super) fn entry(&mut self, (a, b): (char, char)) -> &mut Phrases {
        let slot = slot(a, b);
        self.bits[slot >> 6] |= 1 << (slot & 63);
        self.phrases.entry(key(a, b)).or_default()
    }

    /// The phrases under two characters.
    #[inline]
    pub(super) fn get(&self, a: char, b: char) -> Option<&Phrases> {
        let slot = slot(a, b);
        if self.bits[slot >> 6] >> (slot & 63) & 1 == 0 { None } else { self.phrases.get(&key(a, b)) }
    }
}

fn key(a: char, b: char) -> u64 {
    u64::from(a as u32) << 32 | u64::from(b as u32)
}

#[inline]
fn slot(a: char, b: char) -> usize {
    ((a as u32).wrapping_mul(0x9e37_79b1) ^ (b as u32).wrapping_mul(0x85eb_ca6b)) as usize >> 16 & 0xffff
}

/// A hash of one number; the pairs come from our own table, nobody attacks it.
#[derive(Default)]
struct Mix(u64);

impl Hasher for Mix {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|b| self.write_u64(u64::from(*b)));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0 ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 ^= self.0 >> 32;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
