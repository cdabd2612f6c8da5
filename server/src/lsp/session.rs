//! The open documents: it takes events and returns effects. No IO, no threads, no protocol types.

use super::draft::is_draft;
use super::engine::Engine;
use super::snapshot::Snapshot;
use super::uri;
use crate::files;
use crate::files::reading::{LARGEST_DRAFT, too_large};
use crate::settings::Layer;
use crate::text::{Document, Encoding, Position, Syntax};
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

/// What happened.
#[derive(Debug)]
pub enum Event {
    /// The client opened a document.
    Opened {
        /// Its URI.
        uri: String,
        /// The language id that the client gives it.
        language: String,
        /// Its version.
        version: i32,
        /// Its text.
        text: String,
    },
    /// The client edited a document.
    Changed {
        /// Its URI.
        uri: String,
        /// The version after the edit.
        version: i32,
        /// What was replaced; each change applies to the result of the previous one.
        changes: Vec<Change>,
    },
    /// The client closed a document.
    Closed {
        /// Its URI.
        uri: String,
    },
    /// A version has been analysed.
    Analysed(Arc<Snapshot>),
    /// The client's settings are now these.
    Configured(Layer),
    /// Settings files or tables have changed.
    FilesChanged,
    /// Documents without a file now belong to this folder, or to none.
    Moved(Option<PathBuf>),
}

/// One replacement in a document.
#[derive(Debug)]
pub struct Change {
    /// The range that is replaced; the whole document if `None`.
    pub range: Option<(Position, Position)>,
    /// The new text.
    pub text: String,
}

/// What to do in response.
#[derive(Debug)]
pub enum Effect {
    /// Analyse this version, then report with `Event::Analysed`.
    Analyse(Arc<Snapshot>),
    /// Show the findings of this version in place of the old ones.
    Publish(Arc<Snapshot>),
    /// Remove the findings of this document.
    Clear(String),
    /// Drop a version that has been replaced, when there is time: it may be large.
    Forget(Arc<Snapshot>),
    /// Show a message to the user.
    Warn(String),
    /// Write a line to the log, for people who investigate a problem.
    Log(String),
}

/// At most this number of documents keep, from the start, the data that makes the first edit as fast as later ones: in
/// a session with more documents, most of them are only read.
const AT_HAND: usize = 16;

/// The state of one client's session.
#[derive(Debug)]
pub struct Session {
    engine: Arc<Engine>,
    encoding: Encoding,
    open: HashMap<String, Arc<Snapshot>>,
    /// Open documents that are no drafts: nothing is said about them.
    others: HashSet<String>,
    /// The rules whose panic has been reported; otherwise each version would report it again.
    panicked: HashSet<&'static str>,
}

impl Session {
    /// A session without documents.
    pub fn new(engine: Engine) -> Session {
        Session {
            engine: Arc::new(engine),
            encoding: Encoding::default(),
            open: HashMap::new(),
            others: HashSet::new(),
            panicked: HashSet::new(),
        }
    }

    /// Sets the unit in which the client counts columns. Must be called before the first document is opened.
    pub fn set_encoding(&mut self, encoding: Encoding) {
        self.encoding = encoding;
    }

    /// The current version of an open document.
    pub fn snapshot(&self, uri: &str) -> Option<Arc<Snapshot>> {
        self.open.get(uri).cloned()
    }

    /// The current versions of all open documents, ordered by URI.
    pub fn snapshots(&self) -> Vec<Arc<Snapshot>> {
        let mut open: Vec<Arc<Snapshot>> = self.open.values().cloned().collect();
        open.sort_by(|a, b| a.uri.cmp(&b.uri));
        open
    }

    /// Handles an event.
    pub fn handle(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Opened { uri, language, .. } if !is_draft(&uri, &language) => {
                let old = self.open.remove(&uri).map(Effect::Forget);
                self.others.insert(uri);
                old.into_iter().collect()
            }
            Event::Opened { uri, text, .. } if text.len() as u64 > LARGEST_DRAFT => {
                let old = self.open.remove(&uri).map(Effect::Forget);
                let name = uri::path(&uri).map_or_else(|| uri.clone(), |path| files::shown(&path));
                self.others.insert(uri);
                let warning = Effect::Warn(format!("{name}: 没有检查：{}", too_large(LARGEST_DRAFT)));
                std::iter::once(warning).chain(old).collect()
            }
            Event::Opened { uri, language, version, text } => {
                self.others.remove(&uri);
                let (syntax, engine) = (syntax_of(&language, &uri), Arc::clone(&self.engine));
                let first = Snapshot::new(uri, syntax, Document::new(&text, version), engine);
                let is_at_hand = self.open.len() < AT_HAND;
                self.put(if is_at_hand { first.to_be_edited() } else { first }).collect()
            }
            Event::Changed { uri, .. } if self.others.contains(&uri) => Vec::new(),
            Event::Changed { uri, version, changes } => self.change(uri, version, changes),
            Event::Closed { uri } if self.others.remove(&uri) => Vec::new(),
            Event::Closed { uri } => {
                let old = self.open.remove(&uri).map(Effect::Forget);
                std::iter::once(Effect::Clear(uri)).chain(old).collect()
            }
            Event::Analysed(snapshot) => self.analysed(snapshot),
            Event::Configured(client) => self.judge_by(self.engine.with(client)),
            Event::FilesChanged => self.judge_by(self.engine.afresh()),
            Event::Moved(home) => self.judge_by(self.engine.at_home(home)),
        }
    }

    fn put(&mut self, snapshot: Snapshot) -> impl Iterator<Item = Effect> + use<> {
        let snapshot = Arc::new(snapshot);
        let old = self.open.insert(snapshot.uri.clone(), Arc::clone(&snapshot)).map(Effect::Forget);
        std::iter::once(Effect::Analyse(snapshot)).chain(old)
    }

    fn change(&mut self, uri: String, version: i32, changes: Vec<Change>) -> Vec<Effect> {
        let Some(old) = self.open.get(&uri) else {
            return vec![Effect::Log(format!("edit of a document that is not open: {uri}"))];
        };
        let mut document = old.document.clone();
        for change in changes {
            match change.range {
                None => document = Document::new(&change.text, version),
                Some((from, to)) => {
                    let range = document.offset(from, self.encoding)..document.offset(to, self.encoding);
                    document.edit(range, &change.text);
                }
            }
        }
        document.set_version(version);
        let next = old.next(document);
        self.put(next).collect()
    }

    /// A result is used only if its version is still current: otherwise a newer one is being analysed, or the document
    /// is closed.
    fn analysed(&mut self, snapshot: Arc<Snapshot>) -> Vec<Effect> {
        if !self.open.get(&snapshot.uri).is_some_and(|now| Arc::ptr_eq(now, &snapshot)) {
            return Vec::new();
        }
        let Some(analysis) = snapshot.analysis() else {
            return vec![Effect::Log(format!("核稿自身出错，本次未能检查：{}", snapshot.uri))];
        };
        let silent = analysis.panicked.iter().filter(|rule| self.panicked.insert(rule));
        let mut effects: Vec<Effect> =
            silent.map(|rule| Effect::Log(format!("核稿自身出错，规则 {rule} 未能检查：{}", snapshot.uri))).collect();
        effects.push(Effect::Publish(Arc::clone(&snapshot)));
        effects
    }

    /// The engine that the current versions are checked with.
    pub fn engine(&self) -> Arc<Engine> {
        Arc::clone(&self.engine)
    }

    fn judge_by(&mut self, engine: Engine) -> Vec<Effect> {
        self.engine = Arc::new(engine);
        let open = self.snapshots();
        open.iter().flat_map(|old| self.put(old.judged_by(Arc::clone(&self.engine)))).collect()
    }
}

/// The markup of a document: determined by its language id, or by its file name if the id says only “text”.
pub fn syntax_of(language: &str, uri: &str) -> Syntax {
    match language {
        "markdown" => Syntax::Markdown,
        _ => Syntax::of_name(uri.split(['?', '#']).next().unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests;
