//! All names and phrases together, so that a text is searched only once. The longest match at each offset is taken, so
//! 保监会 is never found inside 银保监会. Shipped terms are compiled; user terms are in a second table of the same
//! form, which contains all meanings of each of its texts.

pub use crate::meaning::{Meaning, NameKind};

use crate::compiled::anchors::Anchors;
use crate::compiled::patterns::Patterns;
use crate::leftmost::leftmost;
use crate::near::{NearName, Spelling, names};
use crate::order::orders;
use crate::rows::Rows;
use crate::{Agencies, Agency, Slogans};
use std::ops::Range;

/// A term found in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The byte range in the text searched.
    pub range: Range<usize>,
    /// All meanings of the term; never empty.
    pub meanings: Vec<Meaning>,
}

/// All names and phrases with their meanings.
#[derive(Debug)]
pub struct Terms {
    shipped: Patterns,
    own: Patterns,
    spelling: Spelling,
    /// The names of agencies for which misspellings are searched, by the number of their pattern.
    names: Anchors,
    /// The items of ordered enumerations; those of user tables are second.
    items: [Patterns; 2],
}

impl Terms {
    /// Prepares the search for all names and phrases; shipped ones need no preparation.
    pub fn new(agencies: &Agencies, slogans: &Slogans) -> Terms {
        let is_shipped = agencies.rows().lines().len() + slogans.rows().lines().len() > 0;
        let shipped = if is_shipped { Patterns::shipped(compiled!("terms")) } else { Patterns::default() };
        let own = own(agencies, slogans, &shipped);
        let names = if is_shipped { Anchors::shipped(compiled!("names")) } else { Anchors::default() };
        let items = if is_shipped { Patterns::shipped(compiled!("orders")) } else { Patterns::default() };
        let items = [items, orders(slogans.rows().own())];
        Terms { shipped, own, spelling: Spelling::new(slogans), names, items }
    }

    /// Finds near matches of set phrases.
    pub fn spelling(&self) -> &Spelling {
        &self.spelling
    }

    /// All near matches of names of central agencies in `text`, in no particular order.
    pub fn near_names(&self, text: &str) -> Vec<NearName<'_>> {
        let mut found = Vec::new();
        let name = |pattern| self.shipped.text(pattern);
        names::scan(&self.names, text, name, |range, pattern, letter| {
            let agency = meanings(&self.shipped, pattern).into_iter().find_map(|m| match m {
                Meaning::Agency(row, _) => Some(row),
                _ => None,
            });
            found.extend(agency.map(|agency| NearName { range, name: name(pattern), agency, letter }));
        });
        found
    }

    /// The longest item of an ordered enumeration at the start of `text`: its length in bytes, and the positions of the
    /// phrases to which it belongs.
    pub fn item(&self, text: &str) -> Option<(usize, Vec<usize>)> {
        let mut chars = text.chars();
        let pair = (chars.next()?, chars.next().unwrap_or_default());
        let found = self.items.iter().filter_map(|p| p.longest(text, pair).map(|i| (p.length(i), p, i)));
        let found: Vec<_> = found.collect();
        let length = found.iter().map(|(length, ..)| *length).max()?;
        let longest = found.iter().filter(|(l, ..)| *l == length);
        Some((length, longest.flat_map(|(_, p, i)| p.codes(*i)).collect()))
    }

    /// The terms of a text from left to right, the longest match at each offset, without overlaps.
    pub fn find_iter<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Found> + 'a {
        leftmost(text, |at, pair| self.longest(&text[at..], pair)).map(|(range, meanings)| Found { range, meanings })
    }

    /// The longest term at the start of `text`: its length in bytes and its meanings.
    #[inline]
    fn longest(&self, text: &str, pair: (char, char)) -> Option<(usize, Vec<Meaning>)> {
        let shipped = self.shipped.longest(text, pair);
        let own = if self.own.is_empty() { None } else { self.own.longest(text, pair) };
        if shipped.is_none() && own.is_none() { None } else { self.meant(shipped, own) }
    }

    /// The meanings of a user pattern take precedence for its text, even if none are left.
    fn meant(&self, mut shipped: Option<usize>, mut own: Option<usize>) -> Option<(usize, Vec<Meaning>)> {
        loop {
            let length = shipped.map_or(0, |p| self.shipped.length(p));
            let own_length = own.map_or(0, |p| self.own.length(p));
            if length > own_length {
                return Some((length, meanings(&self.shipped, shipped?)));
            }
            let found = meanings(&self.own, own?);
            if !found.is_empty() {
                return Some((own_length, found));
            }
            own = own.and_then(|p| self.own.shorter(p));
            if length == own_length {
                shipped = shipped.and_then(|p| self.shipped.shorter(p));
            }
        }
    }
}

fn meanings(patterns: &Patterns, pattern: usize) -> Vec<Meaning> {
    patterns.codes(pattern).map(Meaning::of).collect()
}

/// The patterns of user rows, and of the shipped rows that they replace, each with all its meanings: those of the
/// remaining shipped rows and those of the user rows.
fn own(agencies: &Agencies, slogans: &Slogans, shipped: &Patterns) -> Patterns {
    let agencies = agencies.rows();
    let gone: Vec<Agency> = agencies.replaced().iter().filter_map(|i| agencies.original(*i)).collect();
    let mut entries: Vec<(&str, Option<usize>)> = gone.iter().flat_map(Agency::names).map(|(n, _)| (n, None)).collect();
    let mut add = |(text, meaning): (_, Meaning)| entries.push((text, Some(meaning.code())));
    agencies.own().flat_map(|(i, agency)| agency.meanings(i)).for_each(&mut add);
    slogans.rows().own().for_each(|(i, slogan)| add((&slogan.text, Meaning::Slogan(i))));
    slogans.variants().own().for_each(|(i, variant)| add((&variant.variant, Meaning::Variant(i))));
    let left = entries.iter().filter_map(|(text, _)| Some((*text, shipped.find(text)?)));
    let left = left.flat_map(|(text, pattern)| shipped.codes(pattern).map(move |code| (text, code)));
    let left: Vec<_> = left.filter(|(_, code)| !is_gone(agencies, *code)).map(|(text, c)| (text, Some(c))).collect();
    entries.extend(left);
    Patterns::new(entries)
}

/// Whether the shipped row of a code has been replaced. Phrases and variants keep their text when a row replaces
/// another.
fn is_gone(agencies: &Rows<Agency>, code: usize) -> bool {
    matches!(Meaning::of(code), Meaning::Agency(i, _) if agencies.replaced().contains(&i))
}
