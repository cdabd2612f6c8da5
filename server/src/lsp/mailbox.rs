//! Document versions waiting to be analysed: of each document only the newest.

use super::snapshot::Snapshot;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// A queue in which a newer version takes the place of an older one.
#[derive(Default, Debug)]
pub struct Mailbox {
    waiting: Mutex<VecDeque<Arc<Snapshot>>>,
    arrived: Condvar,
}

impl Mailbox {
    /// Puts a version in line, where an older one of the same document stood if there was one.
    pub fn post(&self, snapshot: Arc<Snapshot>) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        match waiting.iter_mut().find(|s| s.uri == snapshot.uri) {
            Some(older) => *older = snapshot,
            None => waiting.push_back(snapshot),
        }
        self.arrived.notify_one();
    }

    /// The version that has waited longest; waits for one.
    pub fn take(&self) -> Arc<Snapshot> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match waiting.pop_front() {
                Some(snapshot) => return snapshot,
                None => waiting = self.arrived.wait(waiting).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }
}
