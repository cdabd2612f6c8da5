//! Proposing facts from a corpus: documents in, rows for the tables out, each with the sentence it
//! was read in. Nothing here is believed before a person has read it.

pub mod accept;
pub mod document;
mod expiry;
pub mod head;
mod known;
mod policies;
pub mod proposal;
pub mod repeals;
pub mod script;
pub mod sheet;

pub use document::Document;
pub use proposal::{Confidence, Conflict, Evidence, Proposal, Table};

use crate::Lexicon;

/// What a corpus proposes, ordered by table and key.
#[derive(Default, Debug)]
pub struct Review {
    /// Rows.
    pub proposals: Vec<Proposal>,
    /// Where sources disagree.
    pub conflicts: Vec<Conflict>,
}

/// Reads documents one after the other, in the order of their paths, and then concludes.
#[derive(Default)]
pub struct Miner {
    policies: policies::Policies,
}

impl Miner {
    /// Takes note of what a document shows.
    pub fn read(&mut self, document: &Document, lexicon: &Lexicon) {
        self.policies.read(document, lexicon);
    }

    /// What all documents show together.
    pub fn conclude(self, lexicon: &Lexicon) -> Review {
        let mut review = Review::default();
        self.policies.conclude(lexicon, &mut review);
        review.proposals.sort_by(|a, b| order(a).cmp(&order(b)));
        review
    }
}

fn order(proposal: &Proposal) -> (Table, Vec<&str>) {
    (proposal.table, proposal.cells.iter().map(|(_, text)| text.as_str()).collect())
}
