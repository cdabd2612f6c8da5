//! Rows for `slogans.tsv`, `attested-terms.tsv` and `slogan-variants.tsv`: what documents put in
//! quotation marks, how often they write it without, and what is nearly the same.

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

/// A quoted phrase in so many documents may be a set phrase.
const SET: usize = 5;
/// A quoted phrase in so many documents is attested.
const ATTESTED: usize = 2;

/// The quoted phrases of a corpus.
#[derive(Default)]
pub struct Phrases {
    quoted: BTreeMap<String, Tally>,
    near: near::Near,
    second: Option<Second>,
}

/// What is known once every document has been read.
struct Second {
    variants: Vec<Variant>,
    counts: Counts,
}

impl Phrases {
    /// Takes note of what a document quotes.
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

    /// Whether reading the documents once more would tell more: how often the phrases stand without
    /// quotation marks.
    pub fn wants_recount(&self, lexicon: &Lexicon) -> bool {
        !self.quoted.is_empty() || lexicon.slogans.iter().next().is_some()
    }

    /// Counts the phrases in a document, with and without quotation marks, after all were read.
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

    /// What all documents show together.
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
