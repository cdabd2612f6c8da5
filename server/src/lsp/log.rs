//! The log on stderr, for people who investigate a problem, up to `--log-level`. stdout is reserved for the protocol;
//! messages that the client requests with `$/setTrace` are in `trace`.

use std::io::Write;
use std::sync::atomic::{AtomicU8, Ordering};

/// How much is written to stderr.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum, Debug)]
pub enum Level {
    /// What prevents the server from working.
    Error,
    /// Errors of the client.
    Warn,
    /// The beginning and the end of the session.
    Info,
    /// One line for each request and notification, with the time it took.
    Debug,
    /// The messages themselves; long ones are cut.
    Trace,
}

/// A global is sufficient, since one process serves one client.
static LEVEL: AtomicU8 = AtomicU8::new(Level::Warn as u8);

/// Sets the log level.
pub fn set_level(level: Level) {
    LEVEL.store(level as u8, Ordering::Relaxed);
}

/// Whether lines of a level are written.
pub fn writes(level: Level) -> bool {
    level as u8 <= LEVEL.load(Ordering::Relaxed)
}

/// Writes a line, if its level is enabled.
pub fn log(level: Level, line: &str) {
    if writes(level) {
        // stderr may be closed
        let _ = writeln!(std::io::stderr(), "hegao: {line}");
    }
}
