//! A request that looks at all drafts: what it works with, and whether it is still wanted.

use super::Workspace;
use crate::lsp::core::Core;
use crate::lsp::engine::Engine;
use crate::lsp::outgoing::Outgoing;
use crate::lsp::profile::Profile;
use crate::lsp::progress::{Progress, Wanted};
use crate::lsp::snapshot::Snapshot;
use crate::lsp::uri;
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
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

    /// Begins work on so many files, of which the client is told as it wishes.
    pub fn begin(&self, total: usize) -> Progress {
        Progress::begin(&self.progress, total, |steps| self.core.send(Outgoing::Progress(steps)))
    }

    /// The open document of a URI.
    pub fn document(&self, uri: &Url) -> Option<&Arc<Snapshot>> {
        self.open.iter().find(|s| s.uri == uri.as_str())
    }

    /// The files that are open: their text on disk does not count.
    pub fn open_files(&self) -> HashSet<PathBuf> {
        let path = |s: &Arc<Snapshot>| uri::path(&s.uri);
        self.open.iter().filter_map(path).collect()
    }
}
