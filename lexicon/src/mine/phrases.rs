//! Rows for `slogans.tsv`, `attested-terms.tsv` and `slogan-variants.tsv`: what documents put in quotation marks, how
//! often they write it without quotation marks, and what is nearly the same.

mod counting;
mod near;
mod quotations;
mod row;
mod shape;
mod variants;

use super::Review;
use super::document::Document;
use super::proposal::Tally;
use crate::Lexicon;
use counting::Counts;
use std::collections::BTreeMap;
use variants::Variant;

/// A phrase quoted in at least this number of documents may be a set phrase.
const SET: usize = 5;
/// A phrase quoted in at least this number of documents is attested.
const ATTESTED: usize = 2;

/// The quoted phrases of a corpus.
#[derive(Default)]
pub struct Phrases {
    quoted: BTreeMap<String, Tally>,
    near: near::Near,
    second: Option<Second>,
}

/// What is known after every document has been read once.
struct Second {
    variants: Vec<Variant>,
    counts: Counts,
}

impl Phrases {
    /// Collects the quotations of a document.
    pub fn read(&mut self, document: &Document, lexicon: &Lexicon) {
        self.near.read(document, lexicon);
        for range in quotations::find(&document.text) {
            let text = &document.text[range.clone()];
            if shape::is_phrase(text) && !shape::is_label(&document.text, &range) {
                let tally = self.quoted.entry(shape::narrowed(text)).or_default();
                tally.add(|| document.evidence(range.start), &document.path);
            }
        }
    }

    /// Whether a second reading of the documents would yield more, namely how often the phrases occur without quotation
    /// marks.
    pub fn wants_recount(&self, lexicon: &Lexicon) -> bool {
        !self.quoted.is_empty() || lexicon.slogans.iter().next().is_some()
    }

    /// Counts the phrases in a document, with and without quotation marks, after all documents were read once.
    pub fn recount(&mut self, document: &Document, lexicon: &Lexicon) {
        if self.second.is_none() {
            self.second = Some(self.second(lexicon));
        }
        if let Some(second) = &mut self.second {
            second.counts.count(document);
        }
    }

    fn second(&self, lexicon: &Lexicon) -> Second {
        let variants = variants::find(&self.quoted, lexicon);
        let often = self.quoted.iter().filter(|(_, t)| t.documents >= ATTESTED).map(|(text, _)| text.as_str());
        let known = lexicon.slogans.iter().map(|s| &*s.text);
        let wrong = variants.iter().map(|v| v.text.as_str());
        let counts = Counts::new(often.chain(known).chain(wrong));
        Second { variants, counts }
    }

    /// The conclusions from all documents.
    pub fn conclude(mut self, lexicon: &Lexicon, review: &mut Review) {
        let second = self.second.take().unwrap_or_else(|| self.second(lexicon));
        let rows = row::Rows { quoted: &self.quoted, counts: &second.counts, lexicon };
        for text in self.quoted.keys() {
            review.proposals.extend(rows.phrase(text));
        }
        for slogan in lexicon.slogans.iter() {
            review.proposals.extend(rows.known(slogan));
            review.conflicts.extend(rows.quotes_denied(slogan));
        }
        review.proposals.extend(self.near.proposals(&second.variants, lexicon));
        review.proposals.extend(second.variants.iter().map(|v| rows.variant(v)));
    }
}
