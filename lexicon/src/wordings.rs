//! Words that are easily written wrong (易错词): the wrong spelling and the right one.

pub use crate::wording::{Wording, WordingSeverity};

use crate::compiled::lines::Lines;
use crate::rows::{Keyed, Keys};

impl Keyed for Wording {
    fn key(&self) -> String {
        self.wrong.to_string()
    }
}

/// All known wrong spellings.
#[derive(Default, Debug)]
pub struct Wordings {
    table: Keys<Wording>,
}

impl Wordings {
    /// The shipped table.
    pub(crate) fn shipped() -> Wordings {
        Wordings { table: Keys::shipped(shipped_lines!(WORDINGS, "wordings")) }
    }

    /// Adds rows; a later row replaces an earlier one of the same wrong spelling.
    pub fn extend(&mut self, rows: Vec<Wording>) {
        self.table.extend(rows);
    }

    /// The row of a wrong spelling.
    pub fn get(&self, wrong: &str) -> Option<&Wording> {
        self.table.get(wrong)
    }

    /// All rows, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &Wording> {
        self.table.rows.iter()
    }
}
