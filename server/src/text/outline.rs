//! The parts of a 公文 that other judgements rest on: its date, its title, its signature.

mod dating;
#[cfg(test)]
mod tests;
mod title;

pub use dating::DateBasis;

use super::Prose;
use hegao_lexicon::Date;
use std::ops::Range;

/// The parts of a document.
#[derive(Clone, Default, Debug)]
pub struct Outline {
    /// 成文日期, or the nearest to it that the document says of itself; which agencies and policies
    /// existed is judged by it. The month and the day may be unknown.
    pub date: Option<Date>,
    /// What the date was taken from.
    pub date_basis: Option<DateBasis>,
    /// The day a law was first adopted, where notes under its title tell: a text that was amended
    /// since still has words of that day.
    pub first_adopted: Option<Date>,
    /// The latest day the text names as past or present. The document is no older; it may be much
    /// younger, so this is no date of it.
    pub mentioned: Option<Date>,
    /// Prose range of the title, which may go over several lines.
    pub title: Option<Range<usize>>,
    /// Prose range of the signature: the issuers, if they stand above it, and 成文日期.
    pub signature: Option<Range<usize>>,
}

impl Outline {
    /// Finds the parts.
    pub fn new(source: &str, prose: &Prose) -> Outline {
        let signature = dating::signature(prose);
        let found = dating::date(source, prose, signature.as_ref().map(|s| s.date));
        Outline {
            date: found.map(|f| f.0),
            date_basis: found.map(|f| f.1),
            first_adopted: dating::first_adopted(prose),
            mentioned: dating::mentioned(prose),
            title: title::find(prose),
            signature: signature.map(|s| s.range),
        }
    }
}
