//! Known phrases with different punctuation inside, quoted or not: 双随机一公开, 互联网加监管. Differences in other
//! characters are ignored: without context they are mostly different words.

use super::SET;
use super::variants::Variant;
use crate::Lexicon;
use crate::mine::document::Document;
use crate::mine::proposal::{Confidence, Proposal, Table, Tally};
use crate::near::{Difference, PunctuationDifference};
use std::collections::{BTreeMap, HashSet};

/// The spellings found, with their phrases.
#[derive(Default)]
pub struct Near {
    written: BTreeMap<(String, usize), Tally>,
}

impl Near {
    /// Collects the phrases of a document that have different punctuation.
    pub fn read(&mut self, document: &Document, lexicon: &Lexicon) {
        for near in lexicon.terms().spelling().scan(&document.text) {
            let written = &document.text[near.range.clone()];
            if is_variant(&near.difference) && !document.in_title(near.range.start) && !written.contains('\n') {
                let tally = self.written.entry((written.to_owned(), near.slogan)).or_default();
                tally.add(|| document.evidence(near.range.start), &document.path);
            }
        }
    }

    /// The rows, except those that the quoted phrases already gave.
    pub fn proposals(&self, given: &[Variant], lexicon: &Lexicon) -> Vec<Proposal> {
        let slogans = &lexicon.slogans;
        let declared =
            slogans.variants().iter().map(|v| &*v.variant).chain(slogans.attested().iter().map(|t| &*t.text));
        let known: HashSet<&str> = declared.chain(given.iter().map(|v| v.text.as_str())).collect();
        let new = self.written.iter().filter(|((written, _), _)| !known.contains(written.as_str()));
        new.filter_map(|((written, slogan), tally)| Some(proposal(written, &slogans.at(*slogan)?.text, tally)))
            .collect()
    }
}

/// Whether only punctuation differs, and the difference is more than width or layout.
fn is_variant(difference: &Difference) -> bool {
    let layout = |s: &PunctuationDifference| {
        matches!(
            s,
            PunctuationDifference::Width | PunctuationDifference::SpacedPlus | PunctuationDifference::ExtraSeparator
        )
    };
    matches!(difference, Difference::Punctuation(differences) if !differences.iter().all(layout))
}

fn proposal(written: &str, slogan: &str, tally: &Tally) -> Proposal {
    let class = if tally.documents >= SET { "attested" } else { "candidate" };
    Proposal {
        table: Table::Variants,
        cells: vec![("variant", written.to_owned()), ("slogan", slogan.to_owned()), ("class", class.to_owned())],
        count: tally.count,
        confidence: if tally.documents > 1 { Confidence::Medium } else { Confidence::Low },
        why: format!("只差分隔号、连接号或引号；{}份文件，词库已有提法的另一种写法", tally.documents),
        evidence: tally.evidence.clone(),
    }
}
