//! Issuer codes (机关代字): the first part of a document number, for example 国发 in 国发〔2016〕73号.

pub use crate::issuer_code::IssuerCode;

use crate::compiled::lines::Lines;
use crate::rows::{Keyed, Keys, Rows};

impl Keyed for IssuerCode {
    fn key(&self) -> String {
        self.code.to_string()
    }
}

/// All known issuer codes.
#[derive(Default, Debug)]
pub struct IssuerCodes {
    table: Keys<IssuerCode>,
}

impl IssuerCodes {
    /// The shipped table.
    pub(crate) fn shipped() -> IssuerCodes {
        IssuerCodes { table: Keys::shipped(shipped_lines!(ISSUER_CODES, "issuer-codes")) }
    }

    /// Adds rows; a later row replaces an earlier row with the same code.
    pub fn extend(&mut self, rows: Vec<IssuerCode>) {
        self.table.extend(rows);
    }

    /// The row with this code.
    pub fn get(&self, code: &str) -> Option<&IssuerCode> {
        self.table.get(code)
    }

    /// Whether any code begins with a text.
    pub fn any_begins_with(&self, start: &str) -> bool {
        let rows = &self.table.rows;
        rows.lines().beginning(start).next().is_some() || rows.added().any(|row| row.code.starts_with(start))
    }

    /// All rows in table order.
    pub fn iter(&self) -> impl Iterator<Item = &IssuerCode> {
        self.table.rows.iter()
    }

    /// The rows by position.
    pub(crate) fn rows(&self) -> &Rows<IssuerCode> {
        &self.table.rows
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

    /// Otherwise a code would lead to a bare name, although the table contains the agency.
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
