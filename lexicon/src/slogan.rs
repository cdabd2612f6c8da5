//! One set phrase, one variant, one attested term: the rows of their tables.

use crate::Date;
use crate::table::{Cells, Record, Text};

/// Whether a set phrase is written in quotation marks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Quotes {
    /// Official text always quotes it.
    Required,
    /// Both are seen.
    Optional,
    /// Not quoted.
    None,
}

/// One set phrase, without its outer quotation marks.
#[derive(Clone, Debug)]
pub struct Slogan {
    /// The right spelling.
    pub text: Text,
    /// Whether it is quoted.
    pub quotes: Quotes,
    /// 数字政府, 党建, …
    pub category: Text,
    /// The items of an enumeration in their fixed order.
    pub order: Vec<Text>,
    /// First day of use.
    pub valid_from: Option<Date>,
    /// The first day on which it is no longer of the present.
    pub valid_to: Option<Date>,
    /// What a card should add.
    pub note: Text,
    /// Where the row was read.
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
    /// Wrong, and seen in the wild.
    Error,
    /// Suspected wrong, not seen: never reported.
    Candidate,
    /// Right once, replaced by a newer phrase.
    Superseded,
    /// A lawful short form.
    Abbreviation,
    /// A lawful other spelling.
    Alternative,
    /// Another phrase altogether.
    OtherConcept,
    /// Found in official text: never reported.
    Attested,
    /// Differs in punctuation only.
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
    /// Where the row was read.
    pub source: Text,
}

impl SloganVariant {
    /// Whether the spelling is no fault of any kind.
    pub(crate) fn is_lawful(&self) -> bool {
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

/// A quoted term seen in official documents: never a misspelling of a set phrase.
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
