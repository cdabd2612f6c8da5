//! Words that are easily written wrong (易错词): the wrong spelling and the right one.

use crate::table::{Cells, Record, Text};
use std::collections::HashMap;

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

/// All known wrong spellings.
#[derive(Default, Debug)]
pub struct Wordings {
    rows: Vec<Wording>,
    by_wrong: HashMap<Text, usize>,
}

impl Wordings {
    /// Adds rows; a later row replaces an earlier one of the same wrong spelling.
    pub fn extend(&mut self, rows: Vec<Wording>) {
        for row in rows {
            match self.by_wrong.get(&row.wrong) {
                Some(&i) => self.rows[i] = row,
                None => {
                    self.by_wrong.insert(row.wrong.clone(), self.rows.len());
                    self.rows.push(row);
                }
            }
        }
    }

    /// The row of a wrong spelling.
    pub fn get(&self, wrong: &str) -> Option<&Wording> {
        self.by_wrong.get(wrong).map(|&i| &self.rows[i])
    }

    /// All rows, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &Wording> {
        self.rows.iter()
    }
}
