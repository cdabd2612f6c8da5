//! What is written down for whoever looks into a problem: to stderr as far as `--log-level` wants it,
//! and to the client as far as it asked with `$/setTrace`. stdout belongs to the protocol.

use super::outbox::Outgoing;
use std::io::Write;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;
use tokio::sync::mpsc::UnboundedSender;
use tower_lsp::lsp_types::TraceValue;

/// How much is written to stderr.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum, Debug)]
pub enum Level {
    /// What keeps the server from working.
    Error,
    /// What a client did wrong.
    Warn,
    /// How the session goes: its beginning and its end.
    Info,
    /// A line for each request and notification, with the time it took.
    Debug,
    /// The messages themselves, long ones cut.
    Trace,
}

/// One process serves one client.
static LEVEL: AtomicU8 = AtomicU8::new(Level::Warn as u8);

/// Sets how much is written.
pub fn set_level(level: Level) {
    LEVEL.store(level as u8, Ordering::Relaxed);
}

/// Whether lines of a level are written.
pub fn writes(level: Level) -> bool {
    level as u8 <= LEVEL.load(Ordering::Relaxed)
}

/// Writes a line, if its level is wanted.
pub fn log(level: Level, line: &str) {
    if writes(level) {
        // nobody may be listening
        let _ = writeln!(std::io::stderr(), "hegao: {line}");
    }
}

/// What the client wants to be told of the server's work.
#[derive(Default, Debug)]
pub struct Trace {
    wanted: AtomicU8,
    outbox: OnceLock<UnboundedSender<Outgoing>>,
}

impl Trace {
    /// Sends what is wanted this way.
    pub fn send_by(&self, outbox: UnboundedSender<Outgoing>) {
        // there is but one outbox
        let _ = self.outbox.set(outbox);
    }

    /// Takes in what the client wants.
    pub fn set(&self, wanted: TraceValue) {
        let wanted = match wanted {
            TraceValue::Off => 0,
            TraceValue::Messages => 1,
            TraceValue::Verbose => 2,
        };
        self.wanted.store(wanted, Ordering::Relaxed);
    }

    /// Notes that a message was dealt with.
    pub fn handled(&self, method: &str, id: Option<&str>, took: Duration) {
        let what = id.map_or_else(|| method.to_owned(), |id| format!("{method} ({id})"));
        let time = format!("{} µs", took.as_micros());
        log(Level::Debug, &format!("{what} {time}"));
        let wanted = self.wanted.load(Ordering::Relaxed);
        if let Some(outbox) = self.outbox.get().filter(|_| wanted > 0) {
            // fails only when the program is about to end
            let _ = outbox.send(Outgoing::Trace(what, (wanted > 1).then_some(time)));
        }
    }
}
