//! The date that a text gives for a document it cites: 《标题》（2018年1月）, 2018年1月印发的《标题》, or in the table
//! cell before the title.

use super::Citation;
use crate::text::{BlockKind, Prose};
use hegao_lexicon::Date;
use hegao_lexicon::language::acts::ISSUING;
use hegao_lexicon::language::written_date::{self, Partial};
use std::ops::Range;

/// The maximum distance in bytes between a date and the title after it.
const REACH: usize = 150;
/// Words that may come between the verb of issuing and the title.
const LINKS: &[&str] = &["了", "的"];

/// Words which show that the date is that of an amendment, or of something else that happened to the document.
/// Own list: guards only a date before a title.
const OTHER_DAYS: &[&str] = &["修", "正", "施行", "实施", "转", "至", "以来", "通过"];

/// The date given for a cited document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stated {
    /// Prose range of the date.
    pub range: Range<usize>,
    /// The date; the month and the day may be unknown.
    pub date: Date,
    /// The separator between its parts: 年, `.`, `-` or `/`.
    pub separator: char,
}

/// The date given for a cited document, if there is one.
pub fn stated_date(prose: &Prose, citation: &Citation) -> Option<Stated> {
    let text = prose.text();
    if let Some(note) = &citation.note {
        let stated = leading(text, note.start)?;
        let rest = text[stated.range.end..note.end].trim();
        return (rest.is_empty() || ISSUING.contains(&rest)).then_some(stated);
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
    let other = OTHER_DAYS.iter().any(|w| clause.contains(w));
    let digits = lead.char_indices().rev().filter(|(_, c)| c.is_ascii_digit()).map(|(i, _)| from + i);
    let stated = digits.filter_map(|at| leading(text, at)).find(|s| !text[..s.range.start].ends_with(is_number))?;
    (!other && text[stated.range.end..from + lead.len()].chars().count() <= 30).then_some(stated)
}

/// The text before the verb that a clause ends with.
fn lead(clause: &str) -> Option<&str> {
    let before = LINKS.iter().fold(clause.trim_end(), |c, l| c.strip_suffix(l).unwrap_or(c));
    ISSUING.iter().find_map(|verb| before.strip_suffix(verb))
}

/// `2018.1 | 《…》`, `2018年1月 | 国务院 | 《…》`: the date fills a table cell before that of the title.
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
        // a cell with the issuer may come between
        let issuer = !text[cell..end].contains(|c: char| c.is_ascii_digit() || matches!(c, '，' | ',' | '。' | '《'));
        end = start + text[start..cell].trim_end_matches([' ', '\u{3000}', '\n', '|']).len();
        if !issuer || end == start {
            return None;
        }
    }
    None
}

/// The date that begins at a byte offset: 2018年1月5日, 2018年1月, 2018年, 2018.1, 2018-01-05. It must not begin a
/// range of dates.
fn leading(text: &str, at: usize) -> Option<Stated> {
    let Partial { date, len, separator } = written_date::partial(&text[at..])?;
    let end = at + len;
    let valid = (1949..2100).contains(&date.year) && !text[end..].starts_with(['-', '—', '～', '~', '－', '至']);
    valid.then_some(Stated { range: at..end, date, separator })
}

fn is_number(c: char) -> bool {
    c.is_ascii_digit() || c == '.'
}
