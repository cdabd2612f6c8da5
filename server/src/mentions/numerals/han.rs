//! The zero of Han numbers, which is written in several ways.

use hegao_lexicon::language::numerals::{digit, is_other_zero};
use std::ops::Range;

/// The maximum number of characters searched on each side of a circle.
const LONGEST: usize = 12;

/// Whether a number has a zero that is not 〇.
pub fn has_other_zero(number: &str) -> bool {
    number.chars().any(is_other_zero)
}

/// The number around the circle at `at`: Han digits on its left, and on its right more of them or 年.
pub fn zero_within(text: &str, at: usize) -> Option<Range<usize>> {
    let width = |c: char| digit(c).map(|_| c.len_utf8());
    let left: usize = text[..at].chars().rev().take(LONGEST).map_while(width).sum();
    let right: usize = text[at..].chars().take(LONGEST).map_while(width).sum();
    let (number, behind) = (at - left..at + right, &text[at + right..]);
    let written = &text[number.clone()];
    let is_number = written.starts_with(|c| !is_other_zero(c)) && left > 0;
    let ends = written.ends_with(|c| !is_other_zero(c)) || behind.starts_with('年');
    (is_number && ends).then_some(number)
}
