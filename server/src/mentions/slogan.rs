//! Set phrases, correctly or wrongly spelt.

pub(super) mod boundaries;
mod judge;
mod respelling;

use super::quoted_text::{Quoted, QuotedText};
pub use boundaries::{is_word, stands_alone};
use hegao_lexicon::Lexicon;
use hegao_lexicon::near::{Difference, Letter, PunctuationDifference, is_phrase_punctuation};
use hegao_lexicon::slogans::{SloganVariant, VariantClass};
use hegao_lexicon::terms::{Found, Meaning};
use hegao_lexicon::word_edges;
use judge::Judge;
pub use respelling::{Edits, respelling};
use rustc_hash::FxHashSet;
use std::cmp::Reverse;
use std::ops::Range;

/// The minimum number of bytes from which a phrase cannot be part of ordinary words.
const LONG: usize = "二〇二六年起".len();

/// How a set phrase is spelt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SloganSpelling {
    /// As in the table.
    Exact,
    /// As the declared variant at this position of the table.
    Variant(usize),
    /// With the right characters but other punctuation between them, 互联网＋政务服务.
    Punctuation(Vec<PunctuationDifference>),
    /// With one wrong character, 两个毫动摇.
    Letter(Letter),
}

/// A set phrase in the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SloganMention {
    /// Prose range of the phrase, without the quotation marks around it.
    pub range: Range<usize>,
    /// Position of the phrase in the table.
    pub slogan: usize,
    /// How it is spelt.
    pub spelling: SloganSpelling,
    /// How it relates to quotation marks.
    pub quoted: Quoted,
    /// Whether it is inside a title 《…》, which is quoted and never corrected.
    pub in_title: bool,
}

impl SloganMention {
    /// Whether quotation marks, or its position as an item of a quoted list, separate the phrase from the text around
    /// it.
    pub fn is_apart(&self) -> bool {
        self.quoted >= Quoted::Item
    }
}

/// The set phrases of a text whose terms are `terms`, in ascending order. Nearly correct spellings are included if the
/// context shows that the phrase is meant.
pub fn scan(text: &str, terms: &[Found], lexicon: &Lexicon, quoted_text: &QuotedText) -> Vec<SloganMention> {
    let mut found = known(text, terms, lexicon, quoted_text);
    let near = lexicon.terms().spelling().scan(text);
    if !near.is_empty() {
        let judge = Judge::new(text, lexicon, quoted_text, &found);
        let meant: Vec<SloganMention> = near.into_iter().filter_map(|n| judge.mention(n)).collect();
        found.extend(meant);
    }
    without_overlaps(found)
}

/// Short quotations without their first character 一, which scanning loses easily: “卡通” where the document also
/// writes “一卡通”. They are ordinary words, so they count only if the document also has the correct form.
pub fn headless(
    text: &str,
    lexicon: &Lexicon,
    quoted_text: &QuotedText,
    others: &[SloganMention],
) -> Vec<SloganMention> {
    let short = |q: &&Range<usize>| matches!(q.len(), 6 | 9) && !quoted_text.in_title(q.start);
    let mut found = Vec::new();
    for range in quoted_text.quotations().iter().filter(short) {
        let written = &text[range.clone()];
        let Some(slogan) = lexicon.slogans.position(&format!("一{written}")) else { continue };
        let other = others.get(others.partition_point(|m| m.range.end <= range.start));
        if other.is_none_or(|m| m.range.start >= range.end) && !lexicon.terms().spelling().is_permitted(written) {
            let spelling = SloganSpelling::Letter(Letter::Lost(0));
            let (range, quoted) = (range.clone(), Quoted::Whole);
            found.push(SloganMention { range, slogan, spelling, quoted, in_title: false });
        }
    }
    found
}

/// Adds those headless phrases that the document writes correctly elsewhere.
pub fn witnessed(mentions: &mut Vec<SloganMention>, headless: Vec<SloganMention>) {
    let asked: FxHashSet<usize> = headless.iter().map(|m| m.slogan).collect();
    if asked.is_empty() {
        return;
    }
    let exact = mentions.iter().filter(|m| m.spelling == SloganSpelling::Exact).map(|m| m.slogan);
    let witnesses: FxHashSet<usize> = exact.filter(|slogan| asked.contains(slogan)).collect();
    if !witnesses.is_empty() {
        mentions.extend(headless.into_iter().filter(|m| witnesses.contains(&m.slogan)));
        mentions.sort_by_key(|m| m.range.start);
    }
}

/// The phrases and declared variants that are in the table.
fn known(text: &str, terms: &[Found], lexicon: &Lexicon, quoted_text: &QuotedText) -> Vec<SloganMention> {
    let mut found = Vec::new();
    for term in terms {
        let spelt = term.meanings.iter().filter_map(|meaning| match *meaning {
            Meaning::Slogan(i) => Some((0, i, SloganSpelling::Exact)),
            Meaning::Variant(i) => {
                let variant = lexicon.slogans.variants().get(i)?;
                let slogan = lexicon.slogans.position(&variant.slogan)?;
                if is_seen_anyhow(variant) {
                    return None;
                }
                // a spelling that is correct for one phrase is not an error for another
                let order = if variant.class == VariantClass::Error { 2 } else { 1 };
                Some((order, slogan, SloganSpelling::Variant(i)))
            }
            Meaning::Agency(..) => None,
        });
        if let Some((order, slogan, spelling)) = spelt.min_by_key(|(order, ..)| *order) {
            let (quoted, in_title) = (quoted_text.quoted(text, &term.range), quoted_text.in_title(term.range.start));
            // long variants are not part of ordinary words: 互联网加政务服务|平台 and 服务平台
            let long = term.range.len() >= LONG;
            let edges = || long && word_edges::stands_apart(text, &term.range) || stands_alone(text, &term.range);
            if order < 2 || quoted >= Quoted::Item || edges() {
                found.push(SloganMention { range: term.range.clone(), slogan, spelling, quoted, in_title });
            }
        }
    }
    found
}

/// Whether a declared variant is found anyway by comparing character by character: it is only suspected to be wrong, or
/// differs only in the punctuation between its characters.
fn is_seen_anyhow(variant: &SloganVariant) -> bool {
    let punctuation = |text: &str| text.replace(is_phrase_punctuation, "");
    match variant.class {
        VariantClass::Candidate => true,
        VariantClass::Punctuation => {
            !variant.variant.contains('“') && punctuation(&variant.variant) == punctuation(&variant.slogan)
        }
        _ => false,
    }
}

/// Sorts mentions; keeps the longest of those that overlap, and the most certain of equally long ones.
fn without_overlaps(mut found: Vec<SloganMention>) -> Vec<SloganMention> {
    found.sort_by_key(|m| m.range.start);
    let mut kept = Vec::with_capacity(found.len());
    let (mut cluster, mut end): (Vec<SloganMention>, usize) = (Vec::new(), 0);
    for mention in found {
        if mention.range.start >= end {
            kept.append(&mut resolved(std::mem::take(&mut cluster)));
        }
        end = end.max(mention.range.end);
        cluster.push(mention);
    }
    kept.append(&mut resolved(cluster));
    kept
}

/// The mentions to keep of a group of overlapping ones.
fn resolved(mut cluster: Vec<SloganMention>) -> Vec<SloganMention> {
    if cluster.len() < 2 {
        return cluster;
    }
    cluster.sort_by_key(|m| (Reverse(m.range.len()), doubt(&m.spelling), m.range.start, m.slogan));
    let mut kept: Vec<SloganMention> = Vec::new();
    for mention in cluster {
        if kept.iter().all(|k| k.range.end <= mention.range.start || mention.range.end <= k.range.start) {
            kept.push(mention);
        }
    }
    kept.sort_by_key(|m| m.range.start);
    kept
}

/// The rank of a spelling, the most certain first.
fn doubt(spelling: &SloganSpelling) -> usize {
    match spelling {
        SloganSpelling::Exact => 0,
        SloganSpelling::Variant(_) => 1,
        SloganSpelling::Punctuation(_) => 2,
        SloganSpelling::Letter(Letter::Doubled(_)) => 3,
        SloganSpelling::Letter(Letter::Lost(_)) => 4,
        SloganSpelling::Letter(Letter::Swapped(_)) => 5,
        SloganSpelling::Letter(Letter::Replaced(_)) => 6,
    }
}

impl From<Difference> for SloganSpelling {
    fn from(difference: Difference) -> SloganSpelling {
        match difference {
            Difference::Punctuation(punctuation) => SloganSpelling::Punctuation(punctuation),
            Difference::Letter(letter) => SloganSpelling::Letter(letter),
        }
    }
}
