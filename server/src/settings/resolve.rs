//! Finds the settings and the lexicon for a file: `hegao.toml` is searched for from the file's folder upwards. The
//! command line and the language server share this resolver.

use super::chain::{Chain, chain};
use super::names::LookUp;
use super::problem::Problem;
use super::reader::PerFileIgnore;
use super::stamps::Stamps;
use super::user_tables::lay_over;
use super::{Layer, Settings, tables};
use crate::files::near;
use hegao_lexicon::{Date, Lexicon};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The file name that is searched for.
pub const FILE_NAME: &str = "hegao.toml";

/// Where settings come from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Origin {
    /// From the nearest `hegao.toml` at or above each file.
    Nearest,
    /// From this file, for all files.
    File(PathBuf),
    /// From no file: the defaults.
    Defaults,
}

/// A settings file that was read with all the files it extends.
#[derive(Debug)]
pub struct Config {
    /// Its path.
    pub path: PathBuf,
    /// Whether it has an error, so that the defaults are used instead.
    pub broken: bool,
    /// The problems of the file and of the tables it names.
    pub problems: Vec<Problem>,
    settings: Arc<Settings>,
    chain: Arc<Chain>,
    lexicon: Arc<Lexicon>,
    stamps: Stamps,
}

/// The settings files that had no error when they were last read, so that a typing mistake in one does not cost an
/// editor its settings.
pub type LastGood = HashMap<PathBuf, Arc<Config>>;

/// The settings and the lexicon for one file.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// The settings in force.
    pub settings: Arc<Settings>,
    /// The lexicon in force.
    pub lexicon: Arc<Lexicon>,
    /// The settings file, if there is one.
    pub config: Option<Arc<Config>>,
}

/// Finds settings, and reads each file once.
pub struct Resolver {
    origin: Origin,
    overrides: Layer,
    today: Date,
    look_up: LookUp,
    defaults: Arc<Settings>,
    shipped: Option<Arc<Lexicon>>,
    nearest: HashMap<PathBuf, Option<PathBuf>>,
    configs: HashMap<PathBuf, Arc<Config>>,
    last_good: LastGood,
    problems: Vec<Problem>,
}

/// What a resolver had read at some time. It can be compared with the file system while the resolver is used elsewhere:
/// the comparison may take long on a slow disk.
pub struct ReadSoFar {
    nearest: HashMap<PathBuf, Option<PathBuf>>,
    configs: Vec<Arc<Config>>,
}

impl ReadSoFar {
    /// Whether a file that was read, or one that was missing, has changed. Reads the file system.
    pub fn is_stale(&self) -> bool {
        self.nearest.iter().any(|(folder, then)| nearest(folder) != *then)
            || self.configs.iter().any(|config| config.stamps.are_stale())
    }
}

/// The settings file nearest to a folder: in it, or in the closest folder above it.
pub fn nearest(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().map(|f| f.join(FILE_NAME)).find(|f| f.is_file())
}

impl Resolver {
    /// A resolver for the day `today`; `overrides` takes precedence over every file, `look_up` resolves rule names.
    pub fn new(origin: Origin, overrides: Layer, today: Date, look_up: LookUp) -> Resolver {
        let mut defaults = Settings::default();
        defaults.apply(&overrides, today);
        Resolver {
            origin,
            overrides,
            today,
            look_up,
            defaults: Arc::new(defaults),
            shipped: None,
            nearest: HashMap::new(),
            configs: HashMap::new(),
            last_good: LastGood::new(),
            problems: Vec::new(),
        }
    }

    /// The same resolver, with the shipped lexicon loaded already.
    pub fn with_shipped(self, lexicon: Arc<Lexicon>) -> Resolver {
        Resolver { shipped: Some(lexicon), ..self }
    }

    /// The same resolver; a broken settings file is replaced by its last good version.
    pub fn with_last_good(self, last_good: LastGood) -> Resolver {
        Resolver { last_good, ..self }
    }

    /// The settings files that had no error when they were last read.
    pub fn last_good(&self) -> LastGood {
        self.last_good.clone()
    }

    /// What was read, and what was searched for.
    pub fn read_so_far(&self) -> ReadSoFar {
        ReadSoFar { nearest: self.nearest.clone(), configs: self.configs.values().cloned().collect() }
    }

    /// The settings and the lexicon for `file`, which need not exist.
    pub fn resolve(&mut self, file: &Path) -> Resolved {
        let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        match self.config_of(&file) {
            None => Resolved { settings: self.defaults.clone(), lexicon: self.shipped(), config: None },
            Some(path) => {
                let config = self.config(&path);
                let settings = config.settings_for(&file);
                Resolved { settings, lexicon: config.lexicon.clone(), config: Some(config) }
            }
        }
    }

    /// The user tables for `file`, in the order in which they are merged, and the problems of the settings that name
    /// them.
    pub fn tables(&mut self, file: &Path) -> (Vec<PathBuf>, Vec<Problem>) {
        let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
        let mut problems = Vec::new();
        let Some(path) = self.config_of(&file) else { return (Vec::new(), problems) };
        let chain = chain(&path, self.look_up, &mut problems, &mut Stamps::default());
        let mut all = Vec::new();
        for (at, layer) in &chain {
            let (tables, wrong) = tables::named(at, layer.tables.as_deref().unwrap_or_default());
            all.extend(tables);
            problems.extend(wrong);
        }
        (all, problems)
    }

    /// The settings file for a file with an absolute path.
    fn config_of(&mut self, file: &Path) -> Option<PathBuf> {
        match &self.origin {
            Origin::Nearest => file.parent().and_then(|folder| self.nearest(folder)),
            Origin::File(path) => Some(std::path::absolute(path).unwrap_or_else(|_| path.clone())),
            Origin::Defaults => None,
        }
    }

    /// All problems so far, in the order in which they were found.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    fn nearest(&mut self, folder: &Path) -> Option<PathBuf> {
        if let Some(known) = self.nearest.get(folder) {
            return known.clone();
        }
        let here = folder.join(FILE_NAME);
        let found = if here.is_file() { Some(here) } else { folder.parent().and_then(|up| self.nearest(up)) };
        self.nearest.insert(folder.to_owned(), found.clone());
        found
    }

    fn shipped(&mut self) -> Arc<Lexicon> {
        if let Some(lexicon) = &self.shipped {
            return lexicon.clone();
        }
        let lexicon = Arc::new(self.fresh_lexicon());
        self.shipped = Some(lexicon.clone());
        lexicon
    }

    fn fresh_lexicon(&mut self) -> Lexicon {
        Lexicon::shipped().unwrap_or_else(|e| {
            let message = format!("内置词库有误，这是核稿的缺陷：{}", e.message);
            let problem = Problem::new(e.file.into(), Some((e.line, e.column)), message);
            if !self.problems.contains(&problem) {
                self.problems.push(problem);
            }
            Lexicon::default()
        })
    }

    fn config(&mut self, path: &Path) -> Arc<Config> {
        if let Some(config) = self.configs.get(path) {
            return config.clone();
        }
        let config = Arc::new(self.load(path));
        self.problems.extend(config.problems.iter().cloned());
        self.configs.insert(path.to_owned(), config.clone());
        if !config.broken {
            self.last_good.insert(path.to_owned(), config.clone());
        }
        config
    }

    fn load(&mut self, path: &Path) -> Config {
        let (mut problems, mut stamps) = (Vec::new(), Stamps::default());
        let chain = Arc::new(chain(path, self.look_up, &mut problems, &mut stamps));
        let broken = problems.iter().any(|p| !p.is_warning);
        let (chain, lexicon) = match self.last_good.get(path) {
            Some(good) if broken => {
                let message = "改好之前仍用上一次的设置".to_owned();
                problems.push(Problem { is_warning: true, ..Problem::new(near(path), None, message) });
                (good.chain.clone(), good.lexicon.clone())
            }
            _ if broken => (Arc::default(), self.shipped()),
            _ => {
                let lexicon = self.lexicon_of(&chain, &mut problems, &mut stamps);
                (chain, lexicon)
            }
        };
        let mut settings = Settings::default();
        for (_, layer) in chain.iter() {
            settings.apply(layer, self.today);
        }
        settings.apply(&self.overrides, self.today);
        Config { path: path.to_owned(), broken, problems, settings: Arc::new(settings), chain, lexicon, stamps }
    }

    fn lexicon_of(&mut self, chain: &Chain, problems: &mut Vec<Problem>, stamps: &mut Stamps) -> Arc<Lexicon> {
        let patterns = |layer: &Layer| layer.tables.clone().unwrap_or_default();
        if chain.iter().all(|(_, layer)| patterns(layer).is_empty()) {
            return self.shipped();
        }
        let mut lexicon = self.fresh_lexicon();
        for (at, layer) in chain {
            problems.extend(lay_over(&mut lexicon, at, &patterns(layer), stamps));
        }
        Arc::new(lexicon)
    }
}

impl Config {
    /// Whether anything is wrong with the settings or the tables: the outcome may not be what the user wants, so that
    /// nothing is to be changed by it.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| !problem.is_warning)
    }

    fn settings_for(&self, file: &Path) -> Arc<Settings> {
        let ignores = self.chain.iter().flat_map(|(at, layer)| {
            let folder = at.parent().unwrap_or(at);
            layer.per_file_ignores.iter().flatten().map(move |i| (folder, i))
        });
        let mut matching = ignores.filter(|(folder, i)| i.matches(folder, file)).peekable();
        if matching.peek().is_none() {
            return self.settings.clone();
        }
        let mut settings = Settings::clone(&self.settings);
        matching.for_each(|(_, i)| settings.also_ignore(&i.rules));
        Arc::new(settings)
    }
}

impl PerFileIgnore {
    fn matches(&self, folder: &Path, file: &Path) -> bool {
        let Ok(relative) = file.strip_prefix(folder) else { return false };
        let by_name = || relative.file_name().is_some_and(|name| self.files.matches(Path::new(name)));
        self.files.matches(relative) || self.by_name && by_name()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::names::look_up;

    #[test]
    fn a_former_id_gives_a_warning_and_the_settings_apply() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join(FILE_NAME), "ignore = [\"policy-repealed\"]\n").expect("written");
        let shipped = Arc::new(Lexicon::default());
        let mut resolver = Resolver::new(Origin::Nearest, Layer::default(), Date::new(2026, 11, 15), look_up);
        resolver.shipped = Some(shipped);
        let resolved = resolver.resolve(&folder.path().join("a.md"));
        assert_eq!(resolved.settings.ignore, ["policy-abolished"]);
        assert!(!resolved.config.expect("a file").broken);
        let problems: Vec<_> = resolver.problems().iter().map(|p| (p.at, p.is_warning, p.message.as_str())).collect();
        assert_eq!(problems, [(Some((1, 11)), true, "规则“policy-repealed”已改名为“policy-abolished”")]);
    }
}
