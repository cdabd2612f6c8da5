//! Proposing facts from a corpus: documents in, rows for the tables out, each with the sentence it
//! was read in. Nothing here is believed before a person has read it.

pub mod accept;
mod agencies;
mod codes;
pub mod document;
mod expiry;
pub mod head;
mod known;
mod names;
mod phrases;
mod policies;
pub mod proposal;
mod recipients;
pub mod repeals;
pub mod review;
pub mod script;
mod titles;

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
    codes: codes::Codes,
    agencies: agencies::Agencies,
    phrases: phrases::Phrases,
}

impl Miner {
    /// Takes note of what a document shows.
    pub fn read(&mut self, document: &Document, lexicon: &Lexicon) {
        self.policies.read(document, lexicon);
        self.codes.read(document, lexicon);
        self.agencies.read(document, lexicon);
        self.phrases.read(document, lexicon);
    }

    /// Whether a second reading of all documents would tell more: how often phrases stand without
    /// quotation marks. Without it their column `quotes` stays empty.
    pub fn wants_recount(&self, lexicon: &Lexicon) -> bool {
        self.phrases.wants_recount(lexicon)
    }

    /// Reads a document a second time, after all were read once, in any order.
    pub fn recount(&mut self, document: &Document, lexicon: &Lexicon) {
        self.phrases.recount(document, lexicon);
    }

    /// What all documents show together.
    pub fn conclude(self, lexicon: &Lexicon) -> Review {
        let mut review = Review::default();
        self.policies.conclude(lexicon, &mut review);
        self.codes.conclude(lexicon, &mut review);
        self.agencies.conclude(lexicon, &mut review);
        self.phrases.conclude(lexicon, &mut review);
        review.proposals.sort_by(|a, b| order(a).cmp(&order(b)));
        review
    }
}

fn order(proposal: &Proposal) -> (Table, Vec<&str>) {
    (proposal.table, proposal.cells.iter().map(|(_, text)| text.as_str()).collect())
}
