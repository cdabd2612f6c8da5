//! Turns the counts of phrases into rows.

use super::counting::{Count, Counts};
use super::variants::{Kind, Variant};
use super::{ATTESTED, SET, shape};
use crate::mine::proposal::{Confidence, Conflict, Evidence, Proposal, Table, Tally};
use crate::slogans::Quotes;
use crate::{Lexicon, Slogan};
use std::collections::BTreeMap;

/// The data from which rows are made.
pub struct Rows<'a> {
    pub quoted: &'a BTreeMap<String, Tally>,
    pub counts: &'a Counts,
    pub lexicon: &'a Lexicon,
}

/// A phrase with at least this number of characters is more than a quoted word.
const LONG: usize = 4;
/// A phrase in at least this number of documents is certainly a set phrase, if it seldom occurs without quotation
/// marks.
const SURE: usize = 10;

impl Rows<'_> {
    /// The row of a phrase that the lexicon does not contain: a set phrase or an attested term.
    pub fn phrase(&self, text: &str) -> Option<Proposal> {
        let tally = self.quoted.get(text).filter(|t| t.documents >= ATTESTED)?;
        if self.lexicon.slogans.get(text).is_some() {
            return None;
        }
        let set = tally.documents >= SET && !self.counts.get(text).is_some_and(is_ordinary);
        Some(if set { self.slogan(text, tally) } else { attested(text, tally) })
    }

    fn slogan(&self, text: &str, tally: &Tally) -> Proposal {
        let count = self.counts.get(text);
        let long = text.chars().count() >= LONG;
        let confidence = match count {
            Some(c) if tally.documents >= SURE && c.bare * 4 <= c.quoted => Confidence::High,
            _ if long || tally.documents >= SURE => Confidence::Medium,
            _ => Confidence::Low,
        };
        proposal(text, tally.count, confidence, count, &tally.evidence, why(tally.documents, count))
    }

    /// The row of a phrase of the lexicon that occurs in several documents of the corpus.
    pub fn known(&self, slogan: &Slogan) -> Option<Proposal> {
        let count = self.counts.get(&slogan.text);
        let tally = self.quoted.get(&*slogan.text).cloned().unwrap_or_default();
        let often = tally.documents >= SET || count.is_some_and(|c| c.bare_documents >= SET);
        let total = tally.count.max(count.map_or(0, |c| c.quoted + c.bare));
        let said = why(tally.documents, count);
        often.then(|| proposal(&slogan.text, total, Confidence::High, count, &tally.evidence, said))
    }

    /// The conflict for a phrase that the corpus treats differently from the lexicon.
    pub fn quotes_denied(&self, slogan: &Slogan) -> Option<Conflict> {
        let count = self.counts.get(&slogan.text)?;
        let read = quotes(count)?;
        // usage in both ways contradicts one of them only if that one is by far the rarer
        let denied = match (slogan.quotes, read) {
            (Quotes::Required, Quotes::None) | (Quotes::None, Quotes::Required) => true,
            (Quotes::Required, Quotes::Optional) => count.bare > count.quoted,
            (Quotes::None, Quotes::Optional) => count.quoted > count.bare,
            _ => false,
        };
        denied.then(|| {
            let evidence = self.quoted.get(&*slogan.text).and_then(|t| t.evidence.first().cloned());
            let seen = (name(read).to_owned(), count.quoted + count.bare, evidence);
            let values = vec![seen, (name(slogan.quotes).to_owned(), 0, None)];
            Conflict { table: Table::Slogans, key: slogan.text.to_string(), column: "quotes", values }
        })
    }

    /// The row of a phrase that is nearly another one.
    pub fn variant(&self, variant: &Variant) -> Proposal {
        let tally = self.quoted.get(&variant.text).cloned().unwrap_or_default();
        let main = self.quoted.get(&variant.main);
        let class = if tally.documents >= SET { "attested" } else { "candidate" };
        let known = if self.lexicon.slogans.get(&variant.main).is_some() { "词库已有" } else { "语料中" };
        let mut evidence: Vec<Evidence> = tally.evidence.iter().take(3).cloned().collect();
        evidence.extend(main.iter().flat_map(|t| t.evidence.iter().take(2).cloned()));
        let usual = main.map_or(0, |t| t.documents);
        Proposal {
            table: Table::Variants,
            cells: vec![
                ("variant", variant.text.clone()),
                ("slogan", variant.main.clone()),
                ("class", class.to_owned()),
            ],
            count: tally.count,
            confidence: if usual >= SURE && variant.kind != Kind::Letter {
                Confidence::Medium
            } else {
                Confidence::Low
            },
            why: format!("{}；{}份文件，{known}的写法{usual}份", variant.kind.said(), tally.documents),
            evidence,
        }
    }
}

fn attested(text: &str, tally: &Tally) -> Proposal {
    Proposal {
        table: Table::Attested,
        cells: vec![
            ("text", text.to_owned()),
            ("count", tally.count.to_string()),
            ("docs", tally.documents.to_string()),
        ],
        count: tally.count,
        // two characters are a quoted word, not a phrase
        confidence: if text.chars().count() > 2 { Confidence::High } else { Confidence::Low },
        why: format!("{}份文件加引号", tally.documents),
        evidence: tally.evidence.clone(),
    }
}

fn proposal(
    text: &str,
    total: usize,
    confidence: Confidence,
    count: Option<Count>,
    evidence: &[Evidence],
    why: String,
) -> Proposal {
    let policy = count.and_then(quotes).map_or("", name);
    let order = shape::items(text).join(";");
    let cells = [("text", text.to_owned()), ("quotes", policy.to_owned()), ("order", order)];
    Proposal {
        table: Table::Slogans,
        cells: cells.into_iter().filter(|(_, cell)| !cell.is_empty()).collect(),
        count: total,
        confidence,
        why,
        evidence: evidence.to_vec(),
    }
}

fn why(documents: usize, count: Option<Count>) -> String {
    match count {
        Some(c) => format!("{documents}份文件加引号；加引号{}次，不加{}次", c.quoted, c.bare),
        None => format!("{documents}份文件加引号；没有数过不加引号的次数"),
    }
}

/// Whether a phrase is written in quotation marks, by the thresholds of the tables' README; `None` if it is too rare to
/// decide.
fn quotes(count: Count) -> Option<Quotes> {
    let total = count.quoted + count.bare;
    match (count.quoted, count.bare) {
        _ if total < SET => None,
        (quoted, _) if quoted >= SET && quoted * 100 >= total * 95 => Some(Quotes::Required),
        (_, bare) if bare * 100 >= total * 95 => Some(Quotes::None),
        _ => Some(Quotes::Optional),
    }
}

/// Whether a phrase mostly occurs without quotation marks: then it is an ordinary word that some documents quote.
fn is_ordinary(count: Count) -> bool {
    count.bare > count.quoted
}

fn name(quotes: Quotes) -> &'static str {
    match quotes {
        Quotes::Required => "required",
        Quotes::Optional => "optional",
        Quotes::None => "none",
    }
}
