//! The drafts in the workspace's folders, as far as others need to know of them. Nothing is read
//! before it is asked for; what was read is kept without the text until the file changes.

mod drafts;
pub mod files;
pub mod folders;
pub mod reading;
pub mod survey;

pub use drafts::WorkspaceDraft;

use files::Files;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The folders of a client's workspace with what is known of their drafts.
#[derive(Default, Debug)]
pub struct Workspace {
    files: Mutex<Files>,
    /// Held while the folders are gone through, so that nobody takes half a list for the whole.
    listing: Mutex<()>,
    /// Held while files are read for the index, so that none is read twice.
    reading: Mutex<()>,
    closed: AtomicBool,
}

impl Workspace {
    /// Has the workspace consist of these folders.
    pub fn set_folders(&self, folders: Vec<PathBuf>) {
        self.files().set_folders(folders);
    }

    /// The folders.
    pub fn folders(&self) -> Vec<PathBuf> {
        self.files().folders().to_vec()
    }

    /// Adds folders and takes others away.
    pub fn change_folders(&self, added: Vec<PathBuf>, removed: &[PathBuf]) {
        let mut files = self.files();
        let mut folders: Vec<PathBuf> = files.folders().iter().filter(|f| !removed.contains(f)).cloned().collect();
        folders.extend(added);
        files.set_folders(folders);
    }

    /// The client tells from now on when a draft changes.
    pub fn is_watched(&self) {
        self.files().watched = true;
    }

    /// A draft changed, came or went.
    pub fn changed(&self, file: &Path) {
        self.files().forget(file);
    }

    /// Stops all work: the client is about to leave.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Relaxed);
    }

    /// What is known of the files.
    pub fn files(&self) -> MutexGuard<'_, Files> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
