//! The proposals of the miner: a row for a table, with the sentence in which it was read.

pub use crate::catalogue::Table;

/// Where a proposal was read.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Evidence {
    /// The path of the document.
    pub path: String,
    /// 1-based line.
    pub line: usize,
    /// The sentence.
    pub sentence: String,
}

/// How far a proposal can be trusted before a person has reviewed it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Confidence {
    /// Only a clue.
    Low,
    /// Likely.
    Medium,
    /// Nearly certain.
    High,
}

impl Confidence {
    /// The word in review files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Confidence::Low => "low",
            Confidence::Medium => "medium",
            Confidence::High => "high",
        }
    }
}

/// A proposed row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposal {
    /// The table of the row.
    pub table: Table,
    /// Its non-empty cells: column and text.
    pub cells: Vec<(&'static str, String)>,
    /// The number of places in which it was read.
    pub count: usize,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// The evidence, described in Chinese for reviewers.
    pub why: String,
    /// The places, best first.
    pub evidence: Vec<Evidence>,
}

impl Proposal {
    /// The text of a cell; empty if the row has no such cell.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.iter().find(|(c, _)| *c == column).map_or("", |(_, text)| text)
    }
}

/// Sources that disagree: several values for one thing under one key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// The table.
    pub table: Table,
    /// The key of the row.
    pub key: String,
    /// The column in which they differ.
    pub column: &'static str,
    /// Each value with its number of occurrences and its place, the most frequent first. A value of the shipped tables
    /// has no place.
    pub values: Vec<(String, usize, Option<Evidence>)>,
}

/// How often something was read, and the first places.
#[derive(Clone, Default, Debug)]
pub struct Tally {
    /// The number of occurrences.
    pub count: usize,
    /// The number of documents.
    pub documents: usize,
    /// The first places, each in a different document.
    pub evidence: Vec<Evidence>,
    last: String,
}

impl Tally {
    /// The maximum number of places kept.
    const KEPT: usize = 5;

    /// Counts an occurrence. Documents must be read one after another, because `path` shows whether the document
    /// changed.
    pub fn add(&mut self, evidence: impl FnOnce() -> Evidence, path: &str) {
        self.count += 1;
        if self.last != path {
            self.last = path.to_owned();
            self.documents += 1;
            if self.evidence.len() < Tally::KEPT {
                self.evidence.push(evidence());
            }
        }
    }
}

/// Tallies of several values of one thing.
pub type Counted = std::collections::BTreeMap<String, Tally>;

/// The most frequent value; among equally frequent values the first in order.
pub fn commonest(counted: &Counted) -> Option<(&String, &Tally)> {
    counted.iter().max_by(|a, b| a.1.count.cmp(&b.1.count).then_with(|| b.0.cmp(a.0)))
}
