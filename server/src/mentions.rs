//! What a text mentions: one scan a version, shared by every feature. All ranges are prose offsets.
//!
//! A mention depends on nothing but the line of prose it stands in, so that the lines which an edit
//! leaves alone need not be read again (`analysis::cache`). The little that a whole document decides is
//! settled at the end.

pub mod agency;
pub mod citation;
mod committee;
mod confusable;
pub mod document_number;
pub mod documents;
pub mod enumeration;
mod line;
pub mod lookalikes;
pub mod numerals;
mod offset;
pub mod placeholders;
pub mod punctuation;
pub mod quoted_text;
mod script;
pub mod sentence;
pub mod slogan;

pub use agency::{AgencyMention, MisspeltAgency};
pub use citation::Citation;
pub use committee::DoubledCommittee;
pub use confusable::ConfusableMention;
pub use document_number::{DocumentNumber, OrderNumber};
pub use enumeration::Disordered;
pub use numerals::Numerals;
pub use punctuation::Punctuation;
pub use quoted_text::{Quoted, QuotedText};
pub use slogan::SloganMention;

use hegao_lexicon::Lexicon;
use offset::{Gather, Offset};
use script::Letters;
use std::ops::Range;

/// The mentions of a document, each list in ascending order.
#[derive(Clone, Default, Debug)]
pub struct Mentions {
    /// 发文字号, well formed or not.
    pub numbers: Vec<DocumentNumber>,
    /// 国务院令, 主席令 whose number is not written 第711号.
    pub orders: Vec<OrderNumber>,
    /// Whether the text apart from its numbers is in simplified letters.
    pub simplified: bool,
    /// How many letters there are to tell it by.
    letters: Letters,
    /// Citations 《…》（…）.
    pub citations: Vec<Citation>,
    /// Agencies by any of their names.
    pub agencies: Vec<AgencyMention>,
    /// Names of agencies with one letter astray.
    pub misspelt_agencies: Vec<MisspeltAgency>,
    /// Party committees that name their kind of place twice.
    pub doubled_committees: Vec<DoubledCommittee>,
    /// Set phrases, rightly or wrongly spelt.
    pub slogans: Vec<SloganMention>,
    /// Quotations that may be set phrases without their 一, as far as the document bears witness.
    headless: Vec<SloganMention>,
    /// What is left to be filled in.
    pub placeholders: Vec<Range<usize>>,
    /// Enumerations in another order than the set phrase has.
    pub disordered: Vec<Disordered>,
    /// Quotations and titles, whatever they name.
    pub quoted_text: QuotedText,
    /// Numbers and dates.
    pub numerals: Numerals,
    /// Words that are easily written wrong, as they are written here.
    pub confusables: Vec<ConfusableMention>,
    /// Punctuation and odd characters.
    pub punctuation: Punctuation,
}

impl Mentions {
    /// The document number that a range touches; an empty range stands for the place behind it.
    pub fn number_over(&self, range: &Range<usize>) -> Option<&DocumentNumber> {
        let first = self.numbers.partition_point(|n| n.range.end <= range.start);
        self.numbers.get(first).filter(|n| n.range.start < range.end.max(range.start + 1))
    }

    /// The citation that holds a place, its parentheses included.
    pub fn citation_at(&self, at: usize) -> Option<&Citation> {
        let first = self.citations.partition_point(|c| c.range.end <= at);
        self.citations.get(first).filter(|c| c.range.start <= at)
    }

    /// What the lines of `text` mention, one by one; `settle` is to follow when the document is whole.
    pub(crate) fn of_lines(text: &str, lexicon: &Lexicon) -> Mentions {
        line::read_all(text, lexicon)
    }

    /// The mentions of a text by those of its parts, which stand so many bytes behind its beginning; `settle` is to
    /// follow when the document is whole.
    pub(crate) fn of_parts<'a>(parts: impl Iterator<Item = (usize, &'a Mentions)> + Clone) -> Mentions {
        let mut all = Mentions::gather(parts.clone());
        let mut citations = all.citations.iter_mut();
        let mut numbers = 0;
        for (_, part) in parts {
            // a citation knows its number by its place among all
            citations.by_ref().take(part.citations.len()).for_each(|citation| citation.number.offset(numbers));
            numbers += part.numbers.len();
        }
        all
    }

    /// Decides what only the whole document can tell.
    pub(crate) fn settle(&mut self) {
        self.simplified = self.letters.are_simplified();
        slogan::witnessed(&mut self.slogans, std::mem::take(&mut self.headless));
    }
}
