//! A file to check, with its settings and lexicon.

use crate::files::{near, shown, written};
use crate::settings::{Resolver, Settings};
use crate::text::Syntax;
use hegao_lexicon::Lexicon;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file to check, with its settings and lexicon.
pub struct Job {
    /// The path of the file; `None` for standard input.
    pub path: Option<PathBuf>,
    /// The name of the file for people.
    pub shown: String,
    /// The name of the file for programs.
    pub name: String,
    /// The markup of the file.
    pub syntax: Syntax,
    /// The settings in force.
    pub settings: Arc<Settings>,
    /// The lexicon in force.
    pub lexicon: Arc<Lexicon>,
    /// The settings file, if there is one.
    pub config: Option<PathBuf>,
    /// Whether the settings file has errors, so that the file cannot be checked.
    pub broken: bool,
    /// Whether a part of the user tables has errors and is not used.
    pub lacks_rows: bool,
}

impl Job {
    /// A file, with the settings and the lexicon that apply at its path.
    pub fn of_file(path: PathBuf, resolver: &mut Resolver) -> Job {
        let resolved = resolver.resolve(&path);
        Job {
            shown: shown(&path),
            name: written(&path),
            syntax: Syntax::of_name(&path.to_string_lossy()),
            settings: resolved.settings,
            lexicon: resolved.lexicon,
            broken: resolved.config.as_ref().is_some_and(|c| c.broken),
            lacks_rows: resolved.config.as_ref().is_some_and(|c| !c.broken && c.has_errors()),
            config: resolved.config.map(|c| near(&c.path)),
            path: Some(path),
        }
    }

    /// Standard input, treated as a file with the given name.
    pub fn of_input(name: Option<&Path>, resolver: &mut Resolver) -> Job {
        let job = Job::of_file(name.unwrap_or(Path::new("-.md")).to_owned(), resolver);
        let nameless = || "-".to_owned();
        let (shown, name) = (name.map_or_else(nameless, shown), name.map_or_else(nameless, written));
        Job { path: None, shown, name, ..job }
    }
}
