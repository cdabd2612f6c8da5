//! Which user tables a settings file names.

use super::problem::Problem;
use super::reader::Placed;
use crate::files::{near, pattern};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// At most this number of tables may match a pattern.
const MOST: usize = 1000;

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
    match std::fs::metadata(&plain) {
        Ok(meta) if meta.is_file() => return Ok(vec![plain]),
        Ok(meta) if meta.is_dir() => {
            return Err(format!("“{pattern}”是文件夹；里面的表写作“{}/*.tsv”", trimmed(pattern)));
        }
        Ok(_) => return Err(format!("“{pattern}”不是普通文件，不能作词库表")),
        Err(_) => {}
    }
    let tables = pattern::files(folder, pattern).map_err(|why| format!("词库表模式“{pattern}”有误：{why}"))?;
    match tables.len() {
        0 => Err(format!("没有与“{pattern}”相符的词库表")),
        1..=MOST => Ok(tables),
        count => Err(format!("与“{pattern}”相符的有 {count} 个文件，词库表最多 {MOST} 个，请写得更具体")),
    }
}

fn trimmed(pattern: &str) -> &str {
    pattern.trim_end_matches('/')
}
