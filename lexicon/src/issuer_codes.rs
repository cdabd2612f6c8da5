//! 机关代字: the head of a document number, 国发 in 国发〔2016〕73号.

pub use crate::issuer_code::IssuerCode;

use crate::compiled::lines::Lines;
use crate::rows::{Keyed, Keys};

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
        IssuerCodes { table: Keys::shipped(shipped_lines!("issuer-codes")) }
    }

    /// Adds rows; a later row replaces an earlier one of the same code.
    pub fn extend(&mut self, rows: Vec<IssuerCode>) {
        self.table.extend(rows);
    }

    /// The row of a code.
    pub fn get(&self, code: &str) -> Option<&IssuerCode> {
        self.table.get(code)
    }

    /// All rows, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &IssuerCode> {
        self.table.rows.iter()
    }
}
