//! Rows for `issuer-codes.tsv`: the 机关代字 of document numbers, and who issues under them.

mod evidence;
mod fit;

use super::document::{Document, Number};
use super::names::{self, Name};
use super::proposal::{Confidence, Conflict, Proposal, Table, Tally};
use super::{Review, head};
use crate::Lexicon;
use evidence::{Issuers, Witness};
use std::collections::BTreeMap;

/// What was read of one code.
#[derive(Default, Debug)]
struct Entry {
    tally: Tally,
    example: String,
    issuers: Issuers,
}

/// The issuer codes of a corpus.
#[derive(Default)]
pub struct Codes {
    codes: BTreeMap<String, Entry>,
}

/// The longest code that is believed without the lexicon, in letters.
const LONGEST: usize = 10;

impl Codes {
    /// Takes note of the numbers of a document and of who issued what bears them.
    pub fn read(&mut self, document: &Document, lexicon: &Lexicon) {
        for number in document.numbers.iter().filter(|n| is_certain(document, n, lexicon)) {
            self.entry(number).tally.add(|| document.evidence(number.range.start), &document.path);
        }
        if let Some(number) = own_number(document).filter(|n| is_certain(document, n, lexicon)) {
            let issuers = own_issuers(document, lexicon);
            self.note(document, number, Witness::Own, &issuers);
        }
        for title in &document.titles {
            let number = title.number.and_then(|i| document.numbers.get(i));
            let Some(number) = number.filter(|n| is_certain(document, n, lexicon)) else { continue };
            let named = names::of_title(&title.text, lexicon);
            if !named.is_empty() {
                self.note(document, number, Witness::Title, &named);
            } else if let Some(name) = evidence::before(document, title.range.start) {
                self.note(document, number, Witness::Before, &[name]);
            }
        }
    }

    fn entry(&mut self, number: &Number) -> &mut Entry {
        let entry = self.codes.entry(number.code.clone()).or_default();
        if entry.example.is_empty() {
            entry.example = number.canonical.clone().unwrap_or_default();
        }
        entry
    }

    fn note(&mut self, document: &Document, number: &Number, witness: Witness, names: &[Name]) {
        let Some(first) = names.first().filter(|n| n.is_whole()) else { return };
        // of those who issue together the first gives the number
        let witness = if names.len() > 1 { Witness::Joint } else { witness };
        let entry = self.entry(number);
        if witness == Witness::Own {
            entry.example = number.canonical.clone().unwrap_or_default();
        }
        let evidence = || document.evidence(number.range.start);
        entry.issuers.of(&first.name, witness).add(evidence, &document.path);
    }

    /// What all documents show together.
    pub fn conclude(self, lexicon: &Lexicon, review: &mut Review) {
        for (code, entry) in &self.codes {
            let ranked = entry.issuers.ranked(code);
            let rivals = evidence::rivals(&ranked, lexicon);
            review.proposals.extend(entry.proposal(code, &ranked, !rivals.is_empty(), lexicon));
            review.conflicts.extend(conflict(code, &ranked, rivals, lexicon));
        }
    }
}

impl Entry {
    fn proposal(&self, code: &str, ranked: &[evidence::Ranked], ambiguous: bool, lexicon: &Lexicon) -> Option<Proposal> {
        let best = ranked.first().filter(|b| b.believed);
        let known = lexicon.issuer_codes.get(code).is_some();
        let confidence = match best {
            Some(best) => best.confidence,
            // the code alone, without who issues under it
            None if known || self.tally.documents > 2 => Confidence::Medium,
            None => Confidence::Low,
        };
        let cells = [
            ("code", code.to_owned()),
            ("issuer", best.map(|b| b.name.clone()).unwrap_or_default()),
            ("ambiguous", if ambiguous { "yes".to_owned() } else { String::new() }),
            ("example", self.example.clone()),
        ];
        let mut evidence = best.map(|b| b.evidence.clone()).unwrap_or_default();
        evidence.extend(self.tally.evidence.iter().filter(|e| !evidence.contains(e)).cloned().collect::<Vec<_>>());
        evidence.truncate(5);
        Some(Proposal {
            table: Table::IssuerCodes,
            cells: cells.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
            count: self.tally.count,
            confidence,
            why: self.why(best),
            evidence,
        })
    }

    fn why(&self, best: Option<&evidence::Ranked>) -> String {
        let seen = format!("{}份文件{}处", self.tally.documents, self.tally.count);
        best.map_or_else(|| format!("{seen}，没有写明发文机关"), |b| format!("{seen}；{}", b.why))
    }
}

/// Issuers of one code that have nothing to do with each other, or with the one in the lexicon.
fn conflict(
    code: &str,
    ranked: &[evidence::Ranked],
    mut rivals: Vec<evidence::Ranked>,
    lexicon: &Lexicon,
) -> Option<Conflict> {
    let best = ranked.first().filter(|b| b.believed)?;
    let shipped = lexicon.issuer_codes.get(code).map(|c| c.issuer.to_string()).unwrap_or_default();
    let agrees = shipped.is_empty() || evidence::is_same(&shipped, &best.name, lexicon);
    if agrees && rivals.is_empty() {
        return None;
    }
    rivals.insert(0, best.clone());
    let mut values: Vec<_> = rivals.into_iter().map(|r| (r.name, r.count, r.evidence.into_iter().next())).collect();
    if !agrees && values.iter().all(|(name, ..)| *name != shipped) {
        values.push((shipped, 0, None));
    }
    Some(Conflict { table: Table::IssuerCodes, key: code.to_owned(), column: "issuer", values })
}

/// Whether it is certain where the code of a number begins: the lexicon knows it, or nothing that
/// could belong to the sentence stands before it.
fn is_certain(document: &Document, number: &Number, lexicon: &Lexicon) -> bool {
    if !number.is_document || !number.well_formed || number.code.is_empty() {
        return false;
    }
    if lexicon.issuer_codes.get(&number.code).is_some() {
        return true;
    }
    let short = number.code.chars().count() <= LONGEST && number.code.chars().count() > 1;
    let named = lexicon.terms().find_iter(&number.code).any(|f| f.range.len() >= "发改委".len());
    short && !named && (has_edge(document, number) || joined_head(document) == Some(number.range.start))
}

fn has_edge(document: &Document, number: &Number) -> bool {
    let before = &document.text[..number.range.start];
    let line = before.trim_end_matches([' ', '\u{3000}']);
    line.is_empty() || line.ends_with('\n') || before.ends_with("》（") || before.ends_with("》(") || before.ends_with(['（', '('])
}

/// The number under which the document itself was issued.
fn own_number(document: &Document) -> Option<&Number> {
    let said = head::number(document);
    let numbers = || document.numbers.iter();
    said.and_then(|said| numbers().find(|n| n.canonical.as_deref() == Some(said.as_str()))).or_else(|| {
        let at = joined_head(document)?;
        numbers().find(|n| n.range.start == at)
    })
}

/// Where the title ends in a document whose lines were joined: its number stands there.
fn joined_head(document: &Document) -> Option<usize> {
    let title = document.title.as_deref()?;
    document.text.starts_with(title).then_some(title.len())
}

/// Who issued the document: by its metadata, its signature, its title.
fn own_issuers(document: &Document, lexicon: &Lexicon) -> Vec<Name> {
    let said = head::issuer(document).map(|said| names::all(&said, lexicon)).unwrap_or_default();
    if !said.is_empty() {
        return said;
    }
    let signed: Vec<Name> = document.issuers.iter().filter_map(|(_, name)| names::read(name, lexicon)).collect();
    if !signed.is_empty() {
        return signed;
    }
    document.title.as_deref().map(|title| names::of_title(title, lexicon)).unwrap_or_default()
}
