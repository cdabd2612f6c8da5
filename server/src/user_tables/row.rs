//! The row of a word, in the format of the table.

use crate::actions::OwnTerm;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::delimited::DelimitedText;
use hegao_lexicon::delimited::heading::Heading;
use hegao_lexicon::delimited::reading;

/// The source cell of the row: the unit itself is the source.
const SOURCE: &str = "本单位";

/// A new table with one word in it, with the Chinese names of the columns that a unit will need.
pub fn new_table(term: &OwnTerm) -> String {
    let columns = match term.table {
        Table::Agencies => "名称\t规范简称",
        Table::IssuerCodes => "机关代字\t发文机关",
        _ => "提法\t引号",
    };
    format!("{columns}\t来源\n{}\t\t{SOURCE}\n", term.text)
}

/// Whether a table contains the word.
pub fn has(delimited: &DelimitedText<'_>, heading: &Heading, term: &OwnTerm) -> bool {
    (0..delimited.len()).any(|row| reading::cell(delimited, heading, row, 0) == term.text)
}

/// The line of a word in a table with this heading.
pub fn line(separator: char, heading: &Heading, term: &OwnTerm) -> String {
    let mut cells = vec![String::new(); heading.width];
    for (column, text) in [(term.table.columns()[0], &*term.text), ("source", SOURCE)] {
        if let Some(cell) = heading.cell(column).and_then(|cell| cells.get_mut(cell)) {
            *cell = quoted(text, separator);
        }
    }
    cells.join(&separator.to_string())
}

/// A cell, quoted as spreadsheets do if necessary.
fn quoted(text: &str, separator: char) -> String {
    match text.contains([separator, '"']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

/// A table with one more line.
pub fn appended(table: &str, line: &str) -> String {
    let line_break = if table.contains("\r\n") { "\r\n" } else { "\n" };
    let before = if table.ends_with('\n') { "" } else { line_break };
    format!("{table}{before}{line}{line_break}")
}
