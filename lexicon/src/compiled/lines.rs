//! The lines of a shipped table: split and sorted at build time, decoded one by one on demand.

use super::numbers::{Numbers, partition};
use super::{Parts, join};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The rows of a shipped table as they are in its file.
#[derive(Clone, Default, Debug)]
pub(crate) struct Lines {
    text: &'static str,
    /// Where each row starts, plus one more entry for the end of the last row.
    starts: Numbers,
    /// Where the key of each row ends.
    ends: Numbers,
    /// The rows sorted by key.
    order: Numbers,
}

impl Lines {
    /// Splits a table whose first `key` columns are its key. The table must not contain blank lines.
    pub(crate) fn new(text: &'static str, key: usize) -> Lines {
        let mut starts: Vec<usize> = text.match_indices('\n').map(|(at, _)| at + 1).collect();
        if !text.ends_with('\n') {
            starts.push(text.len() + 1);
        }
        let starts: Numbers = starts.into_iter().collect();
        let mut lines = Lines { text, starts, ..Lines::default() };
        let end = |row| {
            let line: &str = lines.line(row);
            line.match_indices('\t').nth(key.saturating_sub(1)).map_or(line.len(), |(at, _)| at)
        };
        lines.ends = (0..lines.len()).map(|row| lines.starts.get(row) + end(row)).collect();
        let mut order: Vec<usize> = (0..lines.len()).collect();
        order.sort_by_key(|row| lines.key(*row));
        lines.order = order.into_iter().collect();
        lines
    }

    /// Reads the image that [`Lines::image`] wrote for the table `text`.
    pub(crate) fn shipped(text: &'static str, image: &'static [u8]) -> Lines {
        let mut parts = Parts::of(image);
        let mut next = || Numbers::shipped(parts.next());
        Lines { text, starts: next(), ends: next(), order: next() }
    }

    /// The image: everything that is computed at build time.
    pub(crate) fn image(&self) -> Vec<u8> {
        join(&[self.starts.bytes(), self.ends.bytes(), self.order.bytes()])
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// A row as it is in the file.
    pub(crate) fn line(&self, row: usize) -> &'static str {
        let Range { start, end } = self.starts.range(row);
        self.text.get(start..end.saturating_sub(1)).unwrap_or_default()
    }

    /// The cells of a row's key, separated by tabs.
    pub(crate) fn key(&self, row: usize) -> &'static str {
        self.text.get(self.starts.get(row)..self.ends.get(row)).unwrap_or_default()
    }

    /// The first row of each key, for callers that look up many keys.
    pub(crate) fn positions(&self) -> FxHashMap<&'static str, usize> {
        (0..self.len()).rev().map(|row| (self.key(row), row)).collect()
    }

    /// The rows whose keys begin with `prefix`, sorted by key.
    pub(crate) fn beginning<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = usize> + 'a {
        // a tab sorts before any letter, so sorting the lines also sorts the keys
        let from = partition(0..self.len(), |i| self.line(self.order.get(i)) < prefix);
        let rows = self.order.slice(from..self.len());
        rows.take_while(move |row| self.line(*row).starts_with(prefix))
    }

    /// The rows with this key, in file order.
    pub(crate) fn with_key<'a>(&'a self, key: &'a str) -> impl Iterator<Item = usize> + 'a {
        let ends = |row: &usize| matches!(self.line(*row).as_bytes().get(key.len()), None | Some(b'\t'));
        self.beginning(key).take_while(ends)
    }
}
