//! What the miner proposes: a row for a table, with the sentence it was read in.

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

/// How far a proposal may be believed before a person has read it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Confidence {
    /// A lead.
    Low,
    /// Likely.
    Medium,
    /// As good as certain.
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
    /// The table it belongs to.
    pub table: Table,
    /// Its cells that are not empty: column and text.
    pub cells: Vec<(&'static str, String)>,
    /// In how many places it was read.
    pub count: usize,
    /// How far it may be believed.
    pub confidence: Confidence,
    /// What was seen, in Chinese, for who reviews it.
    pub why: String,
    /// The best places first.
    pub evidence: Vec<Evidence>,
}

impl Proposal {
    /// The text of a cell, empty when it has none.
    pub fn cell(&self, column: &str) -> &str {
        self.cells.iter().find(|(c, _)| *c == column).map_or("", |(_, text)| text)
    }
}

/// Sources that disagree: the same thing under one key, with several values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// The table.
    pub table: Table,
    /// The key of the row.
    pub key: String,
    /// The column in which they differ.
    pub column: &'static str,
    /// Each value, how often it was read, and where; the most frequent first. A value of the shipped
    /// tables has no place.
    pub values: Vec<(String, usize, Option<Evidence>)>,
}

/// How often something was read, and where first.
#[derive(Clone, Default, Debug)]
pub struct Tally {
    /// How often.
    pub count: usize,
    /// In how many documents.
    pub documents: usize,
    /// The first places, of different documents.
    pub evidence: Vec<Evidence>,
    last: String,
}

impl Tally {
    /// How many places are kept.
    const KEPT: usize = 5;

    /// Counts a place. Documents are read one after the other.
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

/// Counts of several values of one thing.
pub type Counted = std::collections::BTreeMap<String, Tally>;

/// The value read most often; of equals the first in order.
pub fn commonest(counted: &Counted) -> Option<(&String, &Tally)> {
    counted.iter().max_by(|a, b| a.1.count.cmp(&b.1.count).then_with(|| b.0.cmp(a.0)))
}
