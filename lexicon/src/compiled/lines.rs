//! The lines of a shipped table: cut and put in order beforehand, decoded one by one when asked for.

use super::numbers::{Numbers, partition};
use super::{Parts, join};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The rows of a shipped table as they stand in its file.
#[derive(Clone, Default, Debug)]
pub(crate) struct Lines {
    text: &'static str,
    /// Where each row starts, and where the one behind the last would.
    starts: Numbers,
    /// Where the key of each row ends.
    ends: Numbers,
    /// The rows in the order of their keys.
    order: Numbers,
}

impl Lines {
    /// Cuts a table whose first `key` columns are its key. It has no blank lines.
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

    /// Reads what [`Lines::image`] wrote of the table `text`.
    pub(crate) fn shipped(text: &'static str, image: &'static [u8]) -> Lines {
        let mut parts = Parts::of(image);
        let mut next = || Numbers::shipped(parts.next());
        Lines { text, starts: next(), ends: next(), order: next() }
    }

    /// What is worked out beforehand.
    pub(crate) fn image(&self) -> Vec<u8> {
        join(&[self.starts.bytes(), self.ends.bytes(), self.order.bytes()])
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// A row as it stands in the file.
    pub(crate) fn line(&self, row: usize) -> &'static str {
        let Range { start, end } = self.starts.range(row);
        self.text.get(start..end.saturating_sub(1)).unwrap_or_default()
    }

    /// The cells that are the key of a row, with the tabs between them.
    pub(crate) fn key(&self, row: usize) -> &'static str {
        self.text.get(self.starts.get(row)..self.ends.get(row)).unwrap_or_default()
    }

    /// The first row of each key: for those who look for many.
    pub(crate) fn positions(&self) -> FxHashMap<&'static str, usize> {
        (0..self.len()).rev().map(|row| (self.key(row), row)).collect()
    }

    /// The rows whose key begins as `prefix` does, in the order of their keys.
    pub(crate) fn beginning<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = usize> + 'a {
        // a tab comes before any letter, so lines stand in the order of their keys
        let from = partition(0..self.len(), |i| self.line(self.order.get(i)) < prefix);
        let rows = self.order.slice(from..self.len());
        rows.take_while(move |row| self.line(*row).starts_with(prefix))
    }

    /// The rows with this key, in the order of the file.
    pub(crate) fn with_key<'a>(&'a self, key: &'a str) -> impl Iterator<Item = usize> + 'a {
        let ends = |row: &usize| matches!(self.line(*row).as_bytes().get(key.len()), None | Some(b'\t'));
        self.beginning(key).take_while(ends)
    }
}
