//! What documents are judged by: settings and lexicon, found as the command line finds them. They
//! are loaded by whoever needs them first, behind `initialize` and never in a handler.

use super::uri;
use crate::completion::Store;
use crate::rules::names::look_up;
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

/// What an analysis depends on besides the document.
#[derive(Clone, Debug)]
pub struct AnalysisInputs {
    /// How to judge.
    pub settings: Arc<Settings>,
    /// What is known.
    pub knowledge: Arc<Knowledge>,
    /// The day of the run.
    pub today: Date,
}

/// Finds the inputs of documents under one set of client settings.
pub struct Engine {
    shipped: Shipped,
    client: Layer,
    clock: fn() -> Date,
    /// The folder that a document is taken to lie in which lies nowhere on disk.
    home: Option<PathBuf>,
    day_cache: Mutex<Option<DayCache>>,
    /// The engine this one took the place of, until what it carries over is needed.
    before: Mutex<Option<Arc<Engine>>>,
}

/// What is carried over from one day, and from one engine, to the next.
#[derive(Default)]
struct CarriedOver {
    last_good: LastGood,
    told: HashSet<String>,
}

/// What has been looked up on one day: `today` in a settings file means that day.
struct DayCache {
    today: Date,
    resolver: Resolver,
    known: Vec<Arc<Knowledge>>,
    told: usize,
    /// What an earlier cache told already.
    told_before: HashSet<String>,
}

impl Engine {
    /// With the settings of a client, which win over every file.
    pub fn new(shipped: Shipped, client: Layer, clock: fn() -> Date) -> Engine {
        Engine { shipped, client, clock, home: None, day_cache: Mutex::new(None), before: Mutex::new(None) }
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
        let cache = self.day_cache.lock().unwrap_or_else(PoisonError::into_inner);
        let read = cache.as_ref().map(|cache| cache.resolver.read_so_far());
        // what is being typed must not wait for a slow disk
        drop(cache);
        read.is_some_and(|read| read.is_stale())
    }

    /// The day as it is now.
    pub fn day(&self) -> Date {
        (self.clock)()
    }

    /// What a document is judged by. May read files.
    pub fn inputs(&self, uri: &str) -> AnalysisInputs {
        self.with_day_cache(|cache| {
            let resolved = cache.resolver.resolve(&self.path_of(uri));
            let knowledge = cache.knowledge(resolved.lexicon);
            AnalysisInputs { settings: resolved.settings, knowledge, today: cache.today }
        })
    }

    /// The tables of a unit's own that count for a document. May read files.
    pub fn tables(&self, uri: &str) -> Vec<PathBuf> {
        self.with_day_cache(|cache| cache.resolver.tables(&self.path_of(uri)).0)
    }

    /// What is known without any tables but the shipped ones.
    pub fn shipped(&self) -> Arc<Knowledge> {
        self.shipped.knowledge()
    }

    /// The settings file that counts for a document, and whether it has a fault. May read files.
    pub fn settings_file(&self, uri: &str) -> Option<(PathBuf, bool)> {
        self.with_day_cache(|cache| {
            cache.resolver.resolve(&self.path_of(uri)).config.map(|c| (c.path.clone(), c.broken))
        })
    }

    /// What was found wrong with settings files and tables since this was last asked.
    pub fn new_problems(&self) -> Vec<String> {
        self.with_day_cache(|cache| {
            let all = cache.resolver.problems();
            let new = all[cache.told..].iter().map(ToString::to_string);
            let new = new.filter(|p| !cache.told_before.contains(p)).collect();
            cache.told = all.len();
            new
        })
    }

    /// The path of a document; of one that is no file, a path at home, as the command line has it for standard
    /// input.
    fn path_of(&self, uri: &str) -> PathBuf {
        let nameless = || self.home.as_deref().unwrap_or(Path::new("")).join("-.md");
        uri::path(uri).unwrap_or_else(nameless)
    }

    fn with_day_cache<T>(&self, work: impl FnOnce(&mut DayCache) -> T) -> T {
        let today = self.day();
        let mut place = self.day_cache.lock().unwrap_or_else(PoisonError::into_inner);
        let cache = match place.take() {
            Some(cache) if cache.today == today => cache,
            Some(old) => self.new_day_cache(today, old.carried_over()),
            None => self.new_day_cache(today, self.carried_over_before()),
        };
        work(place.insert(cache))
    }

    /// What the engine before this one carries over; only asked once.
    fn carried_over_before(&self) -> CarriedOver {
        let before = self.before.lock().unwrap_or_else(PoisonError::into_inner).take();
        before.map(|engine| engine.carried_over()).unwrap_or_default()
    }

    fn carried_over(&self) -> CarriedOver {
        let cache = self.day_cache.lock().unwrap_or_else(PoisonError::into_inner);
        cache.as_ref().map_or_else(|| self.carried_over_before(), DayCache::carried_over)
    }

    fn new_day_cache(&self, today: Date, before: CarriedOver) -> DayCache {
        let shipped = self.shipped.knowledge();
        let resolver = Resolver::new(Origin::Nearest, self.client.clone(), today, look_up);
        let resolver = resolver.with_shipped(Arc::clone(&shipped.lexicon)).with_last_good(before.last_good);
        DayCache { today, resolver, known: vec![shipped], told: 0, told_before: before.told }
    }
}

impl DayCache {
    fn carried_over(&self) -> CarriedOver {
        let told = self.resolver.problems().iter().map(ToString::to_string).collect();
        CarriedOver { last_good: self.resolver.last_good(), told }
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
