//! The tables that a command works on, read from files.

use super::args::Own;
use crate::files::near;
use crate::files::reading::{self, LARGEST_TABLE};
use crate::files::{self, shown};
use crate::rules::names::look_up;
use crate::settings::{Layer, Origin, Resolver, tables::expand};
use std::path::{Path, PathBuf};

/// A table that was read.
pub struct Opened {
    /// Its file, for messages.
    pub file: String,
    /// Its text.
    pub text: String,
}

/// The tables of the nearest settings file, and the problems that keep some of them from being used.
pub fn own(options: &Own) -> (Vec<Opened>, Vec<String>) {
    let origin = match (&options.config, options.no_config) {
        (Some(path), _) => Origin::File(path.clone()),
        (None, true) => Origin::Defaults,
        (None, false) => Origin::Nearest,
    };
    let mut resolver = Resolver::new(origin, Layer::default(), crate::clock::today(), look_up);
    let (tables, problems) = resolver.tables(Path::new("-.md"));
    // warnings are about checking documents, not about the tables
    let mut problems: Vec<String> = problems.iter().filter(|p| !p.is_warning).map(ToString::to_string).collect();
    (read_all(tables, &mut problems), problems)
}

/// The tables that the given files, folders and patterns name, and the problems of reading them.
pub fn named(paths: &[PathBuf]) -> (Vec<Opened>, Vec<String>) {
    let (mut tables, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        match of_path(path) {
            Ok(found) => tables.extend(found),
            Err(why) => problems.push(why),
        }
    }
    let mut seen = std::collections::HashSet::new();
    tables.retain(|t| seen.insert(t.clone()));
    (read_all(tables, &mut problems), problems)
}

fn of_path(path: &Path) -> Result<Vec<PathBuf>, String> {
    if !path.is_dir() {
        return expand(Path::new(""), &path.to_string_lossy());
    }
    let entries = path.read_dir().map_err(|e| format!("{}: {}", shown(path), files::reason(&e)))?;
    let is_table =
        |p: &PathBuf| p.extension().is_some_and(|e| e.eq_ignore_ascii_case("tsv") || e.eq_ignore_ascii_case("csv"));
    let mut tables: Vec<PathBuf> = entries.flatten().map(|e| e.path()).filter(is_table).collect();
    tables.sort();
    if tables.is_empty() {
        Err(format!("{}: 文件夹里没有 .tsv 或 .csv 文件", shown(path)))
    } else {
        Ok(tables)
    }
}

fn read_all(tables: Vec<PathBuf>, problems: &mut Vec<String>) -> Vec<Opened> {
    let mut opened = Vec::with_capacity(tables.len());
    for table in tables {
        let file = shown(&near(&table));
        match reading::text(&table, LARGEST_TABLE) {
            Ok(text) => opened.push(Opened { file, text }),
            Err(why) => problems.push(format!("{file}: 无法读取：{why}")),
        }
    }
    opened
}
