//! Review files: one TSV file per table, one proposal per row, for a person to read and mark.

use super::known;
use super::proposal::{Confidence, Evidence, Proposal, Table};
use super::{Conflict, Review};
use crate::Lexicon;

/// The columns about a proposal, which precede those of the table.
pub const COLUMNS: [&str; 9] =
    ["accept", "known", "confidence", "times", "why", "path", "line", "sentence", "other_places"];

/// The suffix of the name of a review file: `policies.review.tsv`.
pub const SUFFIX: &str = ".review.tsv";

/// The name of the file of conflicts.
pub const CONFLICTS: &str = "conflicts.tsv";

/// The tables for which rows are proposed, in the order of their files.
pub const TABLES: [Table; 6] =
    [Table::Agencies, Table::Attested, Table::IssuerCodes, Table::Policies, Table::Variants, Table::Slogans];

/// The name of the review file of a table: `policies.review.tsv`.
pub fn file_of(table: Table) -> String {
    format!("{}{SUFFIX}", table.name())
}

/// Which proposals are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wanted {
    /// Only those that the lexicon lacks or has with different values.
    pub new_only: bool,
    /// The lowest confidence that is written.
    pub at_least: Confidence,
}

/// The text of the review file of a table, and the number of proposals in it.
pub fn write(review: &Review, table: Table, wanted: Wanted, lexicon: &Lexicon) -> (String, usize) {
    let mut text = [&COLUMNS[..], table.columns()].concat().join("\t") + "\n";
    let mut count = 0;
    for proposal in review.proposals.iter().filter(|p| p.table == table && p.confidence >= wanted.at_least) {
        let known = known::state(proposal, lexicon);
        if wanted.new_only && known == known::State::Known {
            continue;
        }
        text.push_str(&row(proposal, known));
        count += 1;
    }
    (text, count)
}

fn row(proposal: &Proposal, known: known::State) -> String {
    let first = proposal.evidence.first();
    let others: Vec<String> = proposal.evidence.iter().skip(1).map(place).collect();
    let about = [
        String::new(),
        known.word().to_owned(),
        proposal.confidence.name().to_owned(),
        proposal.count.to_string(),
        proposal.why.clone(),
        first.map(|e| e.path.clone()).unwrap_or_default(),
        first.map(|e| e.line.to_string()).unwrap_or_default(),
        first.map(|e| e.sentence.clone()).unwrap_or_default(),
        others.join(";"),
    ];
    let source = || first.map(|e| e.path.clone()).unwrap_or_default();
    let cells = proposal.table.columns().iter().map(|column| match (*column, proposal.cell(column)) {
        ("source", "") => source(),
        (_, cell) => cell.to_owned(),
    });
    let cells: Vec<String> = about.into_iter().chain(cells).map(|c| plain(&c)).collect();
    cells.join("\t") + "\n"
}

fn place(evidence: &Evidence) -> String {
    format!("{}:{}", evidence.path, evidence.line)
}

/// A cell with tabs and line breaks replaced by blanks.
fn plain(cell: &str) -> String {
    cell.replace(['\t', '\n', '\r'], " ")
}

/// The text of the file of conflicts: one value per row, the most frequent first.
pub fn conflicts(found: &[Conflict]) -> String {
    let mut text = "table\tkey\tcolumn\tvalue\tcount\tpath\tline\tsentence\n".to_owned();
    for conflict in found {
        for (value, count, evidence) in &conflict.values {
            let evidence = evidence.as_ref();
            let cells = [
                conflict.table.file().to_owned(),
                conflict.key.clone(),
                conflict.column.to_owned(),
                value.clone(),
                count.to_string(),
                evidence.map_or("内置词库".to_owned(), |e| e.path.clone()),
                evidence.map(|e| e.line.to_string()).unwrap_or_default(),
                evidence.map(|e| e.sentence.clone()).unwrap_or_default(),
            ];
            text.push_str(&(cells.map(|c| plain(&c)).join("\t") + "\n"));
        }
    }
    text
}
