//! Which user tables a settings file names.

use super::problem::Problem;
use super::reader::Placed;
use crate::files::near;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// The tables that a settings file names, without duplicates, and a problem for each pattern that matches none.
pub fn named(config: &Path, patterns: &[Placed]) -> (Vec<PathBuf>, Vec<Problem>) {
    let folder = config.parent().unwrap_or(config);
    let (mut tables, mut problems) = (Vec::new(), Vec::new());
    for pattern in patterns {
        match expand(folder, &pattern.path) {
            Ok(found) => tables.extend(found),
            Err(message) => {
                let at = Some((pattern.line, pattern.column));
                problems.push(Problem::new(near(config), at, message));
            }
        }
    }
    let mut seen = HashSet::new();
    tables.retain(|t| seen.insert(t.clone()));
    (tables, problems)
}

/// The files that a path or pattern relative to a folder matches, sorted by path.
pub fn expand(folder: &Path, pattern: &str) -> Result<Vec<PathBuf>, String> {
    let plain = folder.join(pattern);
    if plain.is_file() {
        return Ok(vec![plain]);
    }
    glob::Pattern::new(pattern)
        .map_err(|e| format!("词库表模式“{pattern}”有误（第 {} 字起：{}）", e.pos + 1, e.msg))?;
    let escaped = PathBuf::from(glob::Pattern::escape(&folder.to_string_lossy())).join(pattern);
    let found = glob::glob(&escaped.to_string_lossy()).map_err(|e| format!("词库表模式“{pattern}”有误（{e}）"))?;
    let mut tables: Vec<PathBuf> = found.filter_map(Result::ok).filter(|p| p.is_file()).collect();
    tables.sort();
    if tables.is_empty() { Err(format!("没有与“{pattern}”相符的词库表")) } else { Ok(tables) }
}
