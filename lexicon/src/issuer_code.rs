//! One 机关代字 (issuer code): the row type of its table.

use crate::table::{Cells, Record, Text};

/// One issuer code.
#[derive(Clone, Debug)]
pub struct IssuerCode {
    /// The code, for example 国发.
    pub code: Text,
    /// The agencies that issue under it, each on its own or jointly; empty if only the code is attested.
    pub issuers: Vec<Text>,
    /// Whether several agencies use this code, each on its own (宁政办发 is used by 宁夏 and 南京).
    pub ambiguous: bool,
    /// A real document number with this code.
    pub example: Text,
    /// Where the information was found.
    pub source: Text,
}

impl Record for IssuerCode {
    const FILE: &'static str = "issuer-codes.tsv";
    const COLUMNS: &'static [&'static str] = &["code", "issuer", "ambiguous", "example", "source"];

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        Ok(IssuerCode {
            code: cells.text(0),
            issuers: cells.list(1),
            ambiguous: cells.choice(2, &[("", false), ("yes", true), ("no", false)])?,
            example: cells.text(3),
            source: cells.text(4),
        })
    }
}
