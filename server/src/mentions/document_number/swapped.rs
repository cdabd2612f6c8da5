//! Numbers whose issuer code comes after the year: 〔2023〕某政办发15号.

use super::NumberKind;
use super::head::{self, Head};
use super::tail::{self, Tail};
use super::year::Year;
use hegao_lexicon::IssuerCodes;
use hegao_lexicon::language::measures::NUMBERED_THINGS;

/// The maximum number of characters between a year and its sequence that are read as a code.
const LONGEST: usize = 10;

/// The issuer code and the sequence that follow `year`.
pub(super) fn read(text: &str, year: &Year, codes: &IssuerCodes) -> Option<(Head, Tail)> {
    let plain = year.opener.as_ref().is_some_and(|b| !b.is_round()) && year.closer.is_some() && year.nian.is_none();
    // before 2000 the code of the department correctly stood there: 经贸部〔1992〕外经贸管发第256号
    if !plain || !year.blanks.is_empty() || year.digits.value.len() != 4 || &*year.digits.value < "2000" {
        return None;
    }
    let letters = text[year.end..].chars().take_while(|c| head::is_code_letter(*c) && *c != '第').take(LONGEST);
    let end = year.end + letters.map(char::len_utf8).sum::<usize>();
    let head = head::read(text, end, codes).filter(|h| h.range.start == year.end)?;
    let tail = tail::read(text, end).filter(|t| t.hao.is_some() && !t.is_open() && t.zi.is_none())?;
    let thing = NUMBERED_THINGS.iter().any(|t| text[tail.end()..].starts_with(t));
    let code = &text[head.range.clone()];
    let office = head.known || code.ends_with(['发', '函']);
    let sound = head.kind == NumberKind::Document && office && !thing && code.chars().count() >= 2;
    let start = year.opener.as_ref().map_or(year.digits.range.start, |b| b.range.start);
    // 经贸部〔2002〕外经贸管发2号 has the issuer before the year
    (sound && head::is_detached(text, start)).then_some((head, tail))
}
