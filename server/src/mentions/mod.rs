//! What a text mentions: one scan a version, shared by every feature. All ranges are prose offsets.

pub mod agency;
pub mod citation;
mod committee;
pub mod document_number;
pub mod documents;
pub mod enumeration;
pub mod lookalikes;
pub mod marks;
pub mod numerals;
pub mod placeholders;
mod script;
pub mod sentence;
pub mod signs;
pub mod slogan;
mod wording;

pub use agency::{AgencyMention, MisspeltAgency};
pub use citation::Citation;
pub use committee::DoubledCommittee;
pub use document_number::{DocumentNumber, OrderNumber};
pub use enumeration::Disordered;
pub use marks::Marks;
pub use numerals::Numerals;
pub use signs::Signs;
pub use slogan::SloganMention;
pub use wording::WordingMention;

use crate::text::Prose;
use hegao_lexicon::Lexicon;
use hegao_lexicon::terms::Found;
use std::borrow::Cow;
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
    /// What is left to be filled in.
    pub placeholders: Vec<Range<usize>>,
    /// Enumerations in another order than the set phrase has.
    pub disordered: Vec<Disordered>,
    /// Quotations and titles, whatever they name.
    pub marks: Marks,
    /// Numbers and dates.
    pub numerals: Numerals,
    /// Words that are easily written wrong, as they are written here.
    pub wordings: Vec<WordingMention>,
    /// Punctuation and odd characters.
    pub signs: Signs,
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

    /// Scans the prose once.
    pub fn scan(prose: &Prose, lexicon: &Lexicon) -> Mentions {
        // traditional script is read as simplified: the same offsets, one set of tables
        let folded = hegao_lexicon::scripts::fold(prose.text());
        let text = &*folded;
        let numbers = document_number::scan(text, lexicon);
        let simplified = matches!(folded, Cow::Borrowed(_)) || script::is_simplified(prose.text(), text, &numbers);
        let orders = document_number::orders::scan(text);
        let citations = citation::scan(text, &numbers);
        let terms: Vec<Found> = lexicon.terms().find_iter(text).collect();
        let agencies = agency::scan(text, &terms, &citations);
        let marks = Marks::new(text);
        let misspelt_agencies = agency::misspelt(text, &terms, &marks, lexicon);
        let slogans = slogan::scan(text, &terms, lexicon, &marks);
        let doubled_committees = committee::scan(text);
        let disordered = enumeration::scan(text, lexicon);
        let placeholders = placeholders::scan(text);
        let numerals = Numerals::scan(text);
        // what is wrong in simplified script may be right in the traditional one
        let wordings =
            if simplified { wording::scan(prose.text(), lexicon, &agencies, &misspelt_agencies) } else { Vec::new() };
        // the characters as they are written
        let signs = Signs::scan(prose.text());
        Mentions {
            numbers,
            orders,
            simplified,
            citations,
            agencies,
            misspelt_agencies,
            doubled_committees,
            slogans,
            disordered,
            placeholders,
            marks,
            numerals,
            wordings,
            signs,
        }
    }
}
