//! Rows for `agencies.tsv`: who signs and who receives documents, short names, and which agencies succeeded which.

mod changes;
mod declared;
mod places;
mod row;

use super::Review;
use super::document::Document;
use super::names::{Form, Name};
use super::proposal::{Counted, Evidence, Tally};
use crate::{Date, Lexicon};
use changes::Change;
use places::NamePlace;
use std::collections::{BTreeMap, BTreeSet};

/// The evidence about one agency.
#[derive(Default, Debug)]
struct AgencyEntry {
    tally: Tally,
    form: Option<Form>,
    places: BTreeSet<NamePlace>,
    short_names: Counted,
    aliases: Counted,
    /// Mentions as 原X.
    former: Tally,
    /// The last day on which it signed a document.
    signed: Option<(Date, Evidence)>,
    changes: Vec<(Change, Evidence)>,
}

/// The maximum number of changes kept per agency.
const KEPT: usize = 5;

/// The agencies named in a corpus.
#[derive(Default)]
pub struct Agencies {
    entries: BTreeMap<String, AgencyEntry>,
}

impl Agencies {
    /// Collects the agencies named in a document.
    pub fn read(&mut self, document: &Document, lexicon: &Lexicon) {
        for (range, name) in &document.agencies {
            self.add(document, &Name { name: name.clone(), form: None }, NamePlace::Text, range.start);
            if declared::is_former(&document.text, range.start) {
                self.former(document, name, range.start);
            }
        }
        for (name, place, at) in places::find(document, lexicon) {
            // a known name was already counted above
            match self.entries.get_mut(&name.name).filter(|_| name.form.is_none()) {
                Some(entry) => _ = entry.places.insert(place),
                None => self.add(document, &name, place, at),
            }
            if place == NamePlace::Signature {
                self.signed(document, &name, at);
            }
        }
        self.read_declared(document, lexicon);
        self.read_changes(document, lexicon);
    }

    fn add(&mut self, document: &Document, name: &Name, place: NamePlace, at: usize) {
        let entry = self.entries.entry(name.name.clone()).or_default();
        entry.form = name.form;
        entry.places.insert(place);
        entry.tally.add(|| document.evidence(at), &document.path);
    }

    fn former(&mut self, document: &Document, name: &str, at: usize) {
        let entry = self.entries.entry(name.to_owned()).or_default();
        entry.former.add(|| document.evidence(at), &document.path);
    }

    fn signed(&mut self, document: &Document, name: &Name, at: usize) {
        let Some(date) = document.date else { return };
        let entry = self.entries.entry(name.name.clone()).or_default();
        if entry.signed.as_ref().is_none_or(|(last, _)| *last < date) {
            entry.signed = Some((date, document.evidence(at)));
        }
    }

    fn read_declared(&mut self, document: &Document, lexicon: &Lexicon) {
        for short in declared::find(document, lexicon) {
            self.add(document, &short.name, NamePlace::Declared, short.at);
            let entry = self.entries.entry(short.name.name.clone()).or_default();
            let cell = if short.official { &mut entry.short_names } else { &mut entry.aliases };
            cell.entry(short.short).or_default().add(|| document.evidence(short.at), &document.path);
        }
    }

    fn read_changes(&mut self, document: &Document, lexicon: &Lexicon) {
        for (change, at) in changes::find(document, lexicon) {
            for name in change.from.iter().chain(&change.to) {
                self.add(document, name, NamePlace::Change, at);
            }
            for name in &change.from {
                let entry = self.entries.entry(name.name.clone()).or_default();
                if entry.changes.len() < KEPT {
                    entry.changes.push((change.clone(), document.evidence(at)));
                }
            }
        }
    }

    /// The conclusions from all documents.
    pub fn conclude(self, lexicon: &Lexicon, review: &mut Review) {
        for (name, entry) in &self.entries {
            review.proposals.extend(row::proposal(name, entry, lexicon));
            review.conflicts.extend(row::conflicts(name, entry, lexicon));
        }
    }
}
