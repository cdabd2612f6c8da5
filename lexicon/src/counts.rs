//! The size of a lexicon.

use crate::Lexicon;
use crate::catalogue::Table;
use crate::rows::Rows;
use crate::table::Record;

/// The number of rows of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Count {
    /// The table.
    pub table: Table,
    /// The number of all rows.
    pub rows: usize,
    /// The number of user rows, both added ones and those that replace shipped rows.
    pub own: usize,
}

impl Lexicon {
    /// The row counts of the tables that users may extend. No row is decoded.
    pub fn counts(&self) -> [Count; 7] {
        [
            count(Table::Agencies, self.agencies.rows()),
            count(Table::IssuerCodes, self.issuer_codes.rows()),
            count(Table::NumberFormats, self.number_formats.rows()),
            count(Table::Policies, self.policies.rows()),
            count(Table::Slogans, self.slogans.rows()),
            count(Table::Variants, self.slogans.variants()),
            count(Table::Confusables, self.confusables.rows()),
        ]
    }
}

fn count<R: Record>(table: Table, rows: &Rows<R>) -> Count {
    Count { table, rows: rows.len(), own: rows.own().count() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::overlay::Overlay;

    #[test]
    fn user_rows_are_counted_separately() {
        let mut lexicon = Lexicon::shipped().expect("the shipped tables");
        let before = lexicon.counts();
        let name = lexicon.agencies.iter().next().expect("an agency").name.to_string();
        let mut overlay = Overlay::default();
        lexicon.lay(&mut overlay, "甲.tsv", &format!("name\n{name}\n云溪镇甲乙局\n"));
        let after = lexicon.counts();
        assert_eq!((after[0].rows, after[0].own), (before[0].rows + 1, 2));
        assert_eq!((&after[1..], before[0].own), (&before[1..], 0));
    }
}
