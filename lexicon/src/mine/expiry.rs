//! The end of validity that a document states itself: 有效期5年, 有效期至2025年12月31日.

use super::document::Document;
use super::repeals;
use crate::Date;
use crate::language::acts::{ISSUING, TAKING_EFFECT};
use crate::language::numerals::small;

/// The first day on which the document is no longer in force according to its own text, and the byte offset of that
/// statement.
pub fn read(document: &Document) -> Option<(Date, usize)> {
    let places = document.text.match_indices("有效期").filter(|(at, _)| !document.in_title(*at));
    let own = places.filter(|(at, _)| is_own(document, *at));
    own.filter_map(|(at, word)| end(document, at + word.len()).map(|day| (day, at))).last()
}

/// Whether a period of validity is that of the document (本办法自…起施行，有效期五年), not that of a licence.
fn is_own(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let before = &document.text[sentence.start..at];
    let own = before.contains('本') && TAKING_EFFECT.iter().chain(&ISSUING).any(|v| before.contains(v));
    own && !before.contains("许可") && !before.contains('证')
}

fn end(document: &Document, from: usize) -> Option<Date> {
    let said = document.text[from..].trim_start_matches(['为', '：', ':', '限']);
    let start = document.text.len() - said.len();
    if let Some(rest) = said.strip_prefix('至').or_else(|| said.strip_prefix('到')) {
        let lead = rest.len() - rest.trim_start_matches([' ', '\u{3000}']).len();
        let begin = start + '至'.len_utf8() + lead;
        let dated = document.dates.iter().find(|(range, _)| range.start == begin);
        return dated.map(|(_, date)| date.next_day());
    }
    let (years, rest) = numeral(said)?;
    let effective = repeals::effective(document)?;
    rest.starts_with('年').then(|| Date::checked(effective.year + years, effective.month, effective.day))?
}

/// A small number at the start of a text: `5`, `五`, `十五`, `两`.
fn numeral(text: &str) -> Option<(u16, &str)> {
    if let Some(rest) = text.strip_prefix('两') {
        return Some((2, rest));
    }
    let (value, len) = small(text)?;
    (1..=50).contains(&value).then(|| (u16::from(value), &text[len..]))
}
