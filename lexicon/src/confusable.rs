//! One word that is easily written wrong: the row of its table.

use crate::table::{Cells, Record, Text};

/// How grave a wrong spelling is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ConfusableSeverity {
    /// Wrong beyond doubt and grave.
    Error,
    /// Wrong.
    Warning,
    /// Allowed once, or a matter of choice.
    Info,
    /// A suggestion.
    Hint,
}

/// One wrong spelling.
#[derive(Clone, Debug)]
pub struct Confusable {
    /// The wrong spelling.
    pub wrong: Text,
    /// The right one.
    pub right: Text,
    /// What must hold besides, `;`-separated: `word`, its ends are ends of words; `head`, no Han letter
    /// stands before it; `not:…`, none of these letters follows. Mostly empty.
    pub context: Text,
    /// How grave it is.
    pub severity: ConfusableSeverity,
    /// Where the row was read.
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
