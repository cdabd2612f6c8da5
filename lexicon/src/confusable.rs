//! One confusable, a word that is easily written wrong: the row type of its table.

use crate::table::{Cells, Record, Text};

/// The severity of a wrong spelling.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ConfusableSeverity {
    /// Certainly wrong and serious.
    Error,
    /// Wrong.
    Warning,
    /// Permitted once, or a matter of style.
    Info,
    /// A suggestion.
    Hint,
}

/// One confusable.
#[derive(Clone, Debug)]
pub struct Confusable {
    /// The wrong spelling.
    pub wrong: Text,
    /// The correct spelling.
    pub right: Text,
    /// Further conditions, separated by `;`: `word` (it begins and ends at word boundaries); `head` (no Han character
    /// precedes it); `not:…` (none of these characters follows); `not-after:…` (none of these characters precedes). Usually empty.
    pub context: Text,
    /// The severity of the finding.
    pub severity: ConfusableSeverity,
    /// Where the information was found.
    pub source: Text,
}

impl Record for Confusable {
    const FILE: &'static str = "wordings.tsv";
    const COLUMNS: &'static [&'static str] = &["wrong", "right", "context", "severity", "source"];
    const REQUIRED: usize = 2;

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        const SEVERITIES: &[(&str, ConfusableSeverity)] = &[
            ("error", ConfusableSeverity::Error),
            ("warning", ConfusableSeverity::Warning),
            ("info", ConfusableSeverity::Info),
            ("hint", ConfusableSeverity::Hint),
            ("", ConfusableSeverity::Warning),
        ];
        Ok(Confusable {
            wrong: cells.text(0),
            right: cells.text(1),
            context: cells.text(2),
            severity: cells.choice(3, SEVERITIES)?,
            source: cells.text(4),
        })
    }
}
