//! Document versions waiting to be analysed: of each document only the newest.

use super::snapshot::Snapshot;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A queue in which a newer version takes the place of an older one.
#[derive(Default, Debug)]
pub struct Mailbox {
    queue: Mutex<Queue>,
    arrived: Condvar,
    idle: Condvar,
}

#[derive(Default, Debug)]
struct Queue {
    /// The documents in line, and the newest version of each.
    order: VecDeque<String>,
    newest: HashMap<String, Arc<Snapshot>>,
    /// Whether what was taken last is still being worked on.
    at_work: bool,
}

impl Mailbox {
    /// Puts a version in line, where an older one of the same document stood if there was one.
    pub fn post(&self, snapshot: Arc<Snapshot>) {
        let mut queue = self.lock();
        let uri = snapshot.uri.clone();
        if queue.newest.insert(uri.clone(), snapshot).is_none() {
            queue.order.push_back(uri);
        }
        self.arrived.notify_one();
    }

    /// The version that has waited longest; waits for one.
    pub fn take(&self) -> Arc<Snapshot> {
        let mut queue = self.lock();
        queue.at_work = false;
        loop {
            let first = queue.order.pop_front();
            if let Some(snapshot) = first.and_then(|uri| queue.newest.remove(&uri)) {
                queue.at_work = true;
                return snapshot;
            }
            self.idle.notify_all();
            queue = self.arrived.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Waits until nothing is in line or being worked on, but no longer than `limit`.
    pub fn give_way(&self, limit: Duration) {
        let busy = |queue: &mut Queue| queue.at_work || !queue.order.is_empty();
        // whether it was in time makes no difference
        let _ = self.idle.wait_timeout_while(self.lock(), limit, busy);
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;
    use crate::lsp::engine::{Engine, Shipped};
    use crate::settings::Layer;
    use crate::text::{Document, Syntax};
    use hegao_lexicon::Lexicon;

    #[test]
    fn a_newer_version_takes_the_place_of_the_older_one() {
        let engine = Arc::new(Engine::new(Shipped::instead(Lexicon::default()), Layer::default(), clock::today));
        let snapshot = |uri: &str, version| {
            let document = Document::new("", version);
            Arc::new(Snapshot::new(uri.to_owned(), Syntax::Plain, document, Arc::clone(&engine)))
        };
        let mailbox = Mailbox::default();
        for (uri, version) in [("a", 1), ("b", 1), ("a", 2)] {
            mailbox.post(snapshot(uri, version));
        }
        let taken = [mailbox.take(), mailbox.take()].map(|s| (s.uri.clone(), s.document.version()));
        assert_eq!(taken, [("a".to_owned(), 2), ("b".to_owned(), 1)]);
    }
}
