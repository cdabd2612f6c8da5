//! How a session ends. tower-lsp 0.20 stops serving without giving the reason, and the exit status depends on it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::mpsc::UnboundedSender;

/// How a session ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
    /// The client sent `exit`.
    Exit,
    /// The client closed our stdin.
    EndOfInput,
    /// The client closed our stdout.
    OutputClosed,
    /// The client's process no longer exists.
    ClientGone,
}

/// Records how a session ends.
#[derive(Debug)]
pub struct Endings {
    sender: UnboundedSender<Ending>,
    shutdown: AtomicBool,
}

impl Endings {
    /// Reports to `sender`.
    pub fn new(sender: UnboundedSender<Ending>) -> Arc<Endings> {
        Arc::new(Endings { sender, shutdown: AtomicBool::new(false) })
    }

    /// Reports an ending.
    pub fn report(&self, ending: Ending) {
        // the receiver is dropped after the first ending
        let _ = self.sender.send(ending);
    }

    /// Records that the client requested the shutdown.
    pub fn shut_down(&self) {
        self.shutdown.store(true, Ordering::Release);
    }

    /// Whether the client requested the shutdown, as it must before `exit`.
    pub fn is_orderly(&self) -> bool {
        self.shutdown.load(Ordering::Acquire)
    }
}
