//! What a text mentions: one scan per version, shared by every feature. All ranges are in bytes of the prose.
//!
//! A mention depends only on the line of prose that contains it, so lines that an edit does not change need not be read
//! again (`analysis::cache`). The few things that depend on the whole document are decided by `settle`.

mod adverbial;
pub mod agency;
pub mod citation;
mod committee;
mod confusable;
pub mod document_number;
pub mod documents;
mod doubled;
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
pub use doubled::DoubledWord;
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
    /// Orders (国务院令, 主席令) whose number is not written in the form 第711号.
    pub orders: Vec<OrderNumber>,
    /// Whether the text, apart from its document numbers, is in simplified characters.
    pub simplified: bool,
    /// The character counts from which `simplified` is decided.
    letters: Letters,
    /// Citations 《…》（…）.
    pub citations: Vec<Citation>,
    /// Agencies by any of their names.
    pub agencies: Vec<AgencyMention>,
    /// Names of agencies with one wrong character.
    pub misspelt_agencies: Vec<MisspeltAgency>,
    /// Party committees whose name has the administrative level twice.
    pub doubled_committees: Vec<DoubledCommittee>,
    /// Set phrases, correctly or wrongly spelt.
    pub slogans: Vec<SloganMention>,
    /// Quotations that may be set phrases without their 一; `settle` keeps those that the document also writes
    /// correctly.
    headless: Vec<SloganMention>,
    /// Placeholders that are still to be filled in.
    pub placeholders: Vec<Range<usize>>,
    /// Enumerations whose order differs from that of the set phrase.
    pub disordered: Vec<Disordered>,
    /// Quotations and titles, whatever they name.
    pub quoted_text: QuotedText,
    /// Numbers and dates.
    pub numerals: Numerals,
    /// Confusable words in their wrong spelling.
    pub confusables: Vec<ConfusableMention>,
    /// Function words written twice in a row.
    pub doubled_words: Vec<DoubledWord>,
    /// 的 between an adverbial and its verb, where grammar writes 地.
    pub adverbials: Vec<Range<usize>>,
    /// Punctuation marks and unusual characters.
    pub punctuation: Punctuation,
}

impl Mentions {
    /// The document number that a prose range touches; an empty range stands for the character at its offset.
    pub fn number_over(&self, range: &Range<usize>) -> Option<&DocumentNumber> {
        let first = self.numbers.partition_point(|n| n.range.end <= range.start);
        self.numbers.get(first).filter(|n| n.range.start < range.end.max(range.start + 1))
    }

    /// The citation that contains a prose offset, including its parentheses.
    pub fn citation_at(&self, at: usize) -> Option<&Citation> {
        let first = self.citations.partition_point(|c| c.range.end <= at);
        self.citations.get(first).filter(|c| c.range.start <= at)
    }

    /// What the lines of `text` mention, one by one; call `settle` when the document is complete.
    pub(crate) fn of_lines(text: &str, lexicon: &Lexicon) -> Mentions {
        line::read_all(text, lexicon)
    }

    /// The mentions of a text, combined from those of its parts. Each part comes with its byte offset in the text; call
    /// `settle` when the document is complete.
    pub(crate) fn of_parts<'a>(parts: impl Iterator<Item = (usize, &'a Mentions)> + Clone) -> Mentions {
        let mut all = Mentions::gather(parts.clone());
        let mut citations = all.citations.iter_mut();
        let mut numbers = 0;
        for (_, part) in parts {
            // a citation refers to its number by index among all numbers
            citations.by_ref().take(part.citations.len()).for_each(|citation| citation.number.offset(numbers));
            numbers += part.numbers.len();
        }
        all
    }

    /// Decides what depends on the whole document.
    pub(crate) fn settle(&mut self) {
        self.simplified = self.letters.are_simplified();
        slogan::witnessed(&mut self.slogans, std::mem::take(&mut self.headless));
    }
}
