//! Checks that no file imports from a file that imports from it, directly or indirectly.
//!
//! A module and the files below it count as one unit: a file may use what a module above it declares (`super::Rule`),
//! even if that module uses the file. This is not reported as a cycle, anything else is.

use super::imports::{self, Import};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use xtask::project::SourceFile;

/// The sources of each crate.
const CRATES: [&str; 4] = ["lexicon/src/", "server/src/", "xtask/src/", "xtask/server/src/"];

/// The import cycles, each reported once.
pub fn faults(files: &[SourceFile]) -> Vec<String> {
    CRATES.iter().flat_map(|folder| circles(&imports::of_crate(files, folder))).collect()
}

fn circles(imports: &[Import]) -> Vec<String> {
    let counted = || imports.iter().filter(|import| !is_above(&import.to, &import.from));
    let mut graph: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for import in counted() {
        graph.entry(&import.from).or_default().push(&import.to);
    }
    let mut reported: BTreeSet<&str> = BTreeSet::new();
    let mut faults = Vec::new();
    for Import { from, line, to } in counted() {
        if reported.contains(from.as_str()) {
            continue;
        }
        if let Some(back) = shortest(&graph, to, from) {
            // cycles that share a file belong together: the first cycle shows where to begin
            if !back.iter().any(|file| reported.contains(file)) {
                let circle: Vec<&str> = std::iter::once(from.as_str()).chain(back.iter().copied()).collect();
                let what = "a circle of imports; put what they share into a file below them";
                faults.push(format!("{from}:{line}: {what}: {}", circle.join(" → ")));
            }
            reported.extend(back);
        }
    }
    faults
}

/// Whether `file` declares the module of `below`, or an ancestor of it.
fn is_above(file: &str, below: &str) -> bool {
    let folder = file.trim_end_matches(".rs");
    let root = file.strip_suffix("lib.rs");
    root.is_some_and(|root| below.starts_with(root))
        || below.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// The shortest path from one file to another, including both.
fn shortest<'a>(graph: &BTreeMap<&'a str, Vec<&'a str>>, from: &'a str, to: &str) -> Option<Vec<&'a str>> {
    let mut before: BTreeMap<&str, &'a str> = BTreeMap::new();
    let mut next = VecDeque::from([from]);
    while let Some(file) = next.pop_front() {
        if file == to {
            let way = std::iter::successors(Some(file), |file| before.get(file).copied().filter(|_| *file != from));
            let mut way: Vec<&str> = way.collect();
            way.reverse();
            return Some(way);
        }
        for imported in graph.get(file).into_iter().flatten() {
            if *imported != from && !before.contains_key(imported) {
                before.insert(imported, file);
                next.push_back(imported);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn import(from: &str, to: &str) -> Import {
        Import { from: format!("c/src/{from}.rs"), line: 1, to: format!("c/src/{to}.rs") }
    }

    fn reported(imports: &[(&str, &str)]) -> Vec<String> {
        circles(&imports.iter().map(|(from, to)| import(from, to)).collect::<Vec<_>>())
    }

    #[test]
    fn a_cycle_is_reported_once_with_its_files() {
        let found = reported(&[("a", "b"), ("b", "c"), ("c", "a"), ("a", "d"), ("c", "b")]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("c/src/a.rs:1: a circle"), "{found:?}");
        assert!(found[0].ends_with("c/src/a.rs → c/src/b.rs → c/src/c.rs → c/src/a.rs"), "{found:?}");
    }

    #[test]
    fn a_file_may_use_what_a_module_above_declares() {
        assert_eq!(reported(&[("a", "a/b"), ("a/b", "a"), ("a/b", "lib"), ("lib", "a")]), [""; 0]);
        assert_eq!(reported(&[("a/b", "a/c"), ("a/c", "a/b")]).len(), 1);
        assert_eq!(reported(&[("a", "ab"), ("ab", "a")]).len(), 1, "`ab` is not below `a`");
        assert_eq!(reported(&[("x", "a"), ("a", "a/b"), ("a/b", "x")]).len(), 1);
    }
}
