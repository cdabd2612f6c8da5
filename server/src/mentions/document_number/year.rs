//! The year of a number with its brackets, one of which may be missing.

use super::blanks;
use super::brackets::{self, Bracket};
use super::digits::{self, DigitForm, Digits};
use std::ops::Range;

/// A year with those of its brackets that are present.
pub(super) struct Year {
    pub opener: Option<Bracket>,
    pub digits: Digits,
    pub nian: Option<Range<usize>>,
    pub closer: Option<Bracket>,
    pub blanks: Vec<Range<usize>>,
    /// The byte offset at which the sequence may begin.
    pub end: usize,
}

/// Reads `〔2016〕` from its opening bracket; also `〔20234号`, where the closing bracket is missing.
pub(super) fn after(text: &str, opener: Bracket) -> Option<Year> {
    let mut blanks = Vec::new();
    let mut at = blanks::skip(text, opener.range.end, &mut blanks);
    let mut digits = digits::arabic(text, at).or_else(|| digits::han(text, at).filter(|d| d.value.len() == 4))?;
    at = digits.range.end;
    let nian = text[at..].starts_with('年').then(|| at..at + '年'.len_utf8());
    at = blanks::skip(text, nian.as_ref().map_or(at, |m| m.end), &mut blanks);
    let closer = text[at..].chars().next().filter(|c| brackets::is_closer(*c));
    match (closer, digits.value.len()) {
        (Some(c), 2 | 4) => {
            let closer = Bracket { range: at..at + c.len_utf8(), char: c };
            let end = closer.range.end;
            Some(Year { opener: Some(opener), digits, nian, closer: Some(closer), blanks, end })
        }
        (None, 5..=8) if !opener.is_round() && digits.form == DigitForm::Ascii && is_modern(&digits.value[..4]) => {
            let end = digits.range.start + 4;
            digits = Digits { range: digits.range.start..end, form: DigitForm::Ascii, value: digits.value[..4].into() };
            Some(Year { opener: Some(opener), digits, nian: None, closer: None, blanks, end })
        }
        _ => None,
    }
}

/// Reads `2022]` from its closing bracket, where the opening one is missing; it must not begin before byte `from`.
pub(super) fn before(text: &str, closer: Bracket, from: usize) -> Option<Year> {
    let start = closer.range.start.checked_sub(4).filter(|s| *s >= from && text.is_char_boundary(*s))?;
    let value = &text[start..closer.range.start];
    let letter = text[..start].chars().next_back()?;
    if !is_modern(value) || closer.is_round() || letter.is_ascii_digit() || brackets::is_opener(letter) {
        return None;
    }
    let digits = Digits { range: start..closer.range.start, form: DigitForm::Ascii, value: value.into() };
    let end = closer.range.end;
    Some(Year { opener: None, digits, nian: None, closer: Some(closer), blanks: Vec::new(), end })
}

pub(super) fn is_modern(year: &str) -> bool {
    year.bytes().all(|b| b.is_ascii_digit()) && ("1949".."2100").contains(&year)
}
