//! What documents are checked with: settings and lexicon, found in the same way as on the command line. They are loaded
//! by the first thread that needs them, after `initialize` and never in a handler.

use super::uri;
use crate::completion::Store;
use crate::locking::lock;
use crate::rules::names::look_up;
use crate::settings::resolve::{LastGood, ReadSoFar, nearest};
use crate::settings::{Layer, Origin, Resolver, Settings};
use hegao_lexicon::{Date, Lexicon};
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

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

/// Finds the inputs of documents under one set of client settings. Each settings file has a cache and a lock of its own:
/// one that takes long to read does not hold up documents with other settings.
pub struct Engine {
    shipped: Shipped,
    client: Layer,
    clock: fn() -> Date,
    /// The folder that documents without a file belong to.
    home: Option<PathBuf>,
    /// By the settings file; `None` for documents without one.
    caches: Mutex<HashMap<Option<PathBuf>, Arc<Cache>>>,
    /// The engine this one replaced, until what it carries over is needed.
    before: Mutex<Option<Arc<Engine>>>,
    inherited: OnceLock<CarriedOver>,
    /// Problems that have been reported.
    reported: Mutex<HashSet<String>>,
}

/// What has been looked up with one settings file.
type Cache = Mutex<Option<DayCache>>;

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
}

impl Engine {
    /// An engine with the settings of a client, which take precedence over every file.
    pub fn new(shipped: Shipped, client: Layer, clock: fn() -> Date) -> Engine {
        Engine {
            shipped,
            client,
            clock,
            home: None,
            caches: Mutex::default(),
            before: Mutex::new(None),
            inherited: OnceLock::new(),
            reported: Mutex::default(),
        }
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
        // the analysis of edited documents must not wait for a slow disk, so nothing is locked while files are read
        let read: Vec<ReadSoFar> = self.each_cache(|cache| cache.resolver.read_so_far());
        read.iter().any(ReadSoFar::is_stale)
    }

    /// The current day.
    pub fn day(&self) -> Date {
        (self.clock)()
    }

    /// The settings and the lexicon for a document. May read files.
    pub fn inputs(&self, uri: &str) -> AnalysisInputs {
        self.with_cache(uri, |cache| {
            let resolved = cache.resolver.resolve(&self.path_of(uri));
            let knowledge = cache.knowledge(resolved.lexicon);
            let has_errors = resolved.config.is_some_and(|config| config.has_errors());
            AnalysisInputs { settings: resolved.settings, knowledge, today: cache.today, has_errors }
        })
    }

    /// The user tables that apply to a document. May read files.
    pub fn tables(&self, uri: &str) -> Vec<PathBuf> {
        self.with_cache(uri, |cache| cache.resolver.tables(&self.path_of(uri)).0)
    }

    /// The shipped lexicon with its derived data, without user tables.
    pub fn shipped(&self) -> Arc<Knowledge> {
        self.shipped.knowledge()
    }

    /// The settings file that applies to a document, and whether it has an error. May read files.
    pub fn settings_file(&self, uri: &str) -> Option<(PathBuf, bool)> {
        self.with_cache(uri, |cache| {
            cache.resolver.resolve(&self.path_of(uri)).config.map(|c| (c.path.clone(), c.broken))
        })
    }

    /// The problems of settings files and tables found since the last call.
    pub fn new_problems(&self) -> Vec<String> {
        let all: Vec<Vec<String>> =
            self.each_cache(|cache| cache.resolver.problems().iter().map(ToString::to_string).collect());
        let before = &self.inherited().reported;
        let mut reported = lock(&self.reported);
        all.into_iter().flatten().filter(|p| !before.contains(p) && reported.insert(p.clone())).collect()
    }

    /// The path of a document; for a document without a file, a path in the home folder, as the command line does for
    /// standard input.
    fn path_of(&self, uri: &str) -> PathBuf {
        let nameless = || self.home.as_deref().unwrap_or(Path::new("")).join("-.md");
        uri::path(uri).unwrap_or_else(nameless)
    }

    fn with_cache<T>(&self, uri: &str, work: impl FnOnce(&mut DayCache) -> T) -> T {
        let today = self.day();
        let cache = self.cache_of(&self.path_of(uri));
        let mut place = lock(&cache);
        let cache = match place.take() {
            Some(cache) if cache.today == today => cache,
            Some(old) => self.new_day_cache(today, old.resolver.last_good()),
            None => self.new_day_cache(today, self.inherited().last_good.clone()),
        };
        work(place.insert(cache))
    }

    /// The cache for the settings file of a document.
    fn cache_of(&self, document: &Path) -> Arc<Cache> {
        let file = std::path::absolute(document).unwrap_or_else(|_| document.to_owned());
        let settings = file.parent().and_then(nearest);
        Arc::clone(lock(&self.caches).entry(settings).or_default())
    }

    /// Calls `work` with each cache that is not being filled.
    fn each_cache<T>(&self, work: impl Fn(&DayCache) -> T) -> Vec<T> {
        let caches: Vec<Arc<Cache>> = lock(&self.caches).values().cloned().collect();
        let free = |cache: &Arc<Cache>| Some(work(cache.try_lock().ok()?.as_ref()?));
        caches.iter().filter_map(free).collect()
    }

    /// What the previous engine carries over.
    fn inherited(&self) -> &CarriedOver {
        self.inherited.get_or_init(|| {
            let before = lock(&self.before).take();
            before.map(|engine| engine.carried_over()).unwrap_or_default()
        })
    }

    fn carried_over(&self) -> CarriedOver {
        let inherited = self.inherited();
        let mut carried = CarriedOver { last_good: inherited.last_good.clone(), reported: HashSet::new() };
        let caches = self.each_cache(|cache| {
            let problems: Vec<String> = cache.resolver.problems().iter().map(ToString::to_string).collect();
            (cache.resolver.last_good(), problems)
        });
        if caches.is_empty() {
            carried.reported.clone_from(&inherited.reported);
        }
        for (last_good, problems) in caches {
            carried.last_good.extend(last_good);
            carried.reported.extend(problems);
        }
        carried
    }

    fn new_day_cache(&self, today: Date, last_good: LastGood) -> DayCache {
        let shipped = self.shipped.knowledge();
        let resolver = Resolver::new(Origin::Nearest, self.client.clone(), today, look_up);
        let resolver = resolver.with_shipped(Arc::clone(&shipped.lexicon)).with_last_good(last_good);
        DayCache { today, resolver, known: vec![shipped] }
    }
}

impl DayCache {
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

#[cfg(test)]
mod tests {
    use super::*;
    use lsp_types::Url;

    #[test]
    fn settings_that_take_long_hold_up_no_other_document() {
        let folder = tempfile::tempdir().expect("a folder");
        let document = |name: &str| folder.path().join(name).join("稿.md");
        for name in ["慢", "快"] {
            std::fs::create_dir(folder.path().join(name)).expect("made");
            std::fs::write(folder.path().join(name).join("hegao.toml"), "ignore = []\n").expect("written");
        }
        let engine = Engine::new(Shipped::instead(Lexicon::default()), Layer::default(), crate::clock::today);
        let slow = engine.cache_of(&document("慢"));
        // as while a file is being read
        let _held = lock(&slow);
        let uri = Url::from_file_path(document("快")).expect("an absolute path");
        let settings = engine.settings_file(uri.as_str()).map(|(path, _)| path);
        assert_eq!(settings, Some(folder.path().join("快/hegao.toml")));
        assert!(!engine.is_stale() && engine.new_problems().is_empty());
    }
}
