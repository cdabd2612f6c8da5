//! Which file of a crate imports from which other file, read from `use` declarations and paths in the code, as text.
//!
//! A name that a module only re-exports (`pub use`) counts for the file that defines it. Tests may import anything and
//! are left out.

mod code;
mod paths;

pub use code::bare;

use paths::{Path, Use};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use xtask::project::SourceFile;

/// An import of one file from another.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Import {
    /// Path of the importing file.
    pub from: String,
    /// The 1-based line of the first such import.
    pub line: usize,
    /// Path of the file that defines the imported name.
    pub to: String,
}

/// The path of a module within its crate, without the name of the crate.
type ModulePath = Vec<String>;

/// A module and the names in its file.
#[derive(Debug)]
struct Module<'a> {
    file: &'a str,
    uses: Vec<Use>,
    paths: Vec<Path>,
}

/// The imports between the files of a crate whose sources are in `folder`; one for each pair of files.
pub fn of_crate(files: &[SourceFile], folder: &str) -> Vec<Import> {
    let sources: Vec<(ModulePath, &SourceFile)> =
        files.iter().filter_map(|file| Some((module_path(file.path.strip_prefix(folder)?)?, file))).collect();
    let tests: BTreeSet<ModulePath> = sources.iter().flat_map(|(path, file)| test_modules(path, file)).collect();
    let is_test = |path: &ModulePath| (1..=path.len()).any(|end| tests.contains(&path[..end]));
    let modules = sources.into_iter().filter(|(path, _)| !is_test(path)).map(|(path, file)| {
        let read = paths::read(&code::without_tests(&code::bare(&file.text)));
        (path, Module { file: &file.path, uses: read.uses, paths: read.paths })
    });
    Crate { modules: modules.collect() }.imports()
}

/// The module of a Rust file; `None` for a file that is not part of the library.
fn module_path(in_crate: &str) -> Option<ModulePath> {
    let name = in_crate.strip_suffix(".rs")?;
    let mut path: ModulePath = name.split('/').map(str::to_owned).collect();
    match path.last().map(String::as_str) {
        Some("main") if path.len() == 1 => return None,
        Some("lib") if path.len() == 1 => path.clear(),
        Some("mod") => drop(path.pop()),
        _ => {}
    }
    Some(path)
}

/// The test modules that a file declares.
fn test_modules(path: &ModulePath, file: &SourceFile) -> Vec<ModulePath> {
    let child = |name: &str| path.iter().cloned().chain([name.to_owned()]).collect();
    code::test_modules(&code::bare(&file.text)).iter().map(|name| child(name)).collect()
}

struct Crate<'a> {
    modules: BTreeMap<ModulePath, Module<'a>>,
}

/// The maximum length of a chain of re-exports that is followed; a longer one must be a cycle.
const MOST_STEPS: usize = 8;

impl<'a> Crate<'a> {
    fn imports(&self) -> Vec<Import> {
        let mut found: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for (path, module) in &self.modules {
            let scope = self.scope(path, module);
            let uses = module.uses.iter().filter(|u| !u.is_public).map(|u| (u.line, &u.path));
            let named = module.paths.iter().map(|p| (p.line, &p.segments));
            for (line, segments) in uses.chain(named) {
                let whole = whole_path(path, segments, &scope);
                let target = whole.and_then(|whole| self.definer(&whole, MOST_STEPS));
                if let Some(target) = target.filter(|target| *target != module.file) {
                    let first = found.entry((module.file, target)).or_insert(line);
                    *first = line.min(*first);
                }
            }
        }
        let import =
            |((from, to), line): ((&str, &str), usize)| Import { from: from.to_owned(), line, to: to.to_owned() };
        found.into_iter().map(import).collect()
    }

    /// The modules that a file may name by one word: its child modules, and those it imports.
    fn scope(&self, path: &ModulePath, module: &Module<'_>) -> HashMap<String, ModulePath> {
        let is_child = |other: &&ModulePath| other.len() == path.len() + 1 && other.starts_with(path);
        let children = self.modules.keys().filter(is_child).filter_map(|c| Some((c.last()?.clone(), c.clone())));
        let mut scope: HashMap<String, ModulePath> = children.collect();
        for used in &module.uses {
            let whole = whole_path(path, &used.path, &scope);
            if let Some(whole) = whole.filter(|whole| self.modules.contains_key(whole)) {
                scope.insert(used.name.clone(), whole);
            }
        }
        scope
    }

    /// The file that defines the item at a path from the root of the crate; `None` if the path names a module.
    fn definer(&self, whole: &[String], steps: usize) -> Option<&'a str> {
        let depth = (0..whole.len()).rev().find(|depth| self.modules.contains_key(&whole[..*depth]))?;
        let (home, rest) = whole.split_at(depth);
        let module = self.modules.get(home)?;
        let handed_on = module.uses.iter().filter(|u| u.is_public && steps > 0);
        let named = handed_on.clone().find(|u| u.name == rest[0]);
        let onward = named.and_then(|u| {
            let scope = self.scope(&home.to_vec(), module);
            self.definer(&whole_path(home, &u.path, &scope)?, steps - 1)
        });
        let is_module = rest.len() == 1 && self.modules.contains_key(whole);
        onward.or_else(|| (!is_module).then_some(module.file))
    }
}

/// The path from the root of the crate; `None` if it leads out of the crate.
fn whole_path(here: &[String], segments: &[String], scope: &HashMap<String, ModulePath>) -> Option<ModulePath> {
    let (first, mut rest) = segments.split_first()?;
    let mut whole = match first.as_str() {
        "crate" => Vec::new(),
        "self" => here.to_vec(),
        "super" => here[..here.len().checked_sub(1)?].to_vec(),
        name => scope.get(name)?.clone(),
    };
    while let Some(("super", behind)) = rest.split_first().map(|(first, behind)| (first.as_str(), behind)) {
        whole.pop()?;
        rest = behind;
    }
    whole.extend_from_slice(rest);
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::*;

    fn imports(files: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<SourceFile> = files.iter().map(|(path, text)| file(&format!("c/src/{path}"), text)).collect();
        let shown = |i: Import| format!("{}:{} {}", &i.from[6..], i.line, &i.to[6..]);
        of_crate(&files, "c/src/").into_iter().map(shown).collect()
    }

    #[test]
    fn uses_and_paths_are_imports_of_the_file_that_defines_the_name() {
        let root = ("lib.rs", "pub mod a;\nmod b;\nmod c;\n");
        let a = ("a.rs", "use crate::b::{self, inner::Deep};\n\nfn f(d: Deep) { b::make(); crate::c::see(d) }\n");
        let b = ("b.rs", "pub mod inner;\npub use inner::Deep as Shallow;\npub fn make() {}\n");
        let inner = ("b/inner.rs", "pub struct Deep;\n");
        let c = ("c.rs", "use super::b::Shallow;\npub fn see(_: Shallow) {}\n");
        let expected = ["a.rs:3 b.rs", "a.rs:1 b/inner.rs", "a.rs:3 c.rs", "c.rs:1 b/inner.rs"];
        assert_eq!(imports(&[root, a, b, inner, c]), expected);
    }

    #[test]
    fn declarations_and_re_exports_are_not_imports() {
        let parent = ("a/mod.rs", "mod child;\npub use child::Child;\n");
        let child = ("a/child.rs", "use super::Other;\npub struct Child;\n");
        assert_eq!(imports(&[("lib.rs", "mod a;\n"), parent, child]), ["a/child.rs:1 a/mod.rs"]);
    }

    #[test]
    fn tests_comments_and_strings_import_nothing() {
        let a = (
            "a.rs",
            "// crate::b::X\nconst S: &str = \"crate::b::X\";\n#[cfg(test)]\nmod tests {\n    use crate::b::X;\n}\n",
        );
        let b = ("b.rs", "#[cfg(test)]\nmod testing;\n");
        let testing = ("b/testing.rs", "use crate::a::Y;\n");
        assert_eq!(imports(&[("lib.rs", "mod a;\nmod b;\n"), a, b, testing]), [""; 0]);
    }
}
