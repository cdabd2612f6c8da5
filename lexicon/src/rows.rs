//! The rows of a table: shipped rows are decoded one by one on demand, user rows are kept as they were read.

use crate::compiled::lines::Lines;
use crate::table::{self, Record};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

/// The rows of a table by position; shipped rows come first.
#[derive(Debug)]
pub struct Rows<R> {
    lines: Lines,
    /// The shipped rows that have been decoded or replaced so far.
    cells: Vec<OnceLock<Option<Box<R>>>>,
    replaced: BTreeSet<usize>,
    own: Vec<R>,
}

impl<R> Default for Rows<R> {
    fn default() -> Rows<R> {
        Rows { lines: Lines::default(), cells: Vec::new(), replaced: BTreeSet::new(), own: Vec::new() }
    }
}

impl<R: Record> Rows<R> {
    /// The rows of a shipped table.
    pub(crate) fn shipped(lines: Lines) -> Rows<R> {
        let cells = (0..lines.len()).map(|_| OnceLock::new()).collect();
        Rows { lines, cells, ..Rows::default() }
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.cells.len() + self.own.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row at this position, counted from 0.
    pub fn get(&self, position: usize) -> Option<&R> {
        match self.cells.get(position) {
            Some(cell) => cell.get_or_init(|| self.original(position).map(Box::new)).as_deref(),
            None => self.own.get(position - self.cells.len()),
        }
    }

    /// All rows in table order; user rows follow the shipped ones.
    pub fn iter(&self) -> impl Iterator<Item = &R> {
        (0..self.len()).filter_map(|i| self.get(i))
    }

    /// The shipped row at a position, even if a user row replaces it.
    pub(crate) fn original(&self, position: usize) -> Option<R> {
        table::decode(self.lines.line(position))
    }

    /// The shipped rows as they are in their file.
    pub(crate) fn lines(&self) -> &Lines {
        &self.lines
    }

    /// Whether the row at a position is a user row, even one that replaces a shipped row.
    pub fn is_own(&self, index: usize) -> bool {
        index >= self.cells.len() || self.replaced.contains(&index)
    }

    /// The positions of shipped rows that user rows replace.
    pub(crate) fn replaced(&self) -> &BTreeSet<usize> {
        &self.replaced
    }

    /// The user rows with their positions, including those that replace shipped rows.
    pub(crate) fn own(&self) -> impl Iterator<Item = (usize, &R)> {
        let replacing = self.replaced.iter().filter_map(|&i| Some((i, self.get(i)?)));
        let added = self.added().enumerate();
        replacing.chain(added.map(|(i, row)| (self.cells.len() + i, row)))
    }

    /// The user rows that do not replace shipped ones.
    pub(crate) fn added(&self) -> impl Iterator<Item = &R> {
        self.own.iter()
    }

    /// Reserves capacity for this number of additional rows.
    pub(crate) fn reserve(&mut self, rows: usize) {
        self.own.reserve_exact(rows);
    }

    /// Adds a row and returns its position.
    pub(crate) fn push(&mut self, row: R) -> usize {
        self.own.push(row);
        self.len() - 1
    }

    /// Replaces the row at a position.
    pub(crate) fn replace(&mut self, position: usize, row: R) {
        match self.cells.get_mut(position) {
            Some(cell) => {
                *cell = OnceLock::from(Some(Box::new(row)));
                self.replaced.insert(position);
            }
            None => {
                if let Some(old) = self.own.get_mut(position - self.cells.len()) {
                    *old = row;
                }
            }
        }
    }
}

impl<'a, R: Record> IntoIterator for &'a Rows<R> {
    type Item = &'a R;
    type IntoIter = Box<dyn Iterator<Item = &'a R> + 'a>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

/// A row that is identified by one key.
pub(crate) trait Keyed: Record {
    /// The cells of the key, separated by tabs, as in a shipped table.
    fn key(&self) -> String;
}

/// Rows with an index of their keys.
#[derive(Debug)]
pub(crate) struct Keys<R> {
    pub(crate) rows: Rows<R>,
    /// The positions of user rows that do not replace shipped ones.
    own: Arc<FxHashMap<String, usize>>,
}

impl<R> Default for Keys<R> {
    fn default() -> Keys<R> {
        Keys { rows: Rows::default(), own: Arc::default() }
    }
}

impl<R: Keyed> Keys<R> {
    /// The rows of a shipped table.
    pub(crate) fn shipped(lines: Lines) -> Keys<R> {
        Keys { rows: Rows::shipped(lines), own: Arc::default() }
    }

    /// Adds rows; a later row replaces an earlier row with the same key.
    pub(crate) fn extend(&mut self, rows: Vec<R>) {
        let own = Arc::make_mut(&mut self.own);
        own.reserve(rows.len());
        self.rows.reserve(rows.len());
        let shipped = self.rows.lines.positions();
        for row in rows {
            let key = row.key();
            match own.get(&key).or_else(|| shipped.get(&*key)).copied() {
                Some(position) => self.rows.replace(position, row),
                None => {
                    own.insert(key, self.rows.push(row));
                }
            }
        }
    }

    /// The positions of user rows by key.
    pub(crate) fn own_positions(&self) -> Arc<FxHashMap<String, usize>> {
        self.own.clone()
    }

    /// The position of the row with this key.
    pub(crate) fn position(&self, key: &str) -> Option<usize> {
        self.own.get(key).copied().or_else(|| self.rows.lines.with_key(key).next())
    }

    /// The row with this key.
    pub(crate) fn get(&self, key: &str) -> Option<&R> {
        self.rows.get(self.position(key)?)
    }
}
