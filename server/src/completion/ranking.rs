//! The order of items, and which ones are left out.

use super::{Completions, Cursor, Item};
use std::cmp::Reverse;
use std::collections::HashSet;

/// The maximum number of items in a list.
const LIMIT: usize = 50;

/// How the typed text matches; better matches come first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fit {
    /// It is the whole name.
    Whole,
    /// It is the beginning of the name.
    Beginning,
    /// It is somewhere in the name.
    Within,
}

/// Groups of items in a list, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Group {
    /// Skeletons of documents.
    Skeleton,
    /// What the text around the cursor calls for; elsewhere names of agencies.
    First,
    /// Document numbers.
    Number,
    /// Agencies found by their issuer code.
    Code,
    /// Set phrases.
    Phrase,
    /// Items that only contain the typed text.
    Distant,
}

/// The sort key of an item; smaller is better.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Rank {
    /// What already stands complete at the cursor comes first.
    pub is_completing: bool,
    /// Items no longer in force come last.
    pub is_past: bool,
    /// The group of the item.
    pub group: Group,
    /// How the typed text matches.
    pub fit: Fit,
    /// The number of documents that use it.
    pub frequency: Reverse<u32>,
    /// Whether it was found by a form that is not itself offered.
    pub is_indirect: bool,
    /// The last criterion: the shorter item, or for numbers the newer one, comes first.
    pub last: usize,
}

/// An item that replaces the last `back` bytes before the cursor.
#[derive(Debug)]
pub struct Offer {
    /// Its sort key.
    pub rank: Rank,
    /// The number of bytes before the cursor that it replaces.
    pub back: usize,
    /// The item.
    pub item: Item,
}

/// The best offers as one list, each text once. A text already present at the cursor is offered only if it comes first
/// and something else follows. Editors expect all items to begin at the same offset, so an item that begins later
/// repeats the text before it.
pub fn finish(cursor: &Cursor<'_>, mut offers: Vec<Offer>) -> Option<Completions> {
    offers.sort_by(|a, b| (&a.rank, &a.item.insert).cmp(&(&b.rank, &b.item.insert)));
    let mut seen = HashSet::new();
    let new = offers.into_iter().filter(|o| seen.insert(o.item.insert.clone()));
    let is_new = |o: &Offer| !o.rank.is_completing || !cursor.is_within(&o.item.insert);
    let offers: Vec<Offer> = new.filter(is_new).take(LIMIT).collect();
    offers.iter().find(|o| !cursor.is_within(&o.item.insert))?;
    let stands = offers.first().is_some_and(|o| !o.rank.is_completing);
    let back = offers.iter().map(|o| o.back).max()?;
    let typed = &cursor.before[cursor.before.len() - back..];
    let items = offers.into_iter().map(|o| begun(o, typed)).collect();
    Some(Completions { typed: typed.to_owned(), stands, items })
}

fn begun(offer: Offer, typed: &str) -> Item {
    let Offer { mut item, back, .. } = offer;
    let repeated = &typed[..typed.len() - back];
    item.insert.insert_str(0, repeated);
    if let Some(snippet) = &mut item.snippet {
        snippet.insert_str(0, repeated);
    }
    item
}
