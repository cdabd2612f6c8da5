//! All drafts as a request sees them: open ones as in the editor, the others as on disk.

use super::reading;
use super::survey::{Stopped, Survey};
use crate::knowledge::Entry;
use crate::locking::lock;
use crate::lsp::snapshot::Snapshot;
use crate::text::Position;
use lsp_types::Url;
use std::path::PathBuf;
use std::sync::Arc;

/// One draft.
#[derive(Clone, Debug)]
pub struct WorkspaceDraft {
    /// Its URI.
    pub uri: Url,
    /// Its version, if it is open.
    pub version: Option<i32>,
    /// Its index entry.
    pub entry: Arc<Entry<Position>>,
    /// Whether the editor certainly decodes the file to the same characters.
    pub is_unicode: bool,
}

impl Survey {
    /// All drafts, the open ones first. With `fresh`, every file is checked for changes. The error says that the
    /// request was stopped.
    pub fn drafts(&self, fresh: bool) -> Result<Vec<WorkspaceDraft>, Stopped> {
        self.read_files(fresh)?;
        let mut all: Vec<WorkspaceDraft> = self.open.iter().filter_map(|s| self.draft(s)).collect();
        let open = self.open_files();
        let files = self.workspace.files();
        let closed = files.all().filter(|(path, _)| !open.contains(*path));
        all.extend(closed.filter_map(|(path, known)| {
            let (uri, entry) = (Url::from_file_path(path).ok()?, known.entry.clone()?);
            Some(WorkspaceDraft { uri, version: None, entry, is_unicode: known.is_unicode })
        }));
        Ok(all)
    }

    fn draft(&self, snapshot: &Snapshot) -> Option<WorkspaceDraft> {
        let (uri, entry) = (Url::parse(&snapshot.uri).ok()?, snapshot.entry(self.profile.encoding)?);
        Some(WorkspaceDraft { uri, version: Some(snapshot.document.version()), entry, is_unicode: true })
    }

    fn read_files(&self, fresh: bool) -> Result<(), Stopped> {
        let _alone = lock(&self.workspace.reading);
        self.check()?;
        self.workspace.list(self, fresh)?;
        let open = self.open_files();
        let unread: Vec<PathBuf> = {
            let files = self.workspace.files();
            let unread = files.all().filter(|(path, known)| !known.read && !open.contains(*path));
            unread.map(|(path, _)| path.clone()).collect()
        };
        let progress = self.begin(unread.len());
        reading::each(self, &unread, |path| {
            reading::index(self, path);
            progress.advance();
        })
    }
}
