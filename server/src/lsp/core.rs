//! Carries out what the session decides. Events are handled immediately and in order; settings are loaded and documents
//! analysed by separate threads, sending is done by a separate task.

use super::analysis_queue::AnalysisQueue;
use super::engine::Engine;
use super::outgoing::Outgoing;
use super::session::{Effect, Event, Session};
use super::snapshot::Snapshot;
use crate::locking::lock;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;
use tokio::sync::mpsc::UnboundedSender;

/// The session with the analysis queue and the outbox.
pub struct Core {
    session: Mutex<Session>,
    analysis_queue: AnalysisQueue,
    outbox: UnboundedSender<Outgoing>,
    /// Itself, for the threads that load settings.
    me: Weak<Core>,
}

impl Core {
    /// Starts the analysis thread for a session.
    pub fn start(session: Session, outbox: UnboundedSender<Outgoing>) -> Arc<Core> {
        let core = Arc::new_cyclic(|me| Core {
            session: Mutex::new(session),
            analysis_queue: AnalysisQueue::default(),
            outbox,
            me: me.clone(),
        });
        let worker = Arc::clone(&core);
        std::thread::spawn(move || worker.analyse());
        core
    }

    /// Handles an event. Never blocks for long: nothing is computed here.
    pub fn handle(&self, event: Event) {
        self.with_session(|session| self.take_in(session, event));
    }

    /// The effects are sent before the lock is released, so that results are sent in the order of the events.
    fn take_in(&self, session: &mut Session, event: Event) {
        session.handle(event).into_iter().for_each(|effect| self.perform(effect));
    }

    /// Calls `work` with the session, to read or change it.
    pub fn with_session<T>(&self, work: impl FnOnce(&mut Session) -> T) -> T {
        work(&mut lock(&self.session))
    }

    /// Has every settings file and table read again because they have changed.
    pub fn reload(&self) {
        self.reload_if(|_| true);
    }

    /// Does the same, but only if `engine` is still the current engine; otherwise they have been reloaded since.
    pub fn reload_instead_of(&self, engine: &Arc<Engine>) {
        self.reload_if(|session| Arc::ptr_eq(&session.engine(), engine));
    }

    fn reload_if(&self, is_wanted: impl FnOnce(&Session) -> bool) {
        let is_reloaded = self.with_session(|session| {
            let is_wanted = is_wanted(session);
            if is_wanted {
                self.take_in(session, Event::FilesChanged);
            }
            is_wanted
        });
        if is_reloaded {
            self.send(Outgoing::Refresh);
        }
    }

    /// Waits, at most for `limit`, until the analysis of edited documents is done.
    pub fn give_way(&self, limit: Duration) {
        self.analysis_queue.give_way(limit);
    }

    /// Sends a message to the client.
    pub fn send(&self, message: Outgoing) {
        // fails only when the program is about to end
        let _ = self.outbox.send(message);
    }

    /// Has the settings of a document loaded on a thread of their own, so that settings that take long hold up no other
    /// document; then its newest version is analysed.
    fn load(&self, snapshot: Arc<Snapshot>) {
        if !snapshot.begin_loading() {
            return;
        }
        let (loading, core) = (Arc::clone(&snapshot), self.me.clone());
        let thread = std::thread::Builder::new().spawn(move || {
            // a failure is reported by the analysis, which tries again
            let _ = catch_unwind(AssertUnwindSafe(|| loading.inputs()));
            core.upgrade().into_iter().for_each(|core| core.loaded(&loading));
        });
        if thread.is_err() {
            snapshot.end_loading();
            self.analysis_queue.post(snapshot);
        }
    }

    /// Has the newest version of a document analysed whose settings have been loaded. The end of loading is noted under
    /// the lock of the session: an edit before it is left to this, and one after it is not analysed twice.
    fn loaded(&self, loading: &Snapshot) {
        self.with_session(|session| {
            loading.end_loading();
            let newest = session.snapshot(&loading.uri).filter(|newest| newest.shares_inputs_with(loading));
            newest.into_iter().for_each(|newest| self.analysis_queue.post(newest));
        });
    }

    fn perform(&self, effect: Effect) {
        match effect {
            Effect::Analyse(snapshot) if snapshot.needs_loading() => self.load(snapshot),
            Effect::Analyse(snapshot) => self.analysis_queue.post(snapshot),
            Effect::Publish(snapshot) => self.send(Outgoing::Publish(snapshot)),
            Effect::Clear(uri) => self.send(Outgoing::Clear(uri)),
            Effect::Forget(snapshot) => self.analysis_queue.discard(snapshot),
            Effect::Warn(message) => self.send(Outgoing::Warn(message)),
            Effect::Log(line) => self.send(Outgoing::Log(line)),
        }
    }

    fn analyse(&self) {
        loop {
            let snapshot = self.analysis_queue.take();
            // a panic must not end the only analysis thread; the panic hook has reported it
            let _ = catch_unwind(AssertUnwindSafe(|| self.analyse_one(snapshot)));
        }
    }

    fn analyse_one(&self, snapshot: Arc<Snapshot>) {
        snapshot.analysis();
        let problems = snapshot.engine.new_problems().into_iter();
        problems.for_each(|p| self.send(Outgoing::Warn(format!("核稿设置：{p}"))));
        self.handle(Event::Analysed(snapshot));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;
    use crate::lsp::engine::Shipped;
    use crate::settings::Layer;
    use hegao_lexicon::Lexicon;

    #[test]
    fn a_change_noticed_twice_is_reloaded_once() {
        let engine = Engine::new(Shipped::instead(Lexicon::default()), Layer::default(), clock::today);
        let (outbox, mut sent) = tokio::sync::mpsc::unbounded_channel();
        let core = Core::start(Session::new(engine), outbox);
        let seen = core.with_session(|session| session.engine());
        core.reload_instead_of(&seen);
        core.reload_instead_of(&seen);
        assert!(matches!(sent.try_recv(), Ok(Outgoing::Refresh)));
        assert!(sent.try_recv().is_err());
    }
}
