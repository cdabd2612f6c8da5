//! Document versions waiting to be analysed: only the newest of each document.

use super::snapshot::Snapshot;
use crate::locking::lock;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A queue in which a newer version of a document replaces an older one.
#[derive(Default, Debug)]
pub struct AnalysisQueue {
    queue: Mutex<Queue>,
    arrived: Condvar,
    idle: Condvar,
}

#[derive(Default, Debug)]
struct Queue {
    /// The waiting documents in order, and the newest version of each.
    order: VecDeque<String>,
    newest: HashMap<String, Arc<Snapshot>>,
    /// Whether the version taken last is still being analysed.
    at_work: bool,
    /// Versions that have been replaced and are to be dropped.
    past: Vec<Arc<Snapshot>>,
}

/// The maximum number of versions that wait to be dropped while others wait to be analysed: each may hold an analysis.
const PAST: usize = 2;

impl AnalysisQueue {
    /// Adds a version to the queue, in place of an older one of the same document if there is one.
    pub fn post(&self, snapshot: Arc<Snapshot>) {
        let mut queue = self.lock();
        let uri = snapshot.uri.clone();
        if queue.newest.insert(uri.clone(), snapshot).is_none() {
            queue.order.push_back(uri);
        }
        // the waiting thread needs the lock
        drop(queue);
        self.arrived.notify_one();
    }

    /// Leaves a version to the analysis thread, which drops it when it has nothing to analyse: dropping a large version
    /// takes time that is not available while the user types.
    pub fn discard(&self, snapshot: Arc<Snapshot>) {
        let mut queue = self.lock();
        queue.past.push(snapshot);
        let is_waiting = !queue.at_work && queue.order.is_empty();
        drop(queue);
        if is_waiting {
            self.arrived.notify_one();
        }
    }

    /// The version that has waited longest; blocks until there is one.
    pub fn take(&self) -> Arc<Snapshot> {
        let mut queue = self.lock();
        queue.at_work = false;
        loop {
            let has_time = queue.order.is_empty() && !queue.past.is_empty();
            if has_time || queue.past.len() > PAST {
                let past = std::mem::take(&mut queue.past);
                drop(queue);
                drop(past);
                queue = self.lock();
                continue;
            }
            let first = queue.order.pop_front();
            if let Some(snapshot) = first.and_then(|uri| queue.newest.remove(&uri)) {
                queue.at_work = true;
                return snapshot;
            }
            self.idle.notify_all();
            queue = self.arrived.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Waits until nothing is queued or being analysed, but no longer than `limit`.
    pub fn give_way(&self, limit: Duration) {
        let busy = |queue: &mut Queue| queue.at_work || !queue.order.is_empty();
        // it makes no difference whether the wait timed out
        let _ = self.idle.wait_timeout_while(self.lock(), limit, busy);
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        lock(&self.queue)
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

    fn snapshot(uri: &str, version: i32) -> Arc<Snapshot> {
        let engine = Engine::new(Shipped::instead(Lexicon::default()), Layer::default(), clock::today);
        Arc::new(Snapshot::new(uri.to_owned(), Syntax::Plain, Document::new("", version), Arc::new(engine)))
    }

    #[test]
    fn discarded_versions_wait_for_queued_ones() {
        let queue = AnalysisQueue::default();
        let old = snapshot("a", 1);
        queue.discard(Arc::clone(&old));
        queue.post(snapshot("a", 2));
        queue.take();
        assert_eq!(Arc::strong_count(&old), 2);
        (0..PAST).for_each(|_| queue.discard(snapshot("b", 1)));
        queue.post(snapshot("a", 3));
        queue.take();
        assert_eq!(Arc::strong_count(&old), 1);
    }

    #[test]
    fn a_newer_version_replaces_the_older_one() {
        let queue = AnalysisQueue::default();
        for (uri, version) in [("a", 1), ("b", 1), ("a", 2)] {
            queue.post(snapshot(uri, version));
        }
        let taken = [queue.take(), queue.take()].map(|s| (s.uri.clone(), s.document.version()));
        assert_eq!(taken, [("a".to_owned(), 2), ("b".to_owned(), 1)]);
    }
}
