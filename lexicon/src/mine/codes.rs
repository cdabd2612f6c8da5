//! Rows for `issuer-codes.tsv`: the 机关代字 of document numbers, and who issues under them.

mod evidence;
mod fit;
mod own;

use super::Review;
use super::document::{Document, Number, Title};
use super::names::{self, Name};
use super::proposal::{Confidence, Conflict, Proposal, Table, Tally};
use crate::Lexicon;
use evidence::{Issuers, Witness};
use std::collections::BTreeMap;

/// The evidence about one code.
#[derive(Default, Debug)]
struct CodeEntry {
    tally: Tally,
    example: String,
    issuers: Issuers,
}

/// The issuer codes of a corpus.
#[derive(Default)]
pub struct Codes {
    codes: BTreeMap<String, CodeEntry>,
}

impl Codes {
    /// Collects the numbers of a document and the issuers of the documents with those numbers.
    pub fn read(&mut self, document: &Document, lexicon: &Lexicon) {
        let own = own::read(document, lexicon);
        let own_at = own.as_ref().map(|own| own.number.range.start);
        let certain: Vec<bool> =
            document.numbers.iter().map(|n| own::is_certain(document, n, own_at, lexicon)).collect();
        for (number, _) in document.numbers.iter().zip(&certain).filter(|(_, certain)| **certain) {
            self.entry(number).tally.add(|| document.evidence(number.range.start), &document.path);
            if let Some(name) = evidence::by_which(document, number) {
                self.note(document, number, Witness::Before, &[name]);
            }
        }
        if let Some(own) = own.filter(|own| own::is_certain(document, own.number, own_at, lexicon)) {
            self.note(document, own.number, Witness::Own, &own.issuers);
        }
        for title in &document.titles {
            let number = title.number.filter(|i| certain.get(*i) == Some(&true)).and_then(|i| document.numbers.get(i));
            if let Some(number) = number {
                self.read_cited(document, number, title, lexicon);
            }
        }
    }

    fn read_cited(&mut self, document: &Document, number: &Number, title: &Title, lexicon: &Lexicon) {
        let named = names::of_title(&title.text, lexicon);
        if !named.is_empty() {
            self.note(document, number, Witness::Title, &named);
        } else if let Some(name) = evidence::before(document, title.range.start, lexicon) {
            self.note(document, number, Witness::Before, &[name]);
        }
    }

    fn entry(&mut self, number: &Number) -> &mut CodeEntry {
        let entry = self.codes.entry(number.code.clone()).or_default();
        if entry.example.is_empty() {
            entry.example = number.canonical.clone().unwrap_or_default();
        }
        entry
    }

    fn note(&mut self, document: &Document, number: &Number, witness: Witness, names: &[Name]) {
        let Some(first) = names.first().filter(|n| n.is_whole()) else { return };
        // in a joint document the number is that of the first issuer
        let witness = if names.len() > 1 { Witness::Joint } else { witness };
        let entry = self.entry(number);
        if witness == Witness::Own {
            entry.example = number.canonical.clone().unwrap_or_default();
        }
        let evidence = || document.evidence(number.range.start);
        entry.issuers.of(&first.name, witness).add(evidence, &document.path);
    }

    /// The conclusions from all documents.
    pub fn conclude(self, lexicon: &Lexicon, review: &mut Review) {
        for (code, entry) in &self.codes {
            let ranked = entry.issuers.ranked(code);
            let rivals = evidence::rivals(&ranked, lexicon);
            review.proposals.extend(entry.proposal(code, &ranked, &rivals, lexicon));
            review.conflicts.extend(conflict(code, &ranked, rivals, lexicon));
        }
    }
}

impl CodeEntry {
    fn proposal(
        &self,
        code: &str,
        ranked: &[evidence::Ranked],
        rivals: &[evidence::Ranked],
        lexicon: &Lexicon,
    ) -> Option<Proposal> {
        let best = ranked.first().filter(|b| b.believed);
        let issuers: Vec<&str> = best.into_iter().chain(rivals).map(|r| r.name.as_str()).collect();
        let known = lexicon.issuer_codes.get(code).is_some();
        let confidence = match best {
            Some(best) => best.confidence,
            // the code alone, without its issuer
            None if known || self.tally.documents > 2 => Confidence::Medium,
            None => Confidence::Low,
        };
        let cells = [
            ("code", code.to_owned()),
            ("issuer", issuers.join(";")),
            ("ambiguous", if rivals.is_empty() { String::new() } else { "yes".to_owned() }),
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

/// A conflict between issuers of one code that are unrelated and that the lexicon does not list.
fn conflict(
    code: &str,
    ranked: &[evidence::Ranked],
    mut rivals: Vec<evidence::Ranked>,
    lexicon: &Lexicon,
) -> Option<Conflict> {
    let best = ranked.first().filter(|b| b.believed)?;
    let shipped = lexicon.issuer_codes.get(code).map(|c| c.issuers.as_slice()).unwrap_or_default();
    let has = |name: &str| shipped.iter().any(|s| evidence::is_same(s, name, lexicon));
    let several = !rivals.is_empty();
    rivals.insert(0, best.clone());
    let agrees = if shipped.is_empty() { !several } else { rivals.iter().all(|r| has(&r.name)) };
    if agrees {
        return None;
    }
    let mut values: Vec<_> = rivals.into_iter().map(|r| (r.name, r.count, r.evidence.into_iter().next())).collect();
    let unread =
        shipped.iter().filter(|s| values.iter().all(|(name, ..)| **name != ***s)).map(|s| (s.to_string(), 0, None));
    let unread: Vec<_> = unread.collect();
    values.extend(unread);
    Some(Conflict { table: Table::IssuerCodes, key: code.to_owned(), column: "issuer", values })
}
