//! A unit's own lexicon tables: found by pattern, read in any encoding, laid over the lexicon.

use super::parse::Placed;
use super::resolve::{Problem, near};
use super::stamps::Stamps;
use crate::files;
use hegao_lexicon::overlay::Overlay;
use hegao_lexicon::{Fault, Level, Lexicon};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// Lays the tables that the settings file `config` names over the lexicon, in their order. What is
/// faulty is named and left out; the rest is used.
pub(super) fn lay_over(lexicon: &mut Lexicon, config: &Path, patterns: &[Placed], stamps: &mut Stamps) -> Vec<Problem> {
    let (tables, mut problems) = named(config, patterns);
    stamps.note_tables(config, patterns, &tables);
    let mut overlay = Overlay::default();
    for table in tables {
        let file = near(&table);
        match files::read_text(&table) {
            Ok(text) => lexicon.lay(&mut overlay, &files::shown(&file), &text),
            Err(why) => problems.push(Problem::new(file, None, format!("无法读取：{why}"))),
        }
    }
    problems.extend(few_of_each(overlay.finish(lexicon)));
    problems
}

/// Of a table that is wrong from end to end, more faults than this help nobody.
const TOLD: usize = 20;

/// The first faults of each table, and how many there are besides.
fn few_of_each(faults: Vec<Fault>) -> Vec<Problem> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut problems = Vec::new();
    for fault in faults {
        let count = counts.entry(fault.file.clone()).or_insert(0);
        *count += 1;
        if *count <= TOLD {
            problems.push(problem(fault));
        }
    }
    let mut rest: Vec<(String, usize)> = counts.into_iter().filter(|(_, count)| *count > TOLD).collect();
    rest.sort();
    problems.extend(rest.into_iter().map(|(file, count)| {
        let message = format!("另有 {} 处问题，请用“hegao lexicon check {file}”查看", count - TOLD);
        Problem::new(file.into(), None, message)
    }));
    problems
}

fn problem(fault: Fault) -> Problem {
    let at = Some((fault.line, fault.column));
    Problem { file: fault.file.into(), at, is_warning: fault.level < Level::Error, message: fault.message }
}

/// The tables that a settings file names, each once, and the patterns that name none.
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

/// The files that a path or a pattern means, seen from a folder; ordered by path.
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
