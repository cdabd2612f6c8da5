//! Repeals: 《甲办法》同时废止, 废止《甲办法》, 《甲规定》第五条停止执行, 关于废止〈甲办法〉的决定.
//!
//! A sentence states a repeal if a verb of repeal ends its clause with titles immediately before it, or if titles
//! follow the verb. Statements that something was repealed earlier, may be repealed, or is repealed only in a draft do
//! not count.

mod catalogue;
mod lead;
mod listed;
mod since;
mod stated;
mod tail;
mod titled;

pub use since::effective;

use super::document::{Document, Title};
use super::head;
use super::proposal::Confidence;
use crate::Date;
use crate::language::acts::ENDING;
use std::collections::HashMap;
use std::ops::Range;

/// How much of a document is repealed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Extent {
    /// The whole document.
    Whole,
    /// The provisions named in the text.
    Partial(String),
}

/// A repeal: who repeals what, from when, and where this is stated.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Repeal {
    /// The title of the repealed document.
    pub title: String,
    /// Its number, if it is next to the title.
    pub number: Option<String>,
    /// The date of its issue, if the sentence gives it.
    pub date: Option<Date>,
    /// Its issuer, as the sentence names it.
    pub issuer: String,
    /// How much of it is repealed.
    pub extent: Extent,
    /// The verb.
    pub verb: String,
    /// The repealing document: title and number. It is not the document that was read if a title states the repeal.
    pub by: (String, Option<String>),
    /// The first day on which the repealed document is no longer in force.
    pub since: Option<Date>,
    /// 第五十八条, if the sentence is in an article.
    pub article: String,
    /// The byte offset at which the sentence begins.
    pub at: usize,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

/// The repeals of a document, in the order of the text.
pub fn find(document: &Document) -> Vec<Repeal> {
    if document.is_draft() {
        return Vec::new();
    }
    let reader = Reader::new(document);
    let mut found = titled::find(&reader);
    found.extend(catalogue::find(&reader));
    for (verb, range) in verbs(document) {
        let place = RepealVerb { reader: &reader, verb, range };
        let stated = stated::before(&place).or_else(|| stated::behind(&place)).or_else(|| listed::find(&place));
        found.extend(stated.unwrap_or_default());
    }
    found.sort_by_key(|r| r.at);
    found.dedup_by(|a, b| a.title == b.title && a.number == b.number && a.by == b.by && a.extent == b.extent);
    found
}

/// The verbs of repeal outside titles and notes; if two overlap, the first one.
fn verbs(document: &Document) -> Vec<(&'static str, Range<usize>)> {
    let places = |verb: &'static str| document.text.match_indices(verb).map(move |(at, _)| (verb, at..at + verb.len()));
    let mut found: Vec<_> = ENDING.into_iter().flat_map(places).filter(|(_, r)| !document.in_title(r.start)).collect();
    found.sort_by_key(|(_, range)| range.start);
    found.dedup_by(|later, earlier| later.1.start < earlier.1.end);
    found
}

/// A document, with what each of its repeals needs to know about it.
struct Reader<'a> {
    document: &'a Document,
    /// Its own title and number.
    own: (String, Option<String>),
    /// The titles for which short forms were declared.
    declared: HashMap<&'a str, &'a Title>,
    /// The date on which it takes effect.
    effective: Option<Date>,
}

impl<'a> Reader<'a> {
    fn new(document: &'a Document) -> Reader<'a> {
        Reader {
            document,
            own: (document.title.clone().unwrap_or_default(), head::number(document)),
            declared: lead::declared(document),
            effective: since::effective(document),
        }
    }
}

/// A verb of repeal in a document.
struct RepealVerb<'a> {
    reader: &'a Reader<'a>,
    verb: &'static str,
    range: Range<usize>,
}

/// A sentence that repeals.
struct Clause<'a> {
    reader: &'a Reader<'a>,
    verb: &'a str,
    sentence: Range<usize>,
    /// The byte offset at which the text about the titles may begin.
    lead: usize,
}

impl Clause<'_> {
    fn repeals(&self, titles: &[Title], extent: &Extent) -> Vec<Repeal> {
        titles.iter().filter_map(|title| self.repeal(title, extent)).collect()
    }

    fn repeal(&self, title: &Title, extent: &Extent) -> Option<Repeal> {
        let Reader { document, own, .. } = self.reader;
        let lead = lead::read(document, title, self.lead);
        let meant = self.reader.declared.get(title.text.as_str()).copied().unwrap_or(title);
        // 《办法》 without a declaration may mean any document
        let name = Some(meant.text.clone()).filter(|name| name.chars().count() > 3)?;
        let number = document.number_of(meant).or(lead.number);
        // a title equal to the document's own, without number or date, may mean the document itself
        let weak = number.is_none() && lead.date.is_none() && name == own.0 || name.chars().count() < 5;
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
            by: own.clone(),
            since: since::read(document, &self.sentence, self.reader.effective),
            article: since::article(document, self.sentence.start),
            at: self.sentence.start,
        })
    }
}
