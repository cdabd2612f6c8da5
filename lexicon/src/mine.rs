//! Proposes facts from a corpus: documents in, rows for the tables out, each with the sentence it was read in. No
//! proposal is used before a person has reviewed it.

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

/// The proposals from a corpus, ordered by table and key.
#[derive(Default, Debug)]
pub struct Review {
    /// Proposed rows.
    pub proposals: Vec<Proposal>,
    /// Disagreements between sources.
    pub conflicts: Vec<Conflict>,
}

/// Reads documents one after another in the order of their paths, and then draws conclusions.
#[derive(Default)]
pub struct Miner {
    policies: policies::Policies,
    codes: codes::Codes,
    agencies: agencies::Agencies,
    phrases: phrases::Phrases,
}

impl Miner {
    /// Collects the evidence in a document.
    pub fn read(&mut self, document: &Document, lexicon: &Lexicon) {
        self.policies.read(document, lexicon);
        self.codes.read(document, lexicon);
        self.agencies.read(document, lexicon);
        self.phrases.read(document, lexicon);
    }

    /// Whether a second reading of all documents would yield more, namely how often phrases occur without quotation
    /// marks. Without it their column `quotes` stays empty.
    pub fn wants_recount(&self, lexicon: &Lexicon) -> bool {
        self.phrases.wants_recount(lexicon)
    }

    /// Reads a document a second time, after all documents were read once; the order does not matter.
    pub fn recount(&mut self, document: &Document, lexicon: &Lexicon) {
        self.phrases.recount(document, lexicon);
    }

    /// The conclusions from all documents.
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
