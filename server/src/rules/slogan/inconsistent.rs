//! `slogan-inconsistent`

use super::{fault, nested};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::slogan::{SloganMention, SloganSpelling, respelling};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::near::{PunctuationDifference, is_phrase_punctuation};
use hegao_lexicon::slogans::{Quotes, VariantClass};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// 同一固定提法前后写法不一.
pub static RULE: Rule = Rule {
    id: "slogan-inconsistent",
    former: &[],
    since: "0.1.0",
    summary: "同一固定提法在一份公文里有两种写法",
    basis: Basis::Practice("同一公文中同一提法的写法前后一致"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("inconsistent.md"),
    check: Check::Document(check),
};

/// The spellings of one phrase in a document.
#[derive(Default)]
struct Spellings<'a> {
    /// As the table has it.
    exact: Vec<&'a SloganMention>,
    /// With separators left out, which only this rule reports.
    loose: Vec<&'a SloganMention>,
    /// In another permitted way.
    other: Vec<&'a SloganMention>,
}

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let in_text = || cx.mentions.slogans.iter().filter(|m| !m.in_title);
    // most phrases have only one spelling in a document
    let varied: FxHashSet<usize> =
        in_text().filter(|m| m.spelling != SloganSpelling::Exact).map(|m| m.slogan).collect();
    let mut phrases: BTreeMap<usize, Spellings<'_>> = BTreeMap::new();
    for mention in in_text().filter(|m| varied.contains(&m.slogan)) {
        let spellings = phrases.entry(mention.slogan).or_default();
        match kind(cx, mention) {
            Some(Kind::Exact) => spellings.exact.push(mention),
            Some(Kind::Loose) => spellings.loose.push(mention),
            Some(Kind::Other) => spellings.other.push(mention),
            None => {}
        }
    }
    for spellings in phrases.values() {
        let Some(exact) = spellings.exact.first() else { continue };
        spellings.loose.iter().for_each(|m| report(cx, m, exact, found));
        let Some(other) = spellings.other.first() else { continue };
        if spellings.other.len() <= spellings.exact.len() {
            spellings.other.iter().for_each(|m| report(cx, m, exact, found));
        } else {
            spellings.exact.iter().for_each(|m| report(cx, m, other, found));
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Exact,
    Loose,
    Other,
}

fn kind(cx: &DocumentContext<'_>, mention: &SloganMention) -> Option<Kind> {
    match &mention.spelling {
        SloganSpelling::Exact => Some(Kind::Exact),
        SloganSpelling::Punctuation(punctuation) if punctuation == &[PunctuationDifference::LostSeparator] => {
            (!fault::is_fault(cx, mention)).then_some(Kind::Loose)
        }
        SloganSpelling::Punctuation(punctuation) if punctuation == &[PunctuationDifference::OtherSeparator] => {
            (!fault::is_fault(cx, mention)).then_some(Kind::Other)
        }
        SloganSpelling::Punctuation(punctuation) if punctuation == &[PunctuationDifference::QuoteAfterPlus] => {
            Some(Kind::Other)
        }
        SloganSpelling::Variant(i) => {
            let (variant, slogan) = (cx.lexicon.slogans.variants().get(*i)?, cx.lexicon.slogans.at(mention.slogan)?);
            let permitted =
                matches!(variant.class, VariantClass::Alternative | VariantClass::Attested | VariantClass::Punctuation);
            (permitted && letters(&variant.variant).eq(letters(&slogan.text))).then_some(Kind::Other)
        }
        _ => None,
    }
}

/// The characters of a spelling, without the punctuation in it.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !is_phrase_punctuation(*c) && !matches!(c, '“' | '”'))
}

/// Reports `mention`, which has another spelling than `model`.
fn report(cx: &DocumentContext<'_>, mention: &SloganMention, model: &SloganMention, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    let (written, wanted) = (nested(&text[mention.range.clone()]), nested(&text[model.range.clone()]));
    let quotes = cx.lexicon.slogans.at(mention.slogan).map(|s| s.quotes);
    let report = found
        .report(mention.range.clone(), format!("“{written}”在本文另一处写作“{wanted}”，前后不一"))
        .place(model.range.clone(), format!("此处写作“{wanted}”"))
        .at_most(if quotes == Some(Quotes::None) { Severity::Info } else { Severity::Warning });
    let edits = respelling(mention, text, cx.lexicon);
    if !edits.is_empty() {
        report.fix(Applicability::Unsafe, format!("改为“{wanted}”"), edits);
    }
}

#[cfg(test)]
mod tests;
