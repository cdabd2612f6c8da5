//! Han numerals: digits, and the zero that is written in more ways than one.

use std::ops::Range;

/// Digits a number of more than so many letters is not looked through for.
const LONGEST: usize = 12;

/// The value of a Han digit, zero in any of its forms.
pub fn digit(c: char) -> Option<u8> {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    if is_other_zero(c) {
        return Some(0);
    }
    DIGITS.iter().position(|d| *d == c).and_then(|i| u8::try_from(i).ok())
}

/// Whether this stands for 〇 and is another character.
fn is_other_zero(c: char) -> bool {
    matches!(c, '零' | '○' | '◯' | 'Ｏ' | 'O' | 'o')
}

/// Whether a number has a zero that is not 〇.
pub fn has_other_zero(number: &str) -> bool {
    number.chars().any(is_other_zero)
}

/// The number round a circle at `at`: Han digits on its left, and on its right more of them or 年.
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
