//! What is known of each draft, and whether it still holds.

use crate::files::Stamp;
use crate::knowledge::Draft;
use crate::lsp::engine::Engine;
use crate::text::Position;
use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};

/// The drafts below some folders.
#[derive(Default, Debug)]
pub struct Files {
    folders: Vec<PathBuf>,
    /// Whether the client tells of changes; otherwise they are looked for at each request.
    pub watched: bool,
    /// Whether the folders were gone through since the last change.
    listed: bool,
    known: BTreeMap<PathBuf, Known>,
    /// The engine by which they were read.
    engine: Weak<Engine>,
    /// The names that occur, each kept once.
    names: HashSet<Arc<str>>,
}

/// What is known of a file.
#[derive(Clone, Default, Debug)]
pub struct Known {
    /// How the file was when it was read.
    pub stamp: Stamp,
    /// What was read; `None` before, and for a file that cannot be read.
    pub draft: Option<Arc<Draft<Position>>>,
    /// What its findings were, told from other findings by a hash.
    pub findings: Option<u64>,
    /// Whether an editor and we read the same characters: not so in GB18030, perhaps.
    pub is_unicode: bool,
    /// Whether it was read, or at least tried.
    pub read: bool,
}

impl Files {
    /// The folders.
    pub fn folders(&self) -> &[PathBuf] {
        &self.folders
    }

    /// Has them be these.
    pub fn set_folders(&mut self, mut folders: Vec<PathBuf>) {
        folders.sort();
        folders.dedup();
        self.folders = folders;
        self.listed = false;
    }

    /// Has a file be read anew, and the folders be gone through.
    pub fn forget(&mut self, file: &Path) {
        self.known.remove(file);
        self.listed = false;
    }

    /// Drops everything that was judged by another engine.
    pub fn judge_by(&mut self, engine: &Arc<Engine>) {
        if !Weak::ptr_eq(&self.engine, &Arc::downgrade(engine)) {
            self.engine = Arc::downgrade(engine);
            self.known.values_mut().for_each(|known| *known = Known::default());
            self.names.clear();
        }
    }

    /// Whether the folders have to be gone through.
    pub fn must_list(&self) -> bool {
        !self.listed || !self.watched
    }

    /// Notes that the folders are about to be gone through: what changes from now on counts as a change.
    pub fn listing(&mut self) {
        self.listed = true;
    }

    /// Takes in which files there are. What is known of one that is no longer the same is dropped.
    pub fn list(&mut self, found: Vec<(PathBuf, Stamp)>) {
        let mut before = std::mem::take(&mut self.known);
        for (path, stamp) in found {
            let known = before.remove(&path).filter(|known| known.stamp == stamp);
            self.known.insert(path, known.unwrap_or(Known { stamp, ..Known::default() }));
        }
        // names that only the dropped ones bore
        drop(before);
        self.names.retain(|name| Arc::strong_count(name) > 1);
    }

    /// Has the folders be gone through again: it was not done to the end.
    pub fn not_listed(&mut self) {
        self.listed = false;
    }

    /// All files in order.
    pub fn all(&self) -> impl Iterator<Item = (&PathBuf, &Known)> {
        self.known.iter()
    }

    /// What is known of a file.
    pub fn get(&self, path: &Path) -> Option<&Known> {
        self.known.get(path)
    }

    /// Takes in what was read of a file, unless the file is no longer known.
    pub fn put(&mut self, path: &Path, mut read: Known, draft: Option<Draft<Position>>) {
        let draft = draft.map(|draft| {
            let mut shared = |name: Arc<str>| match self.names.get(&name) {
                Some(known) => Arc::clone(known),
                None => {
                    self.names.insert(Arc::clone(&name));
                    name
                }
            };
            Arc::new(draft.map(&|place| place, &mut shared))
        });
        read.draft = draft;
        if let Some(known) = self.known.get_mut(path) {
            *known = read;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(length: u64) -> Stamp {
        Some((std::time::SystemTime::UNIX_EPOCH, length))
    }

    fn listed(files: &[(&str, u64)]) -> Vec<(PathBuf, Stamp)> {
        files.iter().map(|(name, length)| (PathBuf::from(name), stamp(*length))).collect()
    }

    #[test]
    fn what_is_known_of_a_file_lasts_until_it_changes() {
        let mut files = Files { watched: true, ..Files::default() };
        assert!(files.must_list());
        files.listing();
        files.list(listed(&[("a", 1), ("b", 1)]));
        for name in ["a", "b", "gone"] {
            files.put(Path::new(name), Known { stamp: stamp(1), read: true, ..Known::default() }, None);
        }
        assert!(!files.must_list());
        files.list(listed(&[("a", 1), ("b", 2), ("c", 1)]));
        let read: Vec<bool> = files.all().map(|(_, known)| known.read).collect();
        assert_eq!(read, [true, false, false]);
        files.forget(Path::new("a"));
        assert!(files.must_list() && files.get(Path::new("a")).is_none());
    }

    #[test]
    fn names_that_no_file_bears_any_more_are_given_up() {
        let mut files = Files::default();
        let draft = |name: &str| Draft {
            title: Some(crate::knowledge::draft::Part {
                key: name.into(),
                place: Position::default()..Position::default(),
                editable: true,
            }),
            number: None,
            headings: Vec::new(),
            mentions: Vec::new(),
        };
        files.list(listed(&[("a", 1), ("b", 1)]));
        for name in ["a", "b"] {
            files.put(Path::new(name), Known { stamp: stamp(1), ..Known::default() }, Some(draft("某办法")));
        }
        assert_eq!(files.names.len(), 1);
        files.list(listed(&[("a", 1)]));
        assert_eq!(files.names.len(), 1);
        files.list(Vec::new());
        assert_eq!(files.names.len(), 0);
    }
}
