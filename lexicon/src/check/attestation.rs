//! Checks whether variants that the tables call wrong occur in official texts. Then either the variant is not wrong, or
//! the text contains an error.

use super::FaultCollector;
use super::loaded::{LoadedTables, Row};
use crate::SloganVariant;
use crate::fault::Fault;
use crate::slogans::VariantClass;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::{HashMap, HashSet};

/// Searches texts for wrong variants.
pub struct Attestation<'b, 'a> {
    loaded: &'b LoadedTables<'a>,
    automaton: Option<AhoCorasick>,
    /// For each pattern, the wrong variants with that text.
    wrong: Vec<Vec<&'b Row<SloganVariant>>>,
    /// The pattern index of each correct phrase.
    right: HashMap<&'b str, usize>,
    found: Vec<Found>,
}

/// Each text once, with the wrong variants that have it.
#[derive(Default)]
struct Patterns<'b> {
    texts: Vec<&'b str>,
    wrong: Vec<Vec<&'b Row<SloganVariant>>>,
    at: HashMap<&'b str, usize>,
}

impl<'b> Patterns<'b> {
    fn place(&mut self, text: &'b str) -> usize {
        *self.at.entry(text).or_insert_with(|| {
            self.texts.push(text);
            self.wrong.push(Vec::new());
            self.texts.len() - 1
        })
    }
}

#[derive(Clone, Default)]
struct Found {
    count: usize,
    texts: usize,
    first: String,
}

impl<'b, 'a> Attestation<'b, 'a> {
    /// Prepares the search for the wrong variants of these tables.
    pub fn new(loaded: &'b LoadedTables<'a>) -> Attestation<'b, 'a> {
        let mut patterns = Patterns::default();
        // a longer correct phrase hides a wrong variant inside it
        for row in &loaded.slogans {
            patterns.place(&row.record.text);
        }
        for row in &loaded.variants {
            let at = patterns.place(&row.record.variant);
            if row.record.class == VariantClass::Error {
                patterns.wrong[at].push(row);
            }
        }
        let Patterns { texts, wrong, at: right } = patterns;
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&texts).ok();
        let found = vec![Found::default(); texts.len()];
        Attestation { loaded, automaton, wrong, right, found }
    }

    /// The wrong variants that occur in a text.
    pub(super) fn wrong_in(&self, text: &str) -> impl Iterator<Item = &'b Row<SloganVariant>> {
        let found = self.automaton.iter().flat_map(move |a| a.find_iter(text));
        found.flat_map(|m| self.wrong[m.pattern().as_usize()].iter().copied())
    }

    /// Searches a text. `place` turns a byte offset of the text into a position for readers.
    pub fn read(&mut self, text: &str, place: impl Fn(usize) -> String) {
        let mut here = HashSet::new();
        for found in self.automaton.iter().flat_map(|a| a.find_iter(text)) {
            let pattern = found.pattern().as_usize();
            let seen = &mut self.found[pattern];
            seen.count += 1;
            seen.texts += usize::from(here.insert(pattern));
            if seen.count == 1 && !self.wrong[pattern].is_empty() {
                seen.first = place(found.start());
            }
        }
    }

    /// The results as faults of the rows.
    pub fn faults(&self) -> Vec<Fault> {
        let mut collector = FaultCollector { loaded: self.loaded, faults: Vec::new() };
        for (rows, found) in self.wrong.iter().zip(&self.found).filter(|(_, f)| f.count > 0) {
            rows.iter().for_each(|row| self.judge(row, found, &mut collector));
        }
        super::sorted(collector.faults)
    }

    /// Official texts contain errors too, so only a spelling that they use repeatedly counts as accepted.
    fn judge(&self, row: &Row<SloganVariant>, found: &Found, collector: &mut FaultCollector<'_, '_>) {
        let right = self.right.get(&*row.record.slogan).map_or(0, |at| self.found[*at].count);
        let Found { count, texts, first } = found;
        let SloganVariant { variant, slogan, .. } = &row.record;
        let seen = format!("错写“{variant}”见于{texts}篇公文，共{count}次（“{slogan}”{right}次），首见{first}");
        match *texts >= HABIT && count * SHARE >= right {
            true => collector.error(row, "class", format!("{seen}；官方文本如此写的，请改为 attested")),
            false => collector.warn(row, "class", format!("{seen}；如系官方文本如此写的，请改为 attested")),
        }
    }
}

/// Only a spelling that occurs in at least this number of texts can be accepted usage.
const HABIT: usize = 3;
/// A spelling is an error if the correct phrase occurs more than this number of times as often.
const SHARE: usize = 5;
