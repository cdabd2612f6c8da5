//! Forms of numbers that issuers use instead of the one in GB/T 9704—2012 7.2.5, each in its time.

pub use crate::number_format::NumberFormat;

use crate::compiled::lines::Lines;
use crate::rows::{Keyed, Keys, Rows};

impl Keyed for NumberFormat {
    fn key(&self) -> String {
        format!("{}\t{}", self.issuers.join(";"), self.pattern)
    }
}

/// All known forms of numbers. A shipped pattern is compiled when the first number is compared with it.
#[derive(Default, Debug)]
pub struct NumberFormats {
    table: Keys<NumberFormat>,
}

impl NumberFormats {
    /// The shipped table.
    pub(crate) fn shipped() -> NumberFormats {
        NumberFormats { table: Keys::shipped(shipped_lines!(NUMBER_FORMATS, "number-formats")) }
    }

    /// Adds rows; a later row replaces an earlier row with the same issuer and pattern.
    pub fn extend(&mut self, rows: Vec<NumberFormat>) {
        self.table.extend(rows);
    }

    /// The form that a number has, written without blanks; `year` is the year in it, if it has one.
    pub fn form_of(&self, number: &str, year: Option<u16>) -> Option<&NumberFormat> {
        let rows = &self.table.rows;
        let shipped = (0..rows.lines().len()).filter(|i| !rows.replaced().contains(i));
        let begins = |i: &usize| {
            let (_, pattern) = rows.lines().key(*i).split_once('\t').unwrap_or_default();
            number.starts_with(beginning(pattern))
        };
        let shipped = shipped.filter(begins).filter_map(|i| rows.get(i));
        let own = rows.own().map(|(_, row)| row);
        own.chain(shipped).find(|form| form.fits(number, year))
    }

    /// All rows in table order.
    pub fn iter(&self) -> impl Iterator<Item = &NumberFormat> {
        self.table.rows.iter()
    }

    /// The rows by position.
    pub(crate) fn rows(&self) -> &Rows<NumberFormat> {
        &self.table.rows
    }
}

/// The text with which every number of a pattern begins; a glance at it spares compiling patterns of other issuers.
fn beginning(pattern: &str) -> &str {
    let mut depth = 0_i32;
    for c in pattern.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            '|' if depth == 0 => return "",
            _ => {}
        }
    }
    let end = pattern.find(|c: char| c.is_ascii_punctuation()).unwrap_or(pattern.len());
    let literal = &pattern[..end];
    // a quantifier makes the last letter optional
    let optional = pattern[end..].starts_with(['?', '*', '{']);
    let last = literal.chars().next_back().filter(|_| optional).map_or(0, char::len_utf8);
    &literal[..literal.len() - last]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;

    fn own(rows: &str) -> Lexicon {
        let mut lexicon = Lexicon::default();
        lexicon.overlay("字号.tsv", &format!("issuer\tpattern\tsince\tuntil\n{rows}")).expect("a right table");
        lexicon
    }

    #[test]
    fn a_form_belongs_to_its_code_and_time() {
        let lexicon = own("云州市水务局\t云水字[0-9]{4}年第[0-9]+号\t2020\t2024-07-01\n");
        let has = |number: &str, year| lexicon.number_formats.form_of(number, Some(year)).is_some();
        assert!(has("云水字2020年第5号", 2020) && has("云水字2024年第5号", 2024));
        assert!(!has("云水字2019年第5号", 2019) && !has("云水字2025年第5号", 2025));
        assert!(
            !has("青云水字2020年第5号", 2020) && !has("云水字2020年第5号文", 2020) && !has("云发2020年第5号", 2020)
        );
    }

    #[test]
    fn a_form_used_until_new_year_is_not_used_in_the_new_year() {
        let lexicon = own("甲\t云水[0-9]+号\t\t2024\n");
        let has = |year| lexicon.number_formats.form_of("云水5号", year).is_some();
        assert_eq!((has(Some(2023)), has(Some(2024)), has(None)), (true, false, true));
    }

    #[test]
    fn the_beginning_of_a_pattern_is_what_all_its_numbers_begin_with() {
        for (pattern, start) in [
            ("云水字[0-9]+号", "云水字"),
            ("云水字?[0-9]+号", "云水"),
            ("云水{2}", "云"),
            ("云水+", "云水"),
            ("云(水|电)发", "云"),
            ("云水|青水", ""),
            (".*罚字", ""),
            ("", ""),
        ] {
            assert_eq!(beginning(pattern), start, "{pattern}");
        }
    }

    #[test]
    fn every_shipped_example_has_its_form() {
        let lexicon = Lexicon::shipped().expect("the shipped tables");
        for form in lexicon.number_formats.iter() {
            let year = form.since.map(|since| since.year);
            assert!(form.fits(&form.example, year), "{}: {}", form.pattern, form.example);
            let found = lexicon.number_formats.form_of(&form.example, year).map(|f| &f.pattern);
            assert!(found.is_some(), "{}", form.example);
        }
    }
}
