//! One word that is easily written wrong: the row of its table.

use crate::table::{Cells, Record, Text};

/// How grave a wrong spelling is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WordingSeverity {
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
pub struct Wording {
    /// The wrong spelling.
    pub wrong: Text,
    /// The right one.
    pub right: Text,
    /// What must hold besides, `;`-separated: `word`, its ends are ends of words; `head`, no Han letter
    /// stands before it; `not:…`, none of these letters follows. Mostly empty.
    pub context: Text,
    /// How grave it is.
    pub severity: WordingSeverity,
    /// Where the row was read.
    pub source: Text,
}

impl Record for Wording {
    const FILE: &'static str = "wordings.tsv";
    const COLUMNS: &'static [&'static str] = &["wrong", "right", "context", "severity", "source"];
    const REQUIRED: usize = 2;

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        const SEVERITIES: &[(&str, WordingSeverity)] = &[
            ("error", WordingSeverity::Error),
            ("warning", WordingSeverity::Warning),
            ("info", WordingSeverity::Info),
            ("hint", WordingSeverity::Hint),
            ("", WordingSeverity::Warning),
        ];
        Ok(Wording {
            wrong: cells.text(0),
            right: cells.text(1),
            context: cells.text(2),
            severity: cells.choice(3, SEVERITIES)?,
            source: cells.text(4),
        })
    }
}
