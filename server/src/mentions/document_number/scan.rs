//! The parser: anchored on the bracket before a year, or on the one after it when that is all
//! there is; from there forward to 号 and back to the issuer code.

use super::brackets::{self, Bracket, CLOSER, OPENER};
use super::digits::{self, DigitForm, Digits};
use super::head::{self, Head};
use super::{DocumentNumber, NumberKind};
use hegao_lexicon::{IssuerCodes, Lexicon};
use std::ops::Range;

/// Nouns after 号 that make it the number of a thing: 5号楼.
const THINGS: &[&str] =
    &["楼", "机组", "井", "线", "院", "地块", "房", "店", "门", "车", "桥", "厂", "路", "炉", "仓", "库房"];

/// The document numbers of a text, left to right.
pub fn scan(text: &str, lexicon: &Lexicon) -> Vec<DocumentNumber> {
    let mut found: Vec<DocumentNumber> = Vec::new();
    let mut done = 0;
    for (at, c) in text.char_indices() {
        if at < done {
            continue;
        }
        let year = if brackets::is_opener(c) {
            year_after(text, Bracket { range: at..at + c.len_utf8(), char: c })
        } else if brackets::is_closer(c) {
            year_before(text, Bracket { range: at..at + c.len_utf8(), char: c }, done)
        } else {
            None
        };
        let number = year.and_then(|year| complete(text, year, &found, &lexicon.issuer_codes));
        if let Some(number) = number {
            done = number.range.end;
            found.push(number);
        }
    }
    found
}

/// A year with what is left of its brackets.
struct Year {
    opener: Option<Bracket>,
    digits: Digits,
    mark: Option<Range<usize>>,
    closer: Option<Bracket>,
    blanks: Vec<Range<usize>>,
    /// Where the sequence may begin.
    end: usize,
}

/// Reads `〔2016〕` from its opener; also `〔20234号`, where the closer is lost.
fn year_after(text: &str, opener: Bracket) -> Option<Year> {
    let mut blanks = Vec::new();
    let mut at = skip_blanks(text, opener.range.end, &mut blanks);
    let mut digits = digits::arabic(text, at).or_else(|| digits::han(text, at).filter(|d| d.value.len() == 4))?;
    at = digits.range.end;
    let mark = text[at..].starts_with('年').then(|| at..at + '年'.len_utf8());
    at = skip_blanks(text, mark.as_ref().map_or(at, |m| m.end), &mut blanks);
    let closer = text[at..].chars().next().filter(|c| brackets::is_closer(*c));
    match (closer, digits.value.len()) {
        (Some(c), 2 | 4) => {
            let closer = Bracket { range: at..at + c.len_utf8(), char: c };
            let end = closer.range.end;
            Some(Year { opener: Some(opener), digits, mark, closer: Some(closer), blanks, end })
        }
        (None, 5..=8) if !opener.is_round() && digits.form == DigitForm::Ascii && is_modern(&digits.value[..4]) => {
            let end = digits.range.start + 4;
            digits =
                Digits { range: digits.range.start..end, form: DigitForm::Ascii, value: digits.value[..4].to_owned() };
            Some(Year { opener: Some(opener), digits, mark: None, closer: None, blanks, end })
        }
        _ => None,
    }
}

/// Reads `2022]` before its closer, where the opener is lost; not before byte `from`.
fn year_before(text: &str, closer: Bracket, from: usize) -> Option<Year> {
    let start = closer.range.start.checked_sub(4).filter(|s| *s >= from && text.is_char_boundary(*s))?;
    let value = &text[start..closer.range.start];
    let before = text[..start].chars().next_back()?;
    if !is_modern(value) || closer.is_round() || before.is_ascii_digit() || brackets::is_opener(before) {
        return None;
    }
    let digits = Digits { range: start..closer.range.start, form: DigitForm::Ascii, value: value.to_owned() };
    let end = closer.range.end;
    Some(Year { opener: None, digits, mark: None, closer: Some(closer), blanks: Vec::new(), end })
}

fn is_modern(year: &str) -> bool {
    year.bytes().all(|b| b.is_ascii_digit()) && ("1949".."2100").contains(&year)
}

/// Reads the sequence behind a year and the issuer code before it, which a list need not repeat.
fn complete(text: &str, year: Year, found: &[DocumentNumber], codes: &IssuerCodes) -> Option<DocumentNumber> {
    let last = found.last();
    let mut blanks = year.blanks.clone();
    let mut at = skip_blanks(text, year.end, &mut blanks);
    let ordinal = text[at..].starts_with('第').then(|| at..at + '第'.len_utf8());
    at = skip_blanks(text, ordinal.as_ref().map_or(at, |o| o.end), &mut blanks);
    let sequence = digits::arabic(text, at).filter(|s| s.value.len() <= 6)?;
    let blanks_before_mark = blanks.len();
    at = skip_blanks(text, sequence.range.end, &mut blanks);
    let broken = text[at..].strip_prefix('\n').map_or(at, |_| at + 1);
    let mark = text[broken..].starts_with('号').then(|| broken..broken + '号'.len_utf8());
    if mark.is_none() {
        blanks.truncate(blanks_before_mark);
    }

    let start = year.opener.as_ref().map_or(year.digits.range.start, |b| b.range.start);
    let head_end = skip_blanks_back(text, start, &mut blanks);
    let head = head::read(text, head_end, codes);
    let continues = last.is_some_and(|l| is_list_link(&text[l.range.end..start]));
    if !believed(text, &year, &sequence, mark.as_ref(), head.as_ref(), continues) {
        return None;
    }
    let end = mark.as_ref().map_or(sequence.range.end, |m| m.end);
    let head = head.filter(|_| !continues).unwrap_or(Head {
        range: start..start,
        known: last.is_some_and(|l| l.known_head),
        code_like: last.is_some_and(|l| l.trusted_head),
        kind: last.map_or(NumberKind::Serial, |l| l.kind),
    });
    // a blank between the items of a list belongs to neither
    blanks.retain(|b| b.start >= head.range.start);
    blanks.sort_by_key(|b| b.start);
    let code = if continues { listed_code(text, found) } else { &text[head.range.clone()] };
    let canonical = canonical(code, &year.digits.value, &sequence.value);
    Some(DocumentNumber {
        range: head.range.start..end,
        known_head: head.known,
        trusted_head: head.code_like,
        kind: refine(head.kind, code, head.known, ordinal.is_some(), &sequence),
        head: head.range,
        opener: year.opener,
        year: year.digits,
        year_mark: year.mark,
        closer: year.closer,
        ordinal,
        sequence,
        mark,
        blanks,
        canonical,
    })
}

/// Whether what was read is a document number at all. The further the brackets are from 〔〕, the
/// more the rest has to show.
fn believed(
    text: &str,
    year: &Year,
    sequence: &Digits,
    mark: Option<&Range<usize>>,
    head: Option<&Head>,
    continues: bool,
) -> bool {
    let Some(head) = head.filter(|_| !continues) else {
        return continues && mark.is_some() && year.digits.value.len() == 4;
    };
    let tortoise = year.opener.as_ref().is_some_and(|b| b.char == OPENER)
        && year.closer.as_ref().is_some_and(|b| b.char == CLOSER);
    let Some(mark) = mark else {
        // 〔2026〕82 without 号: only where a known code leaves no doubt
        return tortoise && head.known && year.digits.value.len() == 4 && ends_clause(text, sequence.range.end);
    };
    let round = year.opener.as_ref().is_some_and(Bracket::is_round) || year.opener.is_none();
    let short = year.digits.value.len() == 2;
    let lawful_year = short || ("1900".."2200").contains(&&*year.digits.value);
    let thing = THINGS.iter().any(|t| text[mark.end..].starts_with(t));
    let announcement = head.kind != NumberKind::Document;
    lawful_year
        && !(thing && (short || !tortoise))
        && !(round && announcement)
        && !(short && !tortoise && !head.code_like)
}

/// Whether a clause ends at `at`, so that 号 should have stood there.
fn ends_clause(text: &str, at: usize) -> bool {
    let mut rest = text[at..].chars();
    let ends =
        rest.next().is_none_or(|c| matches!(c, '）' | ')' | '。' | '，' | '；' | ',' | ';' | '\n' | '》' | '《'));
    // 73，74号 is a list of sequences, and a line break may cut one in two
    ends && !rest.next().is_some_and(char::is_numeric)
}

/// Whether a text links the items of a list: 国发〔2016〕1号、〔2016〕2号.
fn is_list_link(text: &str) -> bool {
    matches!(text.trim(), "、" | "，" | "," | "和" | "及" | "与")
}

/// The code that stands at the head of the list which the last number belongs to.
fn listed_code<'a>(text: &'a str, found: &[DocumentNumber]) -> &'a str {
    found.iter().rev().find(|n| !n.head.is_empty()).map_or("", |n| &text[n.head.clone()])
}

fn refine(kind: NumberKind, code: &str, known: bool, ordinal: bool, sequence: &Digits) -> NumberKind {
    // 第000002号 under an unknown head is the serial of a licence, unless offices end their codes so
    let padded = sequence.value.starts_with('0') && sequence.value.len() >= 3;
    let of_office = known || code.ends_with(['发', '函', '办', '规', '文', '电', '政']);
    if !of_office && ordinal && padded { NumberKind::Serial } else { kind }
}

fn canonical(code: &str, year: &str, sequence: &str) -> Option<String> {
    let sequence = sequence.trim_start_matches('0');
    (!code.is_empty() && year.len() == 4 && !sequence.is_empty())
        .then(|| format!("{code}{OPENER}{year}{CLOSER}{sequence}号"))
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\u{2002}'..='\u{200b}' | '\u{feff}')
}

/// Skips blanks from `at` on, noting where they stood.
fn skip_blanks(text: &str, at: usize, blanks: &mut Vec<Range<usize>>) -> usize {
    let end = at + text[at..].chars().take_while(|c| is_blank(*c)).map(char::len_utf8).sum::<usize>();
    if end > at {
        blanks.push(at..end);
    }
    end
}

/// Skips blanks before `at`, noting where they stood.
fn skip_blanks_back(text: &str, at: usize, blanks: &mut Vec<Range<usize>>) -> usize {
    let start = at - text[..at].chars().rev().take_while(|c| is_blank(*c)).map(char::len_utf8).sum::<usize>();
    if start < at {
        blanks.push(start..at);
    }
    start
}
