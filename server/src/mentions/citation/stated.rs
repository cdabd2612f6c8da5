//! The date that a text states of a document it cites: 《标题》（2018年1月）, 2018年1月印发的《标题》, or in
//! the cell before that of the title.

use super::Citation;
use crate::text::{BlockKind, Prose};
use hegao_lexicon::Date;
use std::ops::Range;

/// How far before a title its date may stand, in bytes.
const REACH: usize = 150;
/// Verbs of making a document known, by which a date before a title is that of the document.
const ISSUED: &[&str] = &["印发", "发布", "公布", "颁布", "下发"];
/// Words that may stand between such a verb and the title.
const LINKS: &[&str] = &["了", "的"];

/// A date stated of a cited document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stated {
    /// Where it stands in the prose.
    pub range: Range<usize>,
    /// What it says; the month and the day may be unknown.
    pub date: Date,
    /// What stands between its parts: 年, `.`, `-` or `/`.
    pub mark: char,
}

/// The date stated of a cited document, if one is.
pub fn stated_date(prose: &Prose, citation: &Citation) -> Option<Stated> {
    let text = prose.text();
    if let Some(note) = &citation.note {
        let stated = leading(text, note.start)?;
        let rest = text[stated.range.end..note.end].trim();
        return (rest.is_empty() || ISSUED.contains(&rest)).then_some(stated);
    }
    let start = (citation.range.start.saturating_sub(REACH)..).find(|i| text.is_char_boundary(*i))?;
    in_clause(text, start..citation.range.start).or_else(|| in_cells(prose, start, citation))
}

/// 2018年1月国务院印发的《…》
fn in_clause(text: &str, window: Range<usize>) -> Option<Stated> {
    lead(&text[window.clone()])?;
    let ends = |c: char| matches!(c, '。' | '；' | ';' | '\n' | '》' | '《' | '|' | '）' | ')');
    let from = text[window.clone()]
        .rfind(ends)
        .map_or(window.start, |i| window.start + i + text[window.start + i..].chars().next().map_or(0, char::len_utf8));
    let clause = text[from..window.end].trim_end();
    let lead = lead(clause)?;
    // the day of an amendment is not that of the document
    let amended = ["修", "正", "施行", "实施", "转", "至", "以来", "通过"].iter().any(|w| clause.contains(w));
    let digits = lead.char_indices().rev().filter(|(_, c)| c.is_ascii_digit()).map(|(i, _)| from + i);
    let stated = digits.filter_map(|at| leading(text, at)).find(|s| !text[..s.range.start].ends_with(is_number))?;
    (!amended && text[stated.range.end..from + lead.len()].chars().count() <= 30).then_some(stated)
}

/// What stands before the verb that a clause ends with.
fn lead(clause: &str) -> Option<&str> {
    let before = LINKS.iter().fold(clause.trim_end(), |c, l| c.strip_suffix(l).unwrap_or(c));
    ISSUED.iter().find_map(|verb| before.strip_suffix(verb))
}

/// `2018.1 | 《…》`, `2018年1月 | 国务院 | 《…》`: the date fills a cell before that of the title.
fn in_cells(prose: &Prose, start: usize, citation: &Citation) -> Option<Stated> {
    let text = prose.text();
    let before = &text[start..citation.range.start];
    let bound = before.trim_end_matches([' ', '\u{3000}', '\n', '|']);
    if bound.len() == before.trim_end_matches([' ', '\u{3000}']).len() {
        return None;
    }
    let is_cell = || prose.block_at(citation.range.start).is_some_and(|b| b.kind == BlockKind::TableCell);
    if !before[bound.len()..].contains('|') && !is_cell() {
        return None;
    }
    let mut end = start + bound.len();
    for _ in 0..2 {
        let cell = text[start..end].rfind(['\n', '|']).map_or(start, |i| start + i + 1);
        let cell = cell + (text[cell..end].len() - text[cell..end].trim_start().len());
        if let Some(stated) = leading(text, cell).filter(|s| s.range.end == end && s.date.month != 0) {
            return Some(stated);
        }
        // an issuer may stand between
        let issuer = !text[cell..end].contains(|c: char| c.is_ascii_digit() || matches!(c, '，' | ',' | '。' | '《'));
        end = start + text[start..cell].trim_end_matches([' ', '\u{3000}', '\n', '|']).len();
        if !issuer || end == start {
            return None;
        }
    }
    None
}

/// The date that begins at a place: 2018年1月5日, 2018年1月, 2018年, 2018.1, 2018-01-05.
fn leading(text: &str, at: usize) -> Option<Stated> {
    let (year, rest) = digits(&text[at..], 4)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '年' | '.' | '-' | '/'))?;
    let rest = &rest[mark.len_utf8()..];
    let (month, rest) = part(rest, mark, '月').unwrap_or((0, rest));
    let (day, rest) = match mark {
        '年' if month != 0 => part(rest, mark, '日').unwrap_or((0, rest)),
        '年' => (0, rest),
        _ => rest.strip_prefix(mark).and_then(|r| part(r, mark, '日')).unwrap_or((0, rest)),
    };
    let whole = mark == '年' || month != 0 && !rest.starts_with(is_number);
    let date = Date::checked(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    let lawful = (1949..2100).contains(&year) && whole && !rest.starts_with(['-', '—', '～', '~', '－', '至']);
    lawful.then(|| Stated { range: at..text.len() - rest.len(), date, mark })
}

/// A month or a day, with the letter behind it where the date is written in 年, 月 and 日.
fn part(text: &str, mark: char, unit: char) -> Option<(u16, &str)> {
    let (value, rest) = digits(text, 2)?;
    match mark {
        '年' => rest.strip_prefix(unit).map(|rest| (value, rest)),
        _ => Some((value, rest)),
    }
}

/// The number of at most `most` digits that a text begins with; of four digits for a year.
fn digits(text: &str, most: usize) -> Option<(u16, &str)> {
    let len = text.bytes().take(most + 1).take_while(u8::is_ascii_digit).count();
    let right = if most == 4 { len == 4 } else { (1..=most).contains(&len) };
    right.then(|| text[..len].parse().ok().map(|value| (value, &text[len..])))?
}

fn is_number(c: char) -> bool {
    c.is_ascii_digit() || c == '.'
}
