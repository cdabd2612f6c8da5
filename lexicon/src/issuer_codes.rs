//! 机关代字: the head of a document number, 国发 in 国发〔2016〕73号.

use crate::table::{Cells, Record, Text};
use std::collections::HashMap;

/// One issuer code.
#[derive(Clone, Debug)]
pub struct IssuerCode {
    /// The code, 国发.
    pub code: Text,
    /// The agencies that issue under it, each on its own or together; none when only the code is attested.
    pub issuers: Vec<Text>,
    /// Whether several agencies use this code, each on its own (宁政办发 is 宁夏 and 南京).
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
            issuers: cells.list(1),
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

#[cfg(test)]
mod tests {
    use crate::Lexicon;

    #[test]
    fn a_code_of_several_agencies_names_each() {
        let lexicon = Lexicon::shipped().expect("every shipped table reads");
        let code = lexicon.issuer_codes.get("宁政办发").expect("宁政办发");
        assert!(code.ambiguous);
        assert_eq!(code.issuers, ["宁夏回族自治区人民政府办公厅", "南京市人民政府办公厅"]);
    }

    /// Otherwise a code would lead to a bare name although the table knows the agency.
    #[test]
    fn an_issuer_that_has_a_row_is_written_as_its_name() {
        let lexicon = Lexicon::shipped().expect("every shipped table reads");
        for code in lexicon.issuer_codes.iter() {
            for issuer in code.issuers.iter().filter(|i| lexicon.agencies.get(i).is_none()) {
                let mut others = lexicon.agencies.iter();
                let row = others.find(|a| a.full_name == *issuer || a.short_names.contains(issuer));
                assert!(row.is_none(), "{}的机关“{issuer}”应写作“{}”", code.code, row.map_or("", |a| &a.name));
            }
        }
    }
}
