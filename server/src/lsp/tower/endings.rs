//! How a session ends. tower-lsp 0.20 stops serving without a word of why, and the exit status depends on it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::mpsc::UnboundedSender;

/// How a session ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
    /// The client said `exit`.
    Exit,
    /// The client closed our stdin.
    EndOfInput,
    /// The client closed our stdout.
    OutputClosed,
    /// The client's process is no more.
    ClientGone,
}

/// Takes note of how a session ends.
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
        // nobody listens any more once the first ending was heard
        let _ = self.sender.send(ending);
    }

    /// Notes that the client asked for the shutdown.
    pub fn shut_down(&self) {
        self.shutdown.store(true, Ordering::Release);
    }

    /// Whether the client asked for the shutdown, as it has to before `exit`.
    pub fn is_orderly(&self) -> bool {
        self.shutdown.load(Ordering::Acquire)
    }
}
