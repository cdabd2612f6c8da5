//! A look at all drafts on behalf of one request: the open ones as they are in the editor, the
//! others as they are on disk.

use super::Workspace;
use super::reading;
use crate::knowledge::Entry;
use crate::lsp::capabilities::Profile;
use crate::lsp::core::Core;
use crate::lsp::engine::Engine;
use crate::lsp::outbox::Outgoing;
use crate::lsp::progress::{Progress, Wanted};
use crate::lsp::snapshot::Snapshot;
use crate::lsp::uris;
use crate::text::Position;
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError};
use tower_lsp::lsp_types::Url;

/// The request is no longer wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stopped;

/// Told to everyone at work on a request when it is no longer wanted, at the latest when dropped.
#[derive(Debug)]
pub struct Stop(Arc<AtomicBool>);

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// What a request for all drafts works with.
pub struct Survey {
    /// The folders.
    pub workspace: Arc<Workspace>,
    /// What serves the session.
    pub core: Arc<Core>,
    /// What drafts are judged by.
    pub engine: Arc<Engine>,
    /// The open documents as they were when the request came.
    pub open: Vec<Arc<Snapshot>>,
    /// The client.
    pub profile: Profile,
    /// How it wants to be told of the progress.
    pub progress: Wanted,
    stop: Arc<AtomicBool>,
}

/// One draft.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Its URI.
    pub uri: Url,
    /// Its version, if it is open.
    pub version: Option<i32>,
    /// What is known of it.
    pub entry: Arc<Entry<Position>>,
    /// Whether the editor is sure to read the same characters.
    pub is_unicode: bool,
}

impl Survey {
    /// The documents open in a session, and the folders.
    pub fn new(core: &Arc<Core>, workspace: &Arc<Workspace>, profile: Profile, progress: Wanted) -> Survey {
        let (engine, open) = core.with_session(|session| (session.engine(), session.snapshots()));
        let (workspace, core) = (Arc::clone(workspace), Arc::clone(core));
        Survey { workspace, core, engine, open, profile, progress, stop: Arc::default() }
    }

    /// What stops the work.
    pub fn stop(&self) -> Stop {
        Stop(Arc::clone(&self.stop))
    }

    /// Whether the request is no longer wanted.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed) || self.workspace.closed.load(Ordering::Relaxed)
    }

    /// An error if the request is no longer wanted.
    pub fn check(&self) -> Result<(), Stopped> {
        if self.is_stopped() { Err(Stopped) } else { Ok(()) }
    }

    /// Notes something for whoever looks into a problem.
    pub fn log(&self, line: String) {
        self.core.send(Outgoing::Log(line));
    }

    /// The open document of a URI.
    pub fn document(&self, uri: &Url) -> Option<&Arc<Snapshot>> {
        self.open.iter().find(|s| s.uri == uri.as_str())
    }

    /// The files that are open: their text on disk does not count.
    pub fn open_files(&self) -> HashSet<PathBuf> {
        let path = |s: &Arc<Snapshot>| uris::path(&s.uri);
        self.open.iter().filter_map(path).collect()
    }

    /// All drafts, the open ones first. With `fresh`, no file may be other than it is taken to be.
    pub fn drafts(&self, fresh: bool) -> Result<Vec<Seen>, Stopped> {
        self.read_files(fresh)?;
        let mut all: Vec<Seen> = self.open.iter().filter_map(|s| self.seen(s)).collect();
        let open = self.open_files();
        let files = self.workspace.files();
        let closed = files.all().filter(|(path, _)| !open.contains(*path));
        all.extend(closed.filter_map(|(path, known)| {
            let (uri, entry) = (Url::from_file_path(path).ok()?, known.entry.clone()?);
            Some(Seen { uri, version: None, entry, is_unicode: known.is_unicode })
        }));
        Ok(all)
    }

    fn seen(&self, snapshot: &Snapshot) -> Option<Seen> {
        let (uri, entry) = (Url::parse(&snapshot.uri).ok()?, snapshot.entry(self.profile.encoding)?);
        Some(Seen { uri, version: Some(snapshot.document.version()), entry, is_unicode: true })
    }

    fn read_files(&self, fresh: bool) -> Result<(), Stopped> {
        let _alone = self.workspace.reading.lock().unwrap_or_else(PoisonError::into_inner);
        self.check()?;
        self.workspace.list(self, fresh)?;
        let open = self.open_files();
        let unread: Vec<PathBuf> = {
            let files = self.workspace.files();
            let unread = files.all().filter(|(path, known)| !known.read && !open.contains(*path));
            unread.map(|(path, _)| path.clone()).collect()
        };
        let progress = Progress::begin(&self.core, &self.progress, unread.len());
        reading::each(self, &unread, |path| {
            reading::index(self, path);
            progress.advance();
        })
    }
}
