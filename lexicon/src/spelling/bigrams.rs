//! Which phrases begin or end with two given characters: a bit for the many pairs of a text that
//! belong to none, a table for the few that do.

use std::collections::HashMap;

/// Positions of phrases by two characters.
#[derive(Debug)]
pub(super) struct Bigrams {
    bits: Vec<u64>,
    phrases: HashMap<(char, char), Vec<usize>>,
}

impl Default for Bigrams {
    fn default() -> Bigrams {
        Bigrams { bits: vec![0; 1 << 10], phrases: HashMap::new() }
    }
}

impl Bigrams {
    /// Adds the phrase at a position under two characters.
    pub(super) fn add(&mut self, pair: (char, char), phrase: usize) {
        let slot = slot(pair);
        self.bits[slot >> 6] |= 1 << (slot & 63);
        let phrases = self.phrases.entry(pair).or_default();
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }

    /// The phrases under two characters.
    pub(super) fn get(&self, a: char, b: char) -> &[usize] {
        let slot = slot((a, b));
        if self.bits[slot >> 6] >> (slot & 63) & 1 == 0 {
            return &[];
        }
        self.phrases.get(&(a, b)).map_or(&[], |p| p)
    }
}

fn slot((a, b): (char, char)) -> usize {
    ((a as u32).wrapping_mul(0x9e37_79b1) ^ (b as u32).wrapping_mul(0x85eb_ca6b)) as usize >> 16 & 0xffff
}
