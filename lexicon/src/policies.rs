//! Documents that may be cited: laws, regulations and policies, with their status.

mod forms;
mod search;
mod succession;

pub use crate::policy::{Policy, PolicyStatus, core_key, title_key};
pub use succession::Successor;

use crate::compiled::lines::Lines;
use crate::compiled::titles::Titles;
use crate::policy::{backwards, hollow_key, titles};
use crate::rows::Rows;
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// All known documents, searchable by document number or title.
#[derive(Default, Debug)]
pub struct Policies {
    rows: Rows<Policy>,
    /// The shipped documents by the keys of their titles, and by the keys of their hollow titles.
    by_title: Titles,
    by_hollow: Titles,
    /// The keys of `by_title`, each reversed.
    by_end: Titles,
    /// User documents by identity, which is needed when rows are added.
    identities: FxHashMap<String, usize>,
    own: OnceLock<Own>,
}

/// User documents by document number and title; built on first use.
#[derive(Default, Debug)]
struct Own {
    by_number: FxHashMap<String, Vec<usize>>,
    by_title: Titles,
    by_hollow: Titles,
    by_end: Titles,
    numbers: OnceLock<Titles>,
}

impl Own {
    fn new(rows: &Rows<Policy>) -> Own {
        let mut own = Own::default();
        let (mut whole, mut hollow) = (Vec::new(), Vec::new());
        for (i, row) in rows.own() {
            // a user row that replaces a shipped one has the same number
            if !row.number.is_empty() && !rows.replaced().contains(&i) {
                own.by_number.entry(row.number.to_string()).or_default().push(i);
            }
            whole.extend(titles(row).map(|t| (title_key(t), i)));
            hollow.extend(titles(row).filter_map(hollow_key).map(|key| (key, i)));
        }
        let ends = whole.iter().map(|(key, i)| (backwards(key), *i)).collect();
        Own { by_title: Titles::new(whole), by_hollow: Titles::new(hollow), by_end: Titles::new(ends), ..own }
    }
}

impl Policies {
    /// The shipped table.
    pub(crate) fn shipped() -> Policies {
        Policies {
            rows: Rows::shipped(shipped_lines!(POLICIES, "policies")),
            by_title: Titles::shipped(compiled!("titles")),
            by_hollow: Titles::shipped(compiled!("hollow-titles")),
            by_end: Titles::shipped(compiled!("title-ends")),
            ..Policies::default()
        }
    }

    /// Adds rows. A row with the number, title, issuer and date of an earlier row replaces it.
    pub fn extend(&mut self, rows: Vec<Policy>) {
        self.identities.reserve(rows.len());
        let shipped = self.rows.lines().positions();
        for row in rows {
            let identity = identity(&row);
            let key = &identity[..row.number.len() + 1 + row.title.len()];
            let twin = || shipped.contains_key(key).then(|| self.shipped_twin(&row, key)).flatten();
            match self.identities.get(&identity).copied().or_else(twin) {
                Some(position) => self.rows.replace(position, row),
                None => {
                    self.identities.insert(identity, self.rows.push(row));
                }
            }
        }
        self.own = OnceLock::new();
    }

    /// The shipped row with this key that `row` replaces.
    fn shipped_twin(&self, row: &Policy, key: &str) -> Option<usize> {
        let same = |i: &usize| self.rows.get(*i).is_some_and(|old| old.issuer == row.issuer && old.date == row.date);
        self.rows.lines().with_key(key).find(same)
    }

    /// The index of user rows; `None` if there are none, which is the usual case.
    fn own(&self) -> Option<&Own> {
        let has_own = !self.identities.is_empty() || !self.rows.replaced().is_empty();
        has_own.then(|| self.own.get_or_init(|| Own::new(&self.rows)))
    }

    /// The documents with this canonical number (an attachment may share the number of its notice).
    pub fn by_number(&self, number: &str) -> impl Iterator<Item = &Policy> {
        let key = if number.is_empty() { "\n".to_owned() } else { format!("{number}\t") };
        let mut found: Vec<usize> = self.rows.lines().beginning(&key).collect();
        found.extend(self.own().and_then(|own| own.by_number.get(number)).into_iter().flatten());
        self.at(found)
    }

    /// The documents cited by this title, full or short, whatever its punctuation.
    pub fn by_title(&self, title: &str) -> impl Iterator<Item = &Policy> {
        self.at(self.rows_of(&title_key(title), &self.by_title, |own| &own.by_title))
    }

    /// The titles that equal this one after the titles quoted in them are removed, each with its document.
    pub fn by_hollow_title(&self, title: &str) -> impl Iterator<Item = (&str, &Policy)> {
        let key = title_key(title);
        let rows = self.rows_of(&key, &self.by_hollow, |own| &own.by_hollow);
        self.at(rows).flat_map(move |row| {
            let key = key.clone();
            titles(row).filter(move |t| hollow_key(t).as_ref() == Some(&key)).map(move |t| (t, row))
        })
    }

    /// The longer titles that begin with `title`, each with its document.
    pub fn continuations(&self, title: &str) -> impl Iterator<Item = (&str, &Policy)> {
        let key = title_key(title);
        let shipped = self.by_title.longer(key.clone()).filter(|(_, i)| !self.rows.replaced().contains(i));
        let own = self.own().into_iter().flat_map(move |own| own.by_title.longer(key.clone()));
        merged(shipped, own).filter_map(|(key, i)| Some((key, self.rows.get(i)?)))
    }

    /// The documents with a title that differs from this one by one character added, missing or changed, or by two
    /// adjacent characters swapped; each with the key of that title.
    pub fn one_letter_off(&self, title: &str) -> Vec<(String, &Policy)> {
        let key = title_key(title);
        let (start, end) = halves(&key);
        let turned = backwards(&key);
        // the text before the error and the text after it must each occur in a known title
        let shared = |shipped: &Titles, own: fn(&Own) -> &Titles, key: &str| {
            shipped.shared(key).max(self.own().map_or(0, |o| own(o).shared(key)))
        };
        let known = shared(&self.by_title, |o| &o.by_title, &key) + shared(&self.by_end, |o| &o.by_end, &turned);
        if start.is_empty() || end.is_empty() || known + 2 < key.chars().count() {
            return Vec::new();
        }
        let mut found = self.near(&self.by_title, |own| &own.by_title, &key, start);
        let turned = self.near(&self.by_end, |own| &own.by_end, &turned, &backwards(end));
        found.extend(turned.into_iter().map(|(known, i)| (backwards(&known), i)));
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter_map(|(known, i)| Some((known, self.rows.get(i)?))).collect()
    }

    /// The keys that begin with `start` and differ from `key` by one character, of shipped and of user rows.
    fn near(&self, shipped: &Titles, own: fn(&Own) -> &Titles, key: &str, start: &str) -> Vec<(String, usize)> {
        let lengths = key.len().saturating_sub(LETTER)..=key.len() + LETTER;
        let off = |(known, _): &(&str, usize)| is_one_letter_off(key, known);
        let standing = |(_, i): &(&str, usize)| !self.rows.replaced().contains(i);
        let ours = self.own().into_iter().flat_map(|o| own(o).beginning(start, &lengths)).filter(off);
        let shipped = shipped.beginning(start, &lengths).filter(off).filter(standing);
        shipped.chain(ours).map(|(known, i)| (known.to_owned(), i)).collect()
    }

    /// The rows with a key; replaced shipped rows are left out and user rows are added.
    fn rows_of(&self, key: &str, shipped: &Titles, own: fn(&Own) -> &Titles) -> Vec<usize> {
        let mut found: Vec<usize> = shipped.rows(key).filter(|i| !self.rows.replaced().contains(i)).collect();
        found.extend(self.own().into_iter().flat_map(|o| own(o).rows(key)));
        found
    }

    fn at(&self, mut rows: Vec<usize>) -> impl Iterator<Item = &Policy> {
        rows.sort_unstable();
        rows.into_iter().filter_map(|i| self.rows.get(i))
    }

    /// All rows in table order.
    pub fn iter(&self) -> impl Iterator<Item = &Policy> {
        self.rows.iter()
    }

    /// The rows by position.
    pub(crate) fn rows(&self) -> &Rows<Policy> {
        &self.rows
    }
}

/// The cells that identify a document.
fn identity(row: &Policy) -> String {
    let date = row.date.map(|d| d.to_string()).unwrap_or_default();
    [&*row.number, &*row.title, &*row.issuer, &date].join("\t")
}

/// The maximum number of bytes of one character in UTF-8.
const LETTER: usize = 4;

/// The two halves of a key: a single error leaves one of them intact.
fn halves(key: &str) -> (&str, &str) {
    let middle = key.char_indices().nth(key.chars().count() / 2).map_or(0, |(i, _)| i);
    let start = key[..middle].char_indices().next_back().map_or(0, |(i, _)| i);
    let end = middle + key[middle..].chars().next().map_or(0, char::len_utf8);
    // two adjacent characters that are swapped may be on both sides of the middle
    (&key[..start], &key[end..])
}

/// Whether two texts differ by one character, or by two adjacent characters that are swapped.
fn is_one_letter_off(a: &str, b: &str) -> bool {
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum::<usize>();
    let (a, b) = (&a[same..], &b[same..]);
    let tail = a.chars().rev().zip(b.chars().rev()).take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8());
    let tail = tail.sum::<usize>();
    let (a, b): (Vec<char>, Vec<char>) = (a[..a.len() - tail].chars().collect(), b[..b.len() - tail].chars().collect());
    match (&a[..], &b[..]) {
        ([_], []) | ([], [_]) | ([_], [_]) => true,
        ([first, second], [other, another]) => first == another && second == other,
        _ => false,
    }
}

/// Merges two ascending sequences.
fn merged<T: Ord>(a: impl Iterator<Item = T>, b: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
    let (mut a, mut b) = (a.peekable(), b.peekable());
    std::iter::from_fn(move || match (a.peek(), b.peek()) {
        (Some(x), Some(y)) if y < x => b.next(),
        (Some(_), _) => a.next(),
        (None, _) => b.next(),
    })
}
