//! What documents are judged by: settings and lexicon, found as the command line finds them. They
//! are loaded by whoever needs them first, behind `initialize` and never in a handler.

use super::uris;
use crate::completion::Store;
use crate::settings::resolve::LastGood;
use crate::settings::{Layer, Origin, Resolver, Settings};
use hegao_lexicon::{Date, Lexicon};
use std::collections::HashSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A lexicon and what is derived from it.
#[derive(Debug)]
pub struct Knowledge {
    /// The lexicon.
    pub lexicon: Arc<Lexicon>,
    store: OnceLock<Store>,
}

impl Knowledge {
    /// The knowledge of a lexicon.
    pub fn of(lexicon: Arc<Lexicon>) -> Knowledge {
        Knowledge { lexicon, store: OnceLock::new() }
    }

    /// What completion needs.
    pub fn store(&self) -> &Store {
        self.store.get_or_init(|| Store::new(&self.lexicon))
    }

    /// Whether completion has to wait for nothing.
    pub fn has_store(&self) -> bool {
        self.store.get().is_some()
    }
}

/// The shipped lexicon, loaded once whatever becomes of the settings.
#[derive(Clone, Default, Debug)]
pub struct Shipped(Arc<OnceLock<Arc<Knowledge>>>);

impl Shipped {
    /// In place of the shipped lexicon, this one.
    pub fn instead(lexicon: Lexicon) -> Shipped {
        Shipped(Arc::new(OnceLock::from(Arc::new(Knowledge::of(Arc::new(lexicon))))))
    }

    /// What is known by it. Waits for it to be loaded.
    pub fn knowledge(&self) -> Arc<Knowledge> {
        let load = || Arc::new(Knowledge::of(Arc::new(Lexicon::shipped().unwrap_or_else(nothing))));
        Arc::clone(self.0.get_or_init(load))
    }

    /// Builds everything that is built at first use.
    pub fn warm(&self) {
        let knowledge = self.knowledge();
        knowledge.lexicon.terms();
        knowledge.store();
    }
}

/// The tests read every table: only a broken build comes here.
fn nothing(error: hegao_lexicon::TableError) -> Lexicon {
    super::log::log(super::log::Level::Error, &format!("内置词库有误，这是核稿的缺陷：{error}"));
    Lexicon::default()
}

/// What one document is judged by.
#[derive(Clone, Debug)]
pub struct Grounds {
    /// How to judge.
    pub settings: Arc<Settings>,
    /// What is known.
    pub knowledge: Arc<Knowledge>,
    /// The day of the run.
    pub today: Date,
}

/// Finds the grounds of documents under one set of client settings.
pub struct Engine {
    shipped: Shipped,
    client: Layer,
    clock: fn() -> Date,
    /// The folder that a document is taken to lie in which lies nowhere on disk.
    home: Option<PathBuf>,
    desk: Mutex<Option<Desk>>,
    /// The engine this one took the place of, until its heritage is needed.
    before: Mutex<Option<Arc<Engine>>>,
}

/// What outlives a desk.
#[derive(Default)]
struct Heritage {
    last_good: LastGood,
    told: HashSet<String>,
}

/// What has been looked up on one day: `today` in a settings file means that day.
struct Desk {
    today: Date,
    resolver: Resolver,
    known: Vec<Arc<Knowledge>>,
    told: usize,
    /// What an earlier desk told already.
    told_before: HashSet<String>,
}

impl Engine {
    /// With the settings of a client, which win over every file.
    pub fn new(shipped: Shipped, client: Layer, clock: fn() -> Date) -> Engine {
        Engine { shipped, client, clock, home: None, desk: Mutex::new(None), before: Mutex::new(None) }
    }

    /// The same with other settings; what was read from files is read again.
    pub fn with(self: &Arc<Self>, client: Layer) -> Engine {
        let engine = Engine::new(self.shipped.clone(), client, self.clock);
        Engine { before: Mutex::new(Some(Arc::clone(self))), home: self.home.clone(), ..engine }
    }

    /// The same with another folder for documents that lie nowhere on disk; `None` stands for the working folder.
    pub fn at_home(self: &Arc<Self>, home: Option<PathBuf>) -> Engine {
        Engine { home, ..self.afresh() }
    }

    /// The folder that a document is taken to lie in which lies nowhere on disk.
    pub fn home(&self) -> Option<&Path> {
        self.home.as_deref()
    }

    /// The same, for which every file is read again.
    pub fn afresh(self: &Arc<Self>) -> Engine {
        self.with(self.client.clone())
    }

    /// Whether a settings file or a table has changed since it was read. Reads the file system:
    /// not for a handler to call.
    pub fn is_stale(&self) -> bool {
        let desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        let read = desk.as_ref().map(|desk| desk.resolver.read_so_far());
        // what is being typed must not wait for a slow disk
        drop(desk);
        read.is_some_and(|read| read.is_stale())
    }

    /// The day as it is now.
    pub fn day(&self) -> Date {
        (self.clock)()
    }

    /// What a document is judged by. May read files.
    pub fn grounds(&self, uri: &str) -> Grounds {
        self.at_desk(|desk| {
            let resolved = desk.resolver.resolve(&self.path_of(uri));
            let knowledge = desk.knowledge(resolved.lexicon);
            Grounds { settings: resolved.settings, knowledge, today: desk.today }
        })
    }

    /// The tables of a unit's own that count for a document. May read files.
    pub fn tables(&self, uri: &str) -> Vec<PathBuf> {
        self.at_desk(|desk| desk.resolver.tables(&self.path_of(uri)).0)
    }

    /// What is known without any tables but the shipped ones.
    pub fn shipped(&self) -> Arc<Knowledge> {
        self.shipped.knowledge()
    }

    /// The settings file that counts for a document, and whether it has a fault. May read files.
    pub fn settings_file(&self, uri: &str) -> Option<(PathBuf, bool)> {
        self.at_desk(|desk| desk.resolver.resolve(&self.path_of(uri)).config.map(|c| (c.path.clone(), c.broken)))
    }

    /// What was found wrong with settings files and tables since this was last asked.
    pub fn new_problems(&self) -> Vec<String> {
        self.at_desk(|desk| {
            let all = desk.resolver.problems();
            let new = all[desk.told..].iter().map(ToString::to_string);
            let new = new.filter(|p| !desk.told_before.contains(p)).collect();
            desk.told = all.len();
            new
        })
    }

    /// The path of a document; of one that is no file, a path at home, as the command line has it for standard
    /// input.
    fn path_of(&self, uri: &str) -> PathBuf {
        let nameless = || self.home.as_deref().unwrap_or(Path::new("")).join("-.md");
        uris::path(uri).unwrap_or_else(nameless)
    }

    fn at_desk<T>(&self, work: impl FnOnce(&mut Desk) -> T) -> T {
        let today = self.day();
        let mut place = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        let desk = match place.take() {
            Some(desk) if desk.today == today => desk,
            Some(old) => self.new_desk(today, old.heritage()),
            None => self.new_desk(today, self.inherited()),
        };
        work(place.insert(desk))
    }

    /// What the engine before this one leaves behind; only asked once.
    fn inherited(&self) -> Heritage {
        let before = self.before.lock().unwrap_or_else(PoisonError::into_inner).take();
        before.map(|engine| engine.heritage()).unwrap_or_default()
    }

    fn heritage(&self) -> Heritage {
        let desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        desk.as_ref().map_or_else(|| self.inherited(), Desk::heritage)
    }

    fn new_desk(&self, today: Date, heritage: Heritage) -> Desk {
        let shipped = self.shipped.knowledge();
        let resolver = Resolver::new(Origin::Nearest, self.client.clone(), today);
        let resolver = resolver.with_shipped(Arc::clone(&shipped.lexicon)).with_last_good(heritage.last_good);
        Desk { today, resolver, known: vec![shipped], told: 0, told_before: heritage.told }
    }
}

impl Desk {
    fn heritage(&self) -> Heritage {
        let told = self.resolver.problems().iter().map(ToString::to_string).collect();
        Heritage { last_good: self.resolver.last_good(), told }
    }

    fn knowledge(&mut self, lexicon: Arc<Lexicon>) -> Arc<Knowledge> {
        if let Some(known) = self.known.iter().find(|k| Arc::ptr_eq(&k.lexicon, &lexicon)) {
            return Arc::clone(known);
        }
        let new = Arc::new(Knowledge::of(lexicon));
        self.known.push(Arc::clone(&new));
        new
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").field("client", &self.client).finish_non_exhaustive()
    }
}
