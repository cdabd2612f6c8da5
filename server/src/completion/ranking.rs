//! Which item comes first, and which not at all.

use super::{Completions, Cursor, Item};
use std::cmp::Reverse;
use std::collections::HashSet;

/// Most items in a list.
const LIMIT: usize = 50;

/// How what was typed fits; the better the earlier.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fit {
    /// It is the whole of it.
    Whole,
    /// It is how it begins.
    Beginning,
    /// It is somewhere in it.
    Within,
}

/// What stands together in a list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Group {
    /// Skeletons of documents.
    Skeleton,
    /// Whatever the cursor's surroundings call for, names of agencies elsewhere.
    First,
    /// Document numbers.
    Number,
    /// Agencies by what they issue under.
    Code,
    /// Set phrases.
    Phrase,
    /// What only contains what was typed.
    Distant,
}

/// How good an item is; the smaller the better.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Rank {
    /// What no longer stands comes last.
    pub is_past: bool,
    /// What it stands with.
    pub group: Group,
    /// How it fits.
    pub fit: Fit,
    /// How many documents use it.
    pub frequency: Reverse<u32>,
    /// Whether it was found by a form that is not offered itself.
    pub is_indirect: bool,
    /// Among equals the shorter, or for numbers the newer.
    pub last: usize,
}

/// An item for the last `back` bytes before the cursor.
#[derive(Debug)]
pub struct Offer {
    /// How good it is.
    pub rank: Rank,
    /// How many bytes before the cursor it takes the place of.
    pub back: usize,
    /// The item.
    pub item: Item,
}

/// The best offers as one list, each text once; nothing that stands at the cursor already. Editors
/// expect all items to begin at one place: an item that begins later repeats what is before it.
pub fn finish(cursor: &Cursor<'_>, mut offers: Vec<Offer>) -> Option<Completions> {
    offers.sort_by(|a, b| (&a.rank, &a.item.insert).cmp(&(&b.rank, &b.item.insert)));
    let mut seen = HashSet::new();
    let new = offers.into_iter().filter(|o| seen.insert(o.item.insert.clone()));
    let offers: Vec<Offer> = new.filter(|o| !cursor.is_within(&o.item.insert)).take(LIMIT).collect();
    let back = offers.iter().map(|o| o.back).max()?;
    let typed = &cursor.before[cursor.before.len() - back..];
    let items = offers.into_iter().map(|o| begun(o, typed)).collect();
    Some(Completions { typed: typed.to_owned(), items })
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
