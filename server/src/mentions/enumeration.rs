//! Enumerations that have all items of a set phrase, but in another order.

use super::slogan::boundaries::stands_alone;
use hegao_lexicon::{Lexicon, Slogan};
use memchr::memmem::Finder;
use std::ops::Range;
use std::sync::LazyLock;

/// The separator of items.
static COMMA: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("、"));

/// An enumeration in the wrong order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Disordered {
    /// Prose range of all items, with the 、 between them.
    pub range: Range<usize>,
    /// Position of the phrase in the table.
    pub slogan: usize,
}

/// Items of at least this number of characters are not ordinary words, whatever the text around them.
const DISTINCTIVE: usize = 3;

/// An item after a 、.
struct Item {
    range: Range<usize>,
    slogans: Vec<usize>,
}

/// The enumerations of a text in the wrong order, in ascending order.
pub fn scan(text: &str, lexicon: &Lexicon) -> Vec<Disordered> {
    let mut found: Vec<Disordered> = Vec::new();
    let mut run: Vec<Item> = Vec::new();
    for at in COMMA.find_iter(text.as_bytes()) {
        let start = at + "、".len();
        let item = lexicon.terms().item(&text[start..]);
        if run.last().is_some_and(|last| last.range.end != at) {
            run.clear();
        }
        match item {
            Some((length, slogans)) => run.push(Item { range: start..start + length, slogans }),
            None => run.clear(),
        }
        let disordered = run.last().and_then(|last| disordered(text, &run, last, lexicon));
        found.extend(disordered.filter(|d| found.last().is_none_or(|f| f.range.end <= d.range.start)));
    }
    found
}

/// The enumeration that ends with the last item of a run.
fn disordered(text: &str, run: &[Item], last: &Item, lexicon: &Lexicon) -> Option<Disordered> {
    last.slogans.iter().find_map(|&position| {
        let slogan = lexicon.slogans.at(position)?;
        let later = &run[run.len().checked_sub(slogan.order.len() - 1)?..];
        let first = missing(text, slogan, later)?;
        let separator = later.first()?.range.start - "、".len();
        let start = text[..separator].strip_suffix(first)?.len();
        let range = start..last.range.end;
        let wanted = slogan.order.join("、");
        let wrong = text[range.clone()] != wanted && is_meant(text, &range, slogan, &wanted);
        wrong.then_some(Disordered { range, slogan: position })
    })
}

/// The only item of a phrase that is missing from `later`, if each of the others occurs there once.
fn missing<'a>(text: &str, slogan: &'a Slogan, later: &[Item]) -> Option<&'a str> {
    let there = |item: &str| later.iter().filter(|i| text[i.range.clone()] == *item).count();
    let mut missing = slogan.order.iter().filter(|item| there(item) == 0);
    let first = missing.next()?;
    let complete = missing.next().is_none() && slogan.order.iter().all(|item| there(item) <= 1);
    complete.then_some(first)
}

/// Whether the words around the items, or the items themselves, show that the phrase is meant.
fn is_meant(text: &str, range: &Range<usize>, slogan: &Slogan, wanted: &str) -> bool {
    let distinctive = slogan.order.iter().all(|item| item.chars().count() >= DISTINCTIVE);
    match slogan.text.split_once(wanted) {
        Some((before, after)) if !(before.is_empty() && after.is_empty()) => {
            text[..range.start].ends_with(before) && text[range.end..].starts_with(after)
        }
        _ => distinctive && stands_alone(text, range),
    }
}
