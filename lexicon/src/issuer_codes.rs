//! 机关代字: the head of a document number, 国发 in 国发〔2016〕73号.

use crate::table::{Cells, Record, Text};
use std::collections::HashMap;

/// One issuer code.
#[derive(Clone, Debug)]
pub struct IssuerCode {
    /// The code, 国发.
    pub code: Text,
    /// The agency that issues under it; empty when only the code is attested.
    pub issuer: Text,
    /// Whether several agencies use this code (云政发 is 云南省 and 云溪镇).
    pub ambiguous: bool,
    /// A real number with this code.
    pub example: Text,
    /// Where the row was read.
    pub source: Text,
}

impl Record for IssuerCode {
    const FILE: &'static str = "issuer-codes.tsv";
    const COLUMNS: &'static [&'static str] = &["code", "issuer", "ambiguous", "example", "source"];

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        Ok(IssuerCode {
            code: cells.text(0),
            issuer: cells.text(1),
            ambiguous: cells.choice(2, &[("", false), ("yes", true), ("no", false)])?,
            example: cells.text(3),
            source: cells.text(4),
        })
    }
}

/// All known issuer codes.
#[derive(Default, Debug)]
pub struct IssuerCodes {
    rows: Vec<IssuerCode>,
    by_code: HashMap<Text, usize>,
}

impl IssuerCodes {
    /// Adds rows; a later row replaces an earlier one of the same code.
    pub fn extend(&mut self, rows: Vec<IssuerCode>) {
        for row in rows {
            match self.by_code.get(&row.code) {
                Some(&i) => self.rows[i] = row,
                None => {
                    self.by_code.insert(row.code.clone(), self.rows.len());
                    self.rows.push(row);
                }
            }
        }
    }

    /// The row of a code.
    pub fn get(&self, code: &str) -> Option<&IssuerCode> {
        self.by_code.get(code).map(|&i| &self.rows[i])
    }

    /// All rows, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &IssuerCode> {
        self.rows.iter()
    }
}
