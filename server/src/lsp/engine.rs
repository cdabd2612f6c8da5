//! What documents are checked with: settings and lexicon, found in the same way as on the command line. They are loaded
//! by the first thread that needs them, after `initialize` and never in a handler.

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
    /// Wraps a lexicon; derived data is built on first use.
    pub fn of(lexicon: Arc<Lexicon>) -> Knowledge {
        Knowledge { lexicon, store: OnceLock::new() }
    }

    /// The data that completion needs.
    pub fn store(&self) -> &Store {
        self.store.get_or_init(|| Store::new(&self.lexicon))
    }

    /// Whether the data for completion has been built already.
    pub fn has_store(&self) -> bool {
        self.store.get().is_some()
    }
}

/// The shipped lexicon, loaded once regardless of changes to the settings.
#[derive(Clone, Default, Debug)]
pub struct Shipped(Arc<OnceLock<Arc<Knowledge>>>);

impl Shipped {
    /// Uses this lexicon in place of the shipped one.
    pub fn instead(lexicon: Lexicon) -> Shipped {
        Shipped(Arc::new(OnceLock::from(Arc::new(Knowledge::of(Arc::new(lexicon))))))
    }

    /// The shipped lexicon with its derived data. Blocks until it is loaded.
    pub fn knowledge(&self) -> Arc<Knowledge> {
        let load = || Arc::new(Knowledge::of(Arc::new(Lexicon::shipped().unwrap_or_else(nothing))));
        Arc::clone(self.0.get_or_init(load))
    }

    /// Builds everything that is otherwise built on first use.
    pub fn warm(&self) {
        let knowledge = self.knowledge();
        knowledge.lexicon.terms();
        knowledge.store();
    }
}

/// The tests read every table, so this is reached only in a broken build.
fn nothing(error: hegao_lexicon::TableError) -> Lexicon {
    super::log::log(super::log::Level::Error, &format!("内置词库有误，这是核稿的缺陷：{error}"));
    Lexicon::default()
}

/// What an analysis depends on besides the document.
#[derive(Clone, Debug)]
pub struct AnalysisInputs {
    /// The settings to check with.
    pub settings: Arc<Settings>,
    /// The lexicon with its derived data.
    pub knowledge: Arc<Knowledge>,
    /// The day of the run.
    pub today: Date,
    /// Whether the settings or the tables have errors, so that nothing may be fixed without being looked at.
    pub has_errors: bool,
}

/// Finds the inputs of documents under one set of client settings.
pub struct Engine {
    shipped: Shipped,
    client: Layer,
    clock: fn() -> Date,
    /// The folder that documents without a file belong to.
    home: Option<PathBuf>,
    day_cache: Mutex<Option<DayCache>>,
    /// The engine this one replaced, until what it carries over is needed.
    before: Mutex<Option<Arc<Engine>>>,
}

/// What is carried over from one day, and from one engine, to the next.
#[derive(Default)]
struct CarriedOver {
    last_good: LastGood,
    /// Problems that have been reported.
    reported: HashSet<String>,
}

/// What has been looked up on one day: `today` in a settings file means that day.
struct DayCache {
    today: Date,
    resolver: Resolver,
    known: Vec<Arc<Knowledge>>,
    /// How many of the problems have been reported.
    reported_count: usize,
    /// Problems that an earlier cache has reported already.
    reported_before: HashSet<String>,
}

impl Engine {
    /// An engine with the settings of a client, which take precedence over every file.
    pub fn new(shipped: Shipped, client: Layer, clock: fn() -> Date) -> Engine {
        Engine { shipped, client, clock, home: None, day_cache: Mutex::new(None), before: Mutex::new(None) }
    }

    /// The same engine with other client settings; files are read again.
    pub fn with(self: &Arc<Self>, client: Layer) -> Engine {
        let engine = Engine::new(self.shipped.clone(), client, self.clock);
        Engine { before: Mutex::new(Some(Arc::clone(self))), home: self.home.clone(), ..engine }
    }

    /// The same engine with another folder for documents without a file; `None` means the working folder.
    pub fn at_home(self: &Arc<Self>, home: Option<PathBuf>) -> Engine {
        Engine { home, ..self.afresh() }
    }

    /// The folder that documents without a file belong to.
    pub fn home(&self) -> Option<&Path> {
        self.home.as_deref()
    }

    /// The same engine, which reads every file again.
    pub fn afresh(self: &Arc<Self>) -> Engine {
        self.with(self.client.clone())
    }

    /// Whether a settings file or a table has changed since it was read. Reads the file system: not to be called in a
    /// handler.
    pub fn is_stale(&self) -> bool {
        let cache = self.day_cache.lock().unwrap_or_else(PoisonError::into_inner);
        let read = cache.as_ref().map(|cache| cache.resolver.read_so_far());
        // the analysis of edited documents must not wait for a slow disk
        drop(cache);
        read.is_some_and(|read| read.is_stale())
    }

    /// The current day.
    pub fn day(&self) -> Date {
        (self.clock)()
    }

    /// The settings and the lexicon for a document. May read files.
    pub fn inputs(&self, uri: &str) -> AnalysisInputs {
        self.with_day_cache(|cache| {
            let resolved = cache.resolver.resolve(&self.path_of(uri));
            let knowledge = cache.knowledge(resolved.lexicon);
            let has_errors = resolved.config.is_some_and(|config| config.has_errors());
            AnalysisInputs { settings: resolved.settings, knowledge, today: cache.today, has_errors }
        })
    }

    /// The user tables that apply to a document. May read files.
    pub fn tables(&self, uri: &str) -> Vec<PathBuf> {
        self.with_day_cache(|cache| cache.resolver.tables(&self.path_of(uri)).0)
    }

    /// The shipped lexicon with its derived data, without user tables.
    pub fn shipped(&self) -> Arc<Knowledge> {
        self.shipped.knowledge()
    }

    /// The settings file that applies to a document, and whether it has an error. May read files.
    pub fn settings_file(&self, uri: &str) -> Option<(PathBuf, bool)> {
        self.with_day_cache(|cache| {
            cache.resolver.resolve(&self.path_of(uri)).config.map(|c| (c.path.clone(), c.broken))
        })
    }

    /// The problems of settings files and tables found since the last call.
    pub fn new_problems(&self) -> Vec<String> {
        self.with_day_cache(|cache| {
            let all = cache.resolver.problems();
            let new = all[cache.reported_count..].iter().map(ToString::to_string);
            let new = new.filter(|p| !cache.reported_before.contains(p)).collect();
            cache.reported_count = all.len();
            new
        })
    }

    /// The path of a document; for a document without a file, a path in the home folder, as the command line does for
    /// standard input.
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

    /// What the previous engine carries over; taken only once.
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
        DayCache { today, resolver, known: vec![shipped], reported_count: 0, reported_before: before.reported }
    }
}

impl DayCache {
    fn carried_over(&self) -> CarriedOver {
        let reported = self.resolver.problems().iter().map(ToString::to_string).collect();
        CarriedOver { last_good: self.resolver.last_good(), reported }
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
