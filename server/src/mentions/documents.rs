//! Which documents of the lexicon a mention means: by its number first, since a title lives on in
//! newer versions and never tells them apart.

use super::{Citation, DocumentNumber, Mentions};
use hegao_lexicon::policies::title_key;
use hegao_lexicon::{Lexicon, Policy, scripts};
use std::ops::Range;

/// The documents that a citation may mean.
#[derive(Clone, Debug)]
pub enum Cited<'a> {
    /// Those that bear the number beside the title; of them only those of the title, if there are any.
    ByNumber(Vec<&'a Policy>),
    /// Those that bear the title, there being no number that is known.
    ByTitle(Vec<&'a Policy>),
}

/// The documents that bear a number (an attachment may share its notice's).
pub fn of_number<'a>(number: &DocumentNumber, lexicon: &'a Lexicon) -> Vec<&'a Policy> {
    number.canonical.as_deref().map(|n| lexicon.policies.by_number(n).collect()).unwrap_or_default()
}

/// The documents that a citation may mean.
pub fn of_citation<'a>(citation: &Citation, mentions: &Mentions, text: &str, lexicon: &'a Lexicon) -> Cited<'a> {
    let title = simplified(text, &citation.title);
    let numbered: Vec<&Policy> = match citation.number.and_then(|i| mentions.numbers.get(i)) {
        Some(number) => of_number(number, lexicon),
        // 国务院令第711号 and the like stand in the note as they stand in the table
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

/// What stands in the parentheses beside a title, simplified and without blanks.
pub fn note(citation: &Citation, text: &str) -> String {
    let note = citation.note.as_ref().map(|n| simplified(text, n)).unwrap_or_default();
    note.split_whitespace().collect()
}

fn simplified(text: &str, range: &Range<usize>) -> String {
    scripts::fold(&text[range.clone()]).into_owned()
}
