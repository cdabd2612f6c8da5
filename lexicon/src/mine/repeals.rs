//! Repeals: 《甲办法》同时废止, 废止《甲办法》, 《甲规定》第五条停止执行, 关于废止〈甲办法〉的决定.
//!
//! A sentence repeals when a verb of repeal closes its clause and titles stand right before it, or
//! titles follow the verb. What says that something was repealed, may be repealed or is repealed
//! only in a draft is none.

mod catalogue;
mod lead;
mod listed;
mod since;
mod tail;
mod titled;

pub use since::effective;

use super::document::{Document, Title};
use super::proposal::Confidence;
use crate::Date;
use std::ops::Range;

/// How much of a document is repealed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Extent {
    /// All of it.
    Whole,
    /// The provisions that the text names.
    Partial(String),
}

/// A repeal: who repeals what, from when, where it says so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Repeal {
    /// The title of the document repealed.
    pub title: String,
    /// Its number, if one stands with it.
    pub number: Option<String>,
    /// The day it was issued, if the sentence says so.
    pub date: Option<Date>,
    /// Its issuer, as the sentence calls it.
    pub issuer: String,
    /// How much of it.
    pub extent: Extent,
    /// The verb.
    pub verb: String,
    /// The document that repeals: title and number; another than the one read where a title says so.
    pub by: (String, Option<String>),
    /// The first day on which the document repealed no longer holds.
    pub since: Option<Date>,
    /// 第五十八条, where the sentence stands in an article.
    pub article: String,
    /// Where the sentence begins.
    pub at: usize,
    /// How far it may be believed.
    pub confidence: Confidence,
}

/// What a sentence repeals with. A verb that is part of a longer one comes after it.
const VERBS: [&str; 12] = [
    "停止执行",
    "停止施行",
    "停止实施",
    "停止适用",
    "不再执行",
    "不再施行",
    "不再实施",
    "不再适用",
    "不再有效",
    "废止",
    "失效",
    "作废",
];

/// The verbs that may stand before the titles: 废止《甲办法》.
const BEFORE_TITLES: [&str; 6] = ["停止执行", "停止施行", "停止实施", "不再执行", "不再施行", "废止"];

/// The repeals of a document, in the order of the text.
pub fn find(document: &Document) -> Vec<Repeal> {
    if document.is_draft() {
        return Vec::new();
    }
    let mut found: Vec<Repeal> = titled::find(document);
    found.extend(catalogue::find(document));
    for (verb, range) in verbs(document) {
        let stated = stated_before(document, verb, &range)
            .or_else(|| stated_after(document, verb, &range))
            .or_else(|| listed::find(document, verb, &range));
        found.extend(stated.unwrap_or_default());
    }
    found.sort_by_key(|r| r.at);
    found.dedup_by(|a, b| a.title == b.title && a.number == b.number && a.by == b.by && a.extent == b.extent);
    found
}

/// The verbs of repeal that stand outside of titles and notes.
fn verbs(document: &Document) -> Vec<(&'static str, Range<usize>)> {
    let mut found: Vec<(&'static str, Range<usize>)> = Vec::new();
    for verb in VERBS {
        for (at, _) in document.text.match_indices(verb) {
            let range = at..at + verb.len();
            if !document.in_title(at) && !found.iter().any(|(_, r)| r.start < range.end && range.start < r.end) {
                found.push((verb, range));
            }
        }
    }
    found.sort_by_key(|(_, range)| range.start);
    found
}

/// Titles right before the verb: 《甲》、《乙》同时废止.
fn stated_before(document: &Document, verb: &str, range: &Range<usize>) -> Option<Vec<Repeal>> {
    let sentence = document.sentence(range.start);
    let titles = document.titles_in(&(sentence.start..range.start));
    let last = titles.last()?;
    let extent = tail::extent(&document.text[last.range.end..range.start])?;
    if !tail::closes(&document.text[range.end..]) {
        return None;
    }
    let run = lead::run(document, titles, &sentence);
    if run.is_empty() || lead::is_basis(document, &run[0], &sentence) {
        return None;
    }
    let clause = Clause { document, verb, sentence: &sentence, lead: sentence.start };
    let mut found = clause.repeals(&run, &extent);
    found.extend(lead::bearer(document, titles, &run).and_then(|(title, part)| clause.repeal(title, &part)));
    Some(found)
}

/// Titles right behind the verb: 废止《甲》和《乙》.
fn stated_after(document: &Document, verb: &str, range: &Range<usize>) -> Option<Vec<Repeal>> {
    if !BEFORE_TITLES.contains(&verb) || !lead::asserts(&document.text[..range.start]) {
        return None;
    }
    let sentence = document.sentence(range.start);
    let titles = document.titles_in(&(range.end..sentence.end));
    let run = lead::run_from(document, titles, range.end);
    let last = run.last()?;
    let extent = tail::extent_behind(&document.text[last.range.end..sentence.end])?;
    let clause = Clause { document, verb, sentence: &sentence, lead: range.end };
    Some(clause.repeals(run, &extent))
}

/// A sentence that repeals.
struct Clause<'a> {
    document: &'a Document,
    verb: &'a str,
    sentence: &'a Range<usize>,
    /// Where what is said of the titles may begin.
    lead: usize,
}

impl Clause<'_> {
    fn repeals(&self, titles: &[Title], extent: &Extent) -> Vec<Repeal> {
        titles.iter().filter_map(|title| self.repeal(title, extent)).collect()
    }

    fn repeal(&self, title: &Title, extent: &Extent) -> Option<Repeal> {
        let document = self.document;
        let lead = lead::read(document, title, self.lead);
        let meant = lead::declared(document, &title.text).unwrap_or(title);
        // 《办法》 that was never declared may be any
        let name = Some(meant.text.clone()).filter(|name| name.chars().count() > 3)?;
        let own = document.title.clone().unwrap_or_default();
        let number = document.number_of(meant).or(lead.number);
        // 本办法…《办法》废止 without a number or date may mean itself
        let weak = number.is_none() && lead.date.is_none() && name == own || name.chars().count() < 5;
        Some(Repeal {
            confidence: match (weak, extent) {
                (true, _) => Confidence::Low,
                (false, Extent::Partial(_)) => Confidence::Medium,
                (false, Extent::Whole) => Confidence::High,
            },
            title: name,
            number,
            date: lead.date,
            issuer: lead.issuer,
            extent: extent.clone(),
            verb: self.verb.to_owned(),
            by: (own, own_number(document)),
            since: since::read(document, self.sentence),
            article: since::article(document, self.sentence.start),
            at: self.sentence.start,
        })
    }
}

/// The number of the document itself, from its metadata or its head.
pub(super) fn own_number(document: &Document) -> Option<String> {
    super::head::number(document)
}
