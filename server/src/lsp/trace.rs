//! The trace of handled messages for the client, as far as it requested one with `$/setTrace`.

use super::log::{Level, log};
use super::outgoing::Outgoing;
use lsp_types::TraceValue;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;
use tokio::sync::mpsc::UnboundedSender;

/// The trace level that the client wants, and where traces are sent.
#[derive(Default, Debug)]
pub struct Trace {
    wanted: AtomicU8,
    outbox: OnceLock<UnboundedSender<Outgoing>>,
}

impl Trace {
    /// Sets the outbox for traces.
    pub fn send_by(&self, outbox: UnboundedSender<Outgoing>) {
        // there is only one outbox
        let _ = self.outbox.set(outbox);
    }

    /// Sets the trace level.
    pub fn set(&self, wanted: TraceValue) {
        let wanted = match wanted {
            TraceValue::Off => 0,
            TraceValue::Messages => 1,
            TraceValue::Verbose => 2,
        };
        self.wanted.store(wanted, Ordering::Relaxed);
    }

    /// Reports that a message was handled.
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
