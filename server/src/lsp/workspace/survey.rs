//! A request that needs all drafts: its inputs, and whether it is still wanted.

use super::Workspace;
use crate::lsp::core::Core;
use crate::lsp::engine::Engine;
use crate::lsp::outgoing::Outgoing;
use crate::lsp::profile::Profile;
use crate::lsp::progress::{Progress, Wanted};
use crate::lsp::snapshot::Snapshot;
use crate::lsp::uri;
use lsp_types::Url;
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The request is no longer wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stopped;

/// Tells all threads working on a request that it is no longer wanted, at the latest when dropped.
#[derive(Debug)]
pub struct Stop(Arc<AtomicBool>);

impl Drop for Stop {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The inputs of a request that needs all drafts.
pub struct Survey {
    /// The folders.
    pub workspace: Arc<Workspace>,
    /// The core of the session.
    pub core: Arc<Core>,
    /// The engine that drafts are checked with.
    pub engine: Arc<Engine>,
    /// The open documents as they were when the request arrived.
    pub open: Vec<Arc<Snapshot>>,
    /// The client.
    pub profile: Profile,
    /// How the client wants to be told of the progress.
    pub progress: Wanted,
    stop: Arc<AtomicBool>,
}

impl Survey {
    /// A survey of the open documents of a session and of the workspace folders.
    pub fn new(core: &Arc<Core>, workspace: &Arc<Workspace>, profile: Profile, progress: Wanted) -> Survey {
        let (engine, open) = core.with_session(|session| (session.engine(), session.snapshots()));
        let (workspace, core) = (Arc::clone(workspace), Arc::clone(core));
        Survey { workspace, core, engine, open, profile, progress, stop: Arc::default() }
    }

    /// The handle that stops the work.
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

    /// Writes a line to the log, for people who investigate a problem.
    pub fn log(&self, line: String) {
        self.core.send(Outgoing::Log(line));
    }

    /// Begins work on `total` files, with progress reports if the client wants them.
    pub fn begin(&self, total: usize) -> Progress {
        Progress::begin(&self.progress, total, |steps| self.core.send(Outgoing::Progress(steps)))
    }

    /// The open document with a URI.
    pub fn document(&self, uri: &Url) -> Option<&Arc<Snapshot>> {
        self.open.iter().find(|s| s.uri == uri.as_str())
    }

    /// The files that are open: their text on disk is not used.
    pub fn open_files(&self) -> HashSet<PathBuf> {
        let path = |s: &Arc<Snapshot>| uri::path(&s.uri);
        self.open.iter().filter_map(path).collect()
    }
}
