//! The index entry of each draft, and whether it is still valid.

use crate::files::Stamp;
use crate::knowledge::Entry;
use crate::lsp::engine::Engine;
use crate::text::Position;
use hegao_lexicon::Date;
use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

/// How long the index is trusted if the client reports changes: no client reports, for example, a deleted folder, and
/// Helix reports only files that it saved itself.
const TRUST: Duration = Duration::from_secs(2);

/// The drafts below some folders.
#[derive(Default, Debug)]
pub struct Files {
    folders: Vec<PathBuf>,
    /// Whether the client reports changes; if not, each request checks for changes.
    pub watched: bool,
    /// When the folders were listed, if nothing is known to have changed since.
    listed: Option<Instant>,
    known: BTreeMap<PathBuf, KnownFile>,
    /// The engine and the day with which they were read.
    engine: Weak<Engine>,
    day: Option<Date>,
    /// The names that occur, each stored once.
    names: HashSet<Arc<str>>,
}

/// What is known of a file.
#[derive(Clone, Default, Debug)]
pub struct KnownFile {
    /// The stamp of the file when it was read.
    pub stamp: Stamp,
    /// The entry that was read; `None` if not read yet, or if the file cannot be read.
    pub entry: Option<Arc<Entry<Position>>>,
    /// The hash of its findings.
    pub findings: Option<u64>,
    /// Whether editors and this program decode the file to the same characters; for GB18030 this is uncertain.
    pub is_unicode: bool,
    /// Whether reading it was at least tried.
    pub read: bool,
}

impl Files {
    /// The folders.
    pub fn folders(&self) -> &[PathBuf] {
        &self.folders
    }

    /// Sets the folders.
    pub fn set_folders(&mut self, mut folders: Vec<PathBuf>) {
        folders.sort();
        folders.dedup();
        self.folders = folders;
        self.listed = None;
    }

    /// Has a file read again, and the folders listed again.
    pub fn forget(&mut self, file: &Path) {
        self.known.remove(file);
        self.listed = None;
    }

    /// Drops everything that was read with another engine or on another day.
    pub fn judge_by(&mut self, engine: &Arc<Engine>) {
        let day = Some(engine.day());
        if !self.is_judged_by(engine) || self.day != day {
            self.engine = Arc::downgrade(engine);
            self.day = day;
            self.known.values_mut().for_each(|known| *known = KnownFile::default());
            self.names.clear();
        }
    }

    fn is_judged_by(&self, engine: &Arc<Engine>) -> bool {
        Weak::ptr_eq(&self.engine, &Arc::downgrade(engine))
    }

    /// Whether the folders have to be listed.
    pub fn must_list(&self, now: Instant) -> bool {
        !self.watched || self.listed.is_none_or(|then| now.duration_since(then) > TRUST)
    }

    /// Records that listing the folders begins: what changes from now on counts as a change.
    pub fn listing(&mut self, now: Instant) {
        self.listed = Some(now);
    }

    /// Sets the list of existing files. The entry of a file that has changed is dropped.
    pub fn list(&mut self, found: Vec<(PathBuf, Stamp)>) {
        let mut before = std::mem::take(&mut self.known);
        for (path, stamp) in found {
            let known = before.remove(&path).filter(|known| known.stamp == stamp);
            self.known.insert(path, known.unwrap_or(KnownFile { stamp, ..KnownFile::default() }));
        }
        // names that only the dropped files used
        drop(before);
        self.names.retain(|name| Arc::strong_count(name) > 1);
    }

    /// Has the folders listed again, because the listing was not completed.
    pub fn not_listed(&mut self) {
        self.listed = None;
    }

    /// All files in order.
    pub fn all(&self) -> impl Iterator<Item = (&PathBuf, &KnownFile)> {
        self.known.iter()
    }

    /// What is known of a file.
    pub fn get(&self, path: &Path) -> Option<&KnownFile> {
        self.known.get(path)
    }

    /// Stores what was read of a file with an engine, unless the file or the engine has changed since.
    pub fn put(&mut self, engine: &Arc<Engine>, path: &Path, mut read: KnownFile, entry: Option<Entry<Position>>) {
        if !self.known.contains_key(path) || !self.is_judged_by(engine) {
            return;
        }
        let entry = entry.map(|entry| {
            let mut shared = |name: Arc<str>| match self.names.get(&name) {
                Some(known) => Arc::clone(known),
                None => {
                    self.names.insert(Arc::clone(&name));
                    name
                }
            };
            Arc::new(entry.map(&|place| place, &mut shared))
        });
        read.entry = entry;
        self.known.insert(path.to_owned(), read);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lsp::engine::Shipped;
    use crate::settings::Layer;
    use hegao_lexicon::Lexicon;

    fn stamp(length: u64) -> Stamp {
        Some((std::time::SystemTime::UNIX_EPOCH, length))
    }

    fn engine() -> Arc<Engine> {
        let shipped = Shipped::instead(Lexicon::default());
        Arc::new(Engine::new(shipped, Layer::default(), || Date::new(2026, 11, 1)))
    }

    fn listed(files: &[(&str, u64)]) -> Vec<(PathBuf, Stamp)> {
        files.iter().map(|(name, length)| (PathBuf::from(name), stamp(*length))).collect()
    }

    #[test]
    fn an_index_entry_is_kept_until_its_file_changes() {
        let (one, other) = (engine(), engine());
        let mut files = Files { watched: true, ..Files::default() };
        files.judge_by(&one);
        let now = Instant::now();
        assert!(files.must_list(now));
        files.listing(now);
        files.list(listed(&[("a", 1), ("b", 1)]));
        for name in ["a", "b", "gone"] {
            files.put(&one, Path::new(name), KnownFile { stamp: stamp(1), read: true, ..KnownFile::default() }, None);
        }
        assert!(files.get(Path::new("gone")).is_none());
        assert!(!files.must_list(now) && files.must_list(now + TRUST * 2));
        files.list(listed(&[("a", 1), ("b", 2), ("c", 1)]));
        let read: Vec<bool> = files.all().map(|(_, known)| known.read).collect();
        assert_eq!(read, [true, false, false]);
        files.judge_by(&one);
        assert!(files.get(Path::new("a")).is_some_and(|known| known.read));
        files.judge_by(&other);
        assert!(files.get(Path::new("a")).is_some_and(|known| !known.read));
        files.put(&one, Path::new("a"), KnownFile { read: true, ..KnownFile::default() }, None);
        assert!(files.get(Path::new("a")).is_some_and(|known| !known.read), "read by the engine before");
        files.forget(Path::new("a"));
        assert!(files.must_list(now) && files.get(Path::new("a")).is_none());
    }

    #[test]
    fn names_no_longer_used_by_a_file_are_dropped() {
        let mut files = Files::default();
        let entry = |name: &str| Entry {
            title: Some(crate::knowledge::entry::WrittenName {
                key: name.into(),
                place: Position::default()..Position::default(),
                editable: true,
            }),
            number: None,
            headings: Vec::new(),
            mentions: Vec::new(),
        };
        let engine = engine();
        files.judge_by(&engine);
        files.list(listed(&[("a", 1), ("b", 1)]));
        for name in ["a", "b"] {
            files.put(
                &engine,
                Path::new(name),
                KnownFile { stamp: stamp(1), ..KnownFile::default() },
                Some(entry("某办法")),
            );
        }
        assert_eq!(files.names.len(), 1);
        files.list(listed(&[("a", 1)]));
        assert_eq!(files.names.len(), 1);
        files.list(Vec::new());
        assert_eq!(files.names.len(), 0);
    }
}
