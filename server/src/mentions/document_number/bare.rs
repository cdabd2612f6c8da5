//! Numbers whose year has no brackets at all, read backwards from 号: 国发2016年73号, 国发201673号.

use super::digits::{DigitForm, Digits};
use super::head::{self, Head};
use super::year::is_modern;
use super::{DocumentNumber, NumberKind};
use hegao_lexicon::IssuerCodes;
use hegao_lexicon::language::measures::NUMBERED_THINGS;
use hegao_lexicon::language::references::{GOVERNMENT_CODES, NOT_CODES, ORDERS};
use std::ops::Range;

/// Endings of known codes that are not words of the language.
/// Own list: those endings of codes that are accepted without brackets.
const ENDINGS: &[char] = &['发', '函', '字', '规', '电', '税'];

/// The number that ends with the 号 at `hao` and does not begin before byte `from`.
pub(super) fn read(text: &str, hao: Range<usize>, from: usize, codes: &IssuerCodes) -> Option<DocumentNumber> {
    let parts = parts(text, hao.start, from)?;
    let head = head::read(text, parts.year.start, codes).filter(|h| h.range.start >= from)?;
    let other = NUMBERED_THINGS.iter().chain(ORDERS).any(|thing| text[hao.end..].starts_with(thing));
    if other || !is_code(text, &head, hao.end) {
        return None;
    }
    let digits = |range: Range<usize>| Digits { value: text[range.clone()].into(), form: DigitForm::Ascii, range };
    let (year, sequence) = (digits(parts.year), digits(parts.sequence));
    let canonical = super::canonical(&text[head.range.clone()], &year.value, &sequence.value);
    Some(DocumentNumber {
        range: head.range.start..hao.end,
        head: head.range,
        known_head: head.known,
        trusted_head: head.code_like,
        kind: NumberKind::Document,
        swapped: false,
        opener: None,
        year,
        nian: parts.nian,
        closer: None,
        zi: None,
        dash: None,
        ordinal: parts.ordinal,
        sequence,
        hao: Some(hao),
        blanks: Vec::new(),
        canonical,
    })
}

struct Parts {
    year: Range<usize>,
    nian: Option<Range<usize>>,
    ordinal: Option<Range<usize>>,
    sequence: Range<usize>,
}

/// Year and sequence before byte `end`: 2016年73, 2016年第73, 2016-73, 2016 73 or 201673.
fn parts(text: &str, end: usize, from: usize) -> Option<Parts> {
    let start = digits_before(text, end, 9).filter(|start| *start < end)?;
    let ordinal = before(text, start, &["第"]);
    let rest = ordinal.as_ref().map_or(start, |o| o.start);
    let nian = before(text, rest, &["年"]);
    let between = nian.clone().or_else(|| before(text, rest, &["-", "－", "—", "–", " "]));
    let (year, sequence) = match between {
        Some(between) => (digits_before(text, between.start, 5)?..between.start, start..end),
        None if ordinal.is_some() => (digits_before(text, rest, 5)?..rest, start..end),
        None => (start..start + 4, start + 4..end),
    };
    let sound = year.start >= from && (1..=4).contains(&sequence.len()) && year.len() == 4;
    (sound && is_modern(&text[year.clone()])).then_some(Parts { year, nian, ordinal, sequence })
}

/// The byte offset at which the run of digits before `end` begins; `None` if it has `most` digits or more.
fn digits_before(text: &str, end: usize, most: usize) -> Option<usize> {
    let digits = text.as_bytes()[..end].iter().rev().take(most).take_while(|b| b.is_ascii_digit()).count();
    (digits < most).then(|| end - digits)
}

fn before(text: &str, at: usize, marks: &[&str]) -> Option<Range<usize>> {
    let mark = marks.iter().find(|m| text[..at].ends_with(**m))?;
    Some(at - mark.len()..at)
}

/// Whether the characters directly before a year are an issuer code and not the end of a sentence.
fn is_code(text: &str, head: &Head, end: usize) -> bool {
    let code = &text[head.range.clone()];
    let letters = code.chars().count();
    let known = head.known && head.detached && letters >= 2 && code.ends_with(ENDINGS);
    let office = GOVERNMENT_CODES.iter().any(|o| code.ends_with(o)) && !NOT_CODES.iter().any(|v| code.ends_with(v));
    let alone = letters >= 3 && code.ends_with(['发', '函']) && !NOT_CODES.iter().any(|v| code.ends_with(v));
    head.kind == NumberKind::Document && (known || office || alone && stands_alone(text, head.range.start..end))
}

/// Whether only the number is between two brackets, book-title marks or line breaks, as in （某建设发2023103号）.
fn stands_alone(text: &str, number: Range<usize>) -> bool {
    let before = text[..number.start].chars().next_back();
    let after = text[number.end..].chars().next();
    before.is_none_or(|c| matches!(c, '（' | '(' | '《' | '\n'))
        && after.is_none_or(|c| matches!(c, '）' | ')' | '》' | '\n'))
}

#[cfg(test)]
mod tests {
    use super::ENDINGS;
    use hegao_lexicon::language::references::CODE_ENDINGS;

    #[test]
    fn endings_accepted_without_brackets_are_endings_of_codes() {
        assert!(ENDINGS.iter().all(|letter| CODE_ENDINGS.contains(letter)));
    }
}
