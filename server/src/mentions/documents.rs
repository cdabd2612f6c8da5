//! Finds the documents of the lexicon that a mention means: by number first, because newer versions keep the title, so
//! that a title alone does not distinguish them.

use super::{Citation, DocumentNumber, Mentions};
use hegao_lexicon::policies::title_key;
use hegao_lexicon::{Date, Lexicon, Policy, scripts};
use std::ops::Range;

/// The documents that a citation may mean.
#[derive(Clone, Debug)]
pub enum Cited<'a> {
    /// The documents with the number given after the title; of these only those with the cited title, if there are any.
    ByNumber(Vec<&'a Policy>),
    /// The documents with the title, if no known number is given.
    ByTitle(Vec<&'a Policy>),
}

/// The documents with a number (an attachment may have the same number as its notice).
pub fn of_number<'a>(number: &DocumentNumber, lexicon: &'a Lexicon) -> Vec<&'a Policy> {
    number.canonical.as_deref().map(|n| lexicon.policies.by_number(n).collect()).unwrap_or_default()
}

/// The documents that a citation may mean.
pub fn of_citation<'a>(citation: &Citation, mentions: &Mentions, text: &str, lexicon: &'a Lexicon) -> Cited<'a> {
    let title = simplified(text, &citation.title);
    let numbered: Vec<&Policy> = match citation.number.and_then(|i| mentions.numbers.get(i)) {
        Some(number) => of_number(number, lexicon),
        // numbers such as 国务院令第711号 have the same form in the note and in the table
        None => lexicon.policies.by_number(&note(citation, text)).collect(),
    };
    if numbered.is_empty() {
        return Cited::ByTitle(lexicon.policies.by_title(&title).collect());
    }
    let key = title_key(&title);
    let bears = |p: &&&Policy| title_key(&p.title) == key || p.short_titles.iter().any(|t| title_key(t) == key);
    let exact: Vec<&Policy> = numbered.iter().filter(bears).copied().collect();
    Cited::ByNumber(if exact.is_empty() { numbered } else { exact })
}

/// The document that a title without a number means, of its `bearers`. The title must belong to one document, or only to
/// documents that are no longer in force on the day `as_of`, and the `note` after it must not contain another number.
pub fn of_title<'a>(bearers: Vec<&'a Policy>, note: &str, as_of: Date) -> Option<&'a Policy> {
    let bearers = of_year(bearers, note);
    if bearers.len() > 1 && bearers.iter().any(|p| !p.lapsed_by(as_of)) {
        return None;
    }
    let fits = |p: &&Policy| !note.contains('号') || p.number.is_empty() || note.contains(&*p.number);
    bearers.into_iter().filter(fits).max_by_key(|p| p.status_since)
}

/// Of several editions, those from the year written beside the title: （1993年）. All of them if there is no such year
/// or edition.
fn of_year<'a>(bearers: Vec<&'a Policy>, note: &str) -> Vec<&'a Policy> {
    let Ok(year) = note.trim_end_matches(['年', '版']).parse::<u16>() else { return bearers };
    let of_year: Vec<&Policy> = bearers.iter().copied().filter(|p| p.date.is_some_and(|d| d.year == year)).collect();
    if of_year.is_empty() { bearers } else { of_year }
}

/// The text in the parentheses after a title, in simplified characters and without blanks.
pub fn note(citation: &Citation, text: &str) -> String {
    let note = citation.note.as_ref().map(|n| simplified(text, n)).unwrap_or_default();
    note.split_whitespace().collect()
}

fn simplified(text: &str, range: &Range<usize>) -> String {
    scripts::fold(&text[range.clone()]).into_owned()
}
