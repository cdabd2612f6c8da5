//! An index of the drafts in the workspace folders. Nothing is read before it is needed; the entry of a file is kept,
//! without its text, until the file changes.

mod drafts;
pub mod files;
pub mod folders;
pub mod reading;
pub mod survey;

pub use drafts::WorkspaceDraft;

use crate::locking::lock;
use files::Files;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard};

/// The workspace folders of a client, with the index of their drafts.
#[derive(Default, Debug)]
pub struct Workspace {
    files: Mutex<Files>,
    /// Held while the folders are listed, so that nobody takes a partial list for the complete one.
    listing: Mutex<()>,
    /// Held while files are read for the index, so that none is read twice.
    reading: Mutex<()>,
    closed: AtomicBool,
}

impl Workspace {
    /// Sets the folders of the workspace.
    pub fn set_folders(&self, folders: Vec<PathBuf>) {
        self.files().set_folders(folders);
    }

    /// The folders.
    pub fn folders(&self) -> Vec<PathBuf> {
        self.files().folders().to_vec()
    }

    /// Adds and removes folders.
    pub fn change_folders(&self, added: Vec<PathBuf>, removed: &[PathBuf]) {
        let mut files = self.files();
        let mut folders: Vec<PathBuf> = files.folders().iter().filter(|f| !removed.contains(f)).cloned().collect();
        folders.extend(added);
        files.set_folders(folders);
    }

    /// Records that the client reports changes of drafts from now on.
    pub fn is_watched(&self) {
        self.files().watched = true;
    }

    /// Records that a draft was changed, created or deleted.
    pub fn changed(&self, file: &Path) {
        self.files().forget(file);
    }

    /// Stops all work, when the session is about to end.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Relaxed);
    }

    /// The index of the files.
    pub fn files(&self) -> MutexGuard<'_, Files> {
        lock(&self.files)
    }
}
