//! The parser. It starts from the bracket before a year, or from the bracket after it if that is the only one, or from
//! 号 if there is neither. From there it reads forwards to 号 and backwards to the issuer code.

use super::brackets::{self, Bracket, CLOSER, OPENER};
use super::head::{self, Head};
use super::tail::{self, Tail};
use super::year::{self, Year};
use super::{DocumentNumber, NumberKind, bare, blanks, own, swapped};
use hegao_lexicon::language::measures::NUMBERED_THINGS;
use hegao_lexicon::language::relations::JOINERS;
use hegao_lexicon::{IssuerCodes, Lexicon};

/// The document numbers of a text, left to right.
pub fn scan(text: &str, lexicon: &Lexicon) -> Vec<DocumentNumber> {
    let codes = &lexicon.issuer_codes;
    let mut found: Vec<DocumentNumber> = Vec::new();
    let mut done = 0;
    for (at, c) in text.char_indices() {
        if at < done {
            continue;
        }
        let bracket = || Bracket { range: at..at + c.len_utf8(), char: c };
        let number = if brackets::is_opener(c) {
            year::after(text, bracket()).and_then(|year| complete(text, year, &found, codes))
        } else if brackets::is_closer(c) {
            year::before(text, bracket(), done).and_then(|year| complete(text, year, &found, codes))
        } else if c == '号' {
            bare::read(text, at..at + c.len_utf8(), done, codes)
        } else {
            None
        };
        if let Some(number) = number {
            done = number.range.end;
            found.push(own::recognised(number, text, lexicon));
        }
    }
    found
}

/// Reads the sequence after a year and the issuer code before it, which a list need not repeat.
fn complete(text: &str, year: Year, found: &[DocumentNumber], codes: &IssuerCodes) -> Option<DocumentNumber> {
    let start = year.opener.as_ref().map_or(year.digits.range.start, |b| b.range.start);
    let Some(tail) = tail::read(text, year.end) else {
        let (head, tail) = swapped::read(text, &year, codes)?;
        return Some(number(text, year, tail, head, None));
    };
    let last = found.last();
    let mut before = Vec::new();
    let head_end = blanks::skip_back(text, start, &mut before);
    let head = head::read(text, head_end, codes);
    let continues = last.is_some_and(|l| is_list_link(&text[l.range.end..start]));
    if !believed(text, &year, &tail, head.as_ref(), continues) {
        return None;
    }
    let Some(head) = head.filter(|_| !continues) else {
        let head = Head {
            range: start..start,
            known: last.is_some_and(|l| l.known_head),
            code_like: last.is_some_and(|l| l.trusted_head),
            detached: true,
            kind: last.map_or(NumberKind::Own, |l| l.kind),
        };
        return Some(number(text, year, tail, head, Some(listed_code(text, found))));
    };
    let year = Year { blanks: [before, year.blanks].concat(), ..year };
    Some(number(text, year, tail, head, None))
}

/// Builds a number from its parts; `listed` is the issuer code if a list does not repeat it.
fn number(text: &str, year: Year, tail: Tail, head: Head, listed: Option<&str>) -> DocumentNumber {
    let code = listed.unwrap_or(&text[head.range.clone()]);
    let start = year.opener.as_ref().map_or(year.digits.range.start, |b| b.range.start);
    let canonical = super::canonical(code, &year.digits.value, &tail.sequence.value);
    DocumentNumber {
        range: head.range.start.min(start)..tail.end(),
        known_head: head.known,
        trusted_head: head.code_like,
        kind: head.kind,
        swapped: head.range.start > start,
        head: head.range,
        opener: year.opener,
        year: year.digits,
        nian: year.nian,
        closer: year.closer,
        zi: tail.zi,
        dash: tail.dash,
        ordinal: tail.ordinal,
        sequence: tail.sequence,
        hao: tail.hao,
        blanks: [year.blanks, tail.blanks].concat(),
        canonical,
    }
}

/// Whether the text is a document number at all. The more it differs from the form 国发〔2016〕73号, the more evidence
/// the other parts must give.
fn believed(text: &str, year: &Year, tail: &Tail, head: Option<&Head>, continues: bool) -> bool {
    let full_year = year.digits.value.len() == 4;
    let Some(head) = head.filter(|_| !continues) else {
        return continues && tail.hao.is_some() && !tail.is_open() && full_year;
    };
    let tortoise = year.opener.as_ref().is_some_and(|b| b.char == OPENER)
        && year.closer.as_ref().is_some_and(|b| b.char == CLOSER);
    let Some(hao) = &tail.hao else {
        // 〔2026〕82 without 号, or 〔2026〕 alone: only after a known code
        let sure = head.known && (!tail.is_open() || head.detached && text[head.range.clone()].chars().count() > 1);
        return tortoise && sure && full_year && tail::ends_clause(text, tail.sequence.range.end);
    };
    let round = year.opener.as_ref().is_some_and(Bracket::is_round) || year.opener.is_none();
    let plausible_year = !full_year || ("1900".."2200").contains(&&*year.digits.value);
    let thing = NUMBERED_THINGS.iter().any(|t| text[hao.end..].starts_with(t));
    let announcement = head.kind != NumberKind::Document && !is_fragment(text, head);
    plausible_year
        && !(thing && (!full_year || !tortoise))
        && !(round && announcement)
        && !(!full_year && !tortoise && !head.code_like)
        && !(tail.is_odd() && (!head.code_like || round || thing))
}

/// Whether a head is 公告 without an issuer before it.
fn is_fragment(text: &str, head: &Head) -> bool {
    &text[head.range.clone()] == "公告"
}

/// Whether a text links the items of a list: 国发〔2016〕1号、〔2016〕2号.
fn is_list_link(text: &str) -> bool {
    // limits the length, so that a long gap is not scanned repeatedly
    let link = (text.len() <= 32).then(|| text.trim());
    link.is_some_and(|link| JOINERS.contains(&link) || matches!(link, "，" | ","))
}

/// The issuer code at the head of the list that the last number belongs to.
fn listed_code<'a>(text: &'a str, found: &[DocumentNumber]) -> &'a str {
    found.iter().rev().find(|n| !n.head.is_empty()).map_or("", |n| &text[n.head.clone()])
}
