//! One set phrase, one variant, one attested term: the row types of their tables.

use crate::Date;
use crate::table::{Cells, Record, Text};

/// Whether a set phrase is written in quotation marks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Quotes {
    /// Official texts always quote it.
    Required,
    /// Both forms occur.
    Optional,
    /// It is not quoted.
    None,
}

/// One set phrase, without its outer quotation marks.
#[derive(Clone, Debug)]
pub struct Slogan {
    /// The correct spelling.
    pub text: Text,
    /// Whether it is written in quotation marks.
    pub quotes: Quotes,
    /// The category: 数字政府, 党建, …
    pub category: Text,
    /// The items of an enumeration in their fixed order.
    pub order: Vec<Text>,
    /// The first day of use.
    pub valid_from: Option<Date>,
    /// The first day on which it is no longer current.
    pub valid_to: Option<Date>,
    /// An explanation to show with the phrase.
    pub note: Text,
    /// Where the information was found.
    pub source: Text,
}

impl Record for Slogan {
    const FILE: &'static str = "slogans.tsv";
    const COLUMNS: &'static [&'static str] =
        &["text", "quotes", "category", "order", "valid_from", "valid_to", "note", "source"];

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        const QUOTES: &[(&str, Quotes)] = &[
            ("required", Quotes::Required),
            ("optional", Quotes::Optional),
            ("none", Quotes::None),
            ("", Quotes::Optional),
        ];
        Ok(Slogan {
            text: cells.text(0),
            quotes: cells.choice(1, QUOTES)?,
            category: cells.text(2),
            order: cells.list(3),
            valid_from: cells.date(4)?,
            valid_to: cells.date(5)?,
            note: cells.text(6),
            source: cells.text(7),
        })
    }
}

/// What kind of variant a spelling is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum VariantClass {
    /// Wrong, and found in real texts.
    Error,
    /// Suspected to be wrong, but not found in real texts; never reported.
    Candidate,
    /// Formerly correct, replaced by a newer phrase.
    Superseded,
    /// A valid short form.
    Abbreviation,
    /// A valid alternative spelling.
    Alternative,
    /// A different phrase.
    OtherConcept,
    /// Found in official texts; never reported.
    Attested,
    /// It differs in punctuation only.
    Punctuation,
}

/// A spelling that is not the canonical one.
#[derive(Clone, Debug)]
pub struct SloganVariant {
    /// The spelling.
    pub variant: Text,
    /// The canonical phrase.
    pub slogan: Text,
    /// What kind of variant it is.
    pub class: VariantClass,
    /// Where the information was found.
    pub source: Text,
}

impl SloganVariant {
    /// Whether the spelling is not an error of any kind.
    pub(crate) fn is_permitted(&self) -> bool {
        !matches!(self.class, VariantClass::Error | VariantClass::Candidate | VariantClass::Punctuation)
    }
}

impl Record for SloganVariant {
    const FILE: &'static str = "slogan-variants.tsv";
    const COLUMNS: &'static [&'static str] = &["variant", "slogan", "class", "source"];
    const REQUIRED: usize = 2;

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        const CLASSES: &[(&str, VariantClass)] = &[
            ("error", VariantClass::Error),
            ("candidate", VariantClass::Candidate),
            ("superseded", VariantClass::Superseded),
            ("abbreviation", VariantClass::Abbreviation),
            ("alternative", VariantClass::Alternative),
            ("other-concept", VariantClass::OtherConcept),
            ("attested", VariantClass::Attested),
            ("punctuation", VariantClass::Punctuation),
            ("", VariantClass::Error),
        ];
        Ok(SloganVariant {
            variant: cells.text(0),
            slogan: cells.text(1),
            class: cells.choice(2, CLASSES)?,
            source: cells.text(3),
        })
    }
}

/// A quoted term found in official documents, which is never reported as a misspelling of a set phrase.
#[derive(Clone, Debug)]
pub struct AttestedTerm {
    /// The term without quotation marks.
    pub text: Text,
}

impl Record for AttestedTerm {
    const FILE: &'static str = "attested-terms.tsv";
    const COLUMNS: &'static [&'static str] = &["text", "count", "docs", "source"];

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        Ok(AttestedTerm { text: cells.text(0) })
    }
}
