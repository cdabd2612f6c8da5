//! Whether settings files and tables have changed since they were read.

use super::reader::Placed;
use super::tables;
use crate::files::{Stamp, stamp};
use std::path::{Path, PathBuf};

/// The files that were read, and their stamps at that time.
#[derive(Default, Debug)]
pub struct Stamps {
    files: Vec<(PathBuf, Stamp)>,
    /// Settings files with their table patterns, and the tables that matched.
    tables: Vec<(PathBuf, Vec<Placed>, Vec<PathBuf>)>,
}

impl Stamps {
    /// Records a file that is about to be read.
    pub(super) fn note(&mut self, file: &Path) {
        self.files.push((file.to_owned(), stamp(file)));
    }

    /// Records the tables that match the patterns of a settings file and are about to be read.
    pub(super) fn note_tables(&mut self, config: &Path, patterns: &[Placed], found: &[PathBuf]) {
        found.iter().for_each(|table| self.note(table));
        self.tables.push((config.to_owned(), patterns.to_vec(), found.to_vec()));
    }

    /// Whether anything has changed since.
    pub(super) fn are_stale(&self) -> bool {
        self.files.iter().any(|(file, then)| stamp(file) != *then)
            || self.tables.iter().any(|(config, patterns, then)| tables::named(config, patterns).0 != *then)
    }
}
