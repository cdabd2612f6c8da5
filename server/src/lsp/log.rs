//! What is written to stderr for whoever looks into a problem, as far as `--log-level` wants it. stdout belongs to the
//! protocol; what the client asks for with `$/setTrace` is in `trace`.

use std::io::Write;
use std::sync::atomic::{AtomicU8, Ordering};

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
