//! A file that is to be checked, with what it is judged by.

use crate::files::{self, near, shown};
use crate::settings::{Resolver, Settings};
use crate::text::Syntax;
use hegao_lexicon::Lexicon;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// One file to check and what it is judged by.
pub struct Job {
    /// The file; standard input when absent.
    pub path: Option<PathBuf>,
    /// Its name in the report.
    pub shown: String,
    /// How it is written.
    pub syntax: Syntax,
    /// The settings in force.
    pub settings: Arc<Settings>,
    /// The lexicon in force.
    pub lexicon: Arc<Lexicon>,
    /// The settings file, if there is one.
    pub config: Option<PathBuf>,
    /// Whether that file is faulty, so that defaults stand in for it.
    pub broken: bool,
}

impl Job {
    /// A file, with the settings and the lexicon that are in force where it lies.
    pub fn of_file(path: PathBuf, resolver: &mut Resolver) -> Job {
        let resolved = resolver.resolve(&path);
        Job {
            shown: shown(&path),
            syntax: Syntax::of_name(&path.to_string_lossy()),
            settings: resolved.settings,
            lexicon: resolved.lexicon,
            broken: resolved.config.as_ref().is_some_and(|c| c.broken),
            config: resolved.config.map(|c| near(&c.path)),
            path: Some(path),
        }
    }

    /// Standard input, as a file of some name.
    pub fn of_input(name: Option<&Path>, resolver: &mut Resolver) -> Job {
        let job = Job::of_file(name.unwrap_or(Path::new("-.md")).to_owned(), resolver);
        let shown = name.map_or("-".to_owned(), files::shown);
        Job { path: None, shown, ..job }
    }
}
