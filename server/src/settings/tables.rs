//! A unit's own lexicon tables: found by pattern, read in any encoding, as TSV or as CSV.

use super::parse::Placed;
use super::resolve::{Problem, near};
use crate::files;
use hegao_lexicon::{Lexicon, TableError};
use std::path::{Path, PathBuf};

/// Lays the tables of one pattern in the settings file `config` over the lexicon. A faulty table
/// is named and left out; the others are used.
pub(super) fn lay_over(lexicon: &mut Lexicon, config: &Path, pattern: &Placed, problems: &mut Vec<Problem>) {
    let folder = config.parent().unwrap_or(config);
    let tables = match expand(folder, &pattern.path) {
        Ok(tables) => tables,
        Err(message) => {
            let at = Some((pattern.line, pattern.column));
            return problems.push(Problem { file: near(config), at, message });
        }
    };
    for table in tables {
        problems.extend(lay_over_one(lexicon, &table).err());
    }
}

fn expand(folder: &Path, pattern: &str) -> Result<Vec<PathBuf>, String> {
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

fn lay_over_one(lexicon: &mut Lexicon, table: &Path) -> Result<(), Problem> {
    let file = near(table);
    let text = files::read_text(table);
    let text =
        text.map_err(|why| Problem { file: file.clone(), at: None, message: format!("无法读取：{why}") })?;
    let is_csv = table.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv"));
    let name = file.to_string_lossy();
    let laid = if is_csv {
        let rows = rows(&text);
        lexicon.overlay(&name, &tsv(&rows)).map_err(|e| in_csv(e, &text, &rows))
    } else {
        lexicon.overlay(&name, &text)
    };
    laid.map_err(|e| Problem { file: file.clone(), at: Some((e.line, e.column)), message: e.message })
}

/// A row of a CSV file and the line it begins on.
struct Row {
    line: usize,
    cells: Vec<String>,
}

/// The rows of a CSV file. Any text has rows: a missing quote only makes a long cell.
fn rows(text: &str) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let records = reader.records().filter_map(Result::ok);
    let row = |r: csv::StringRecord| Row {
        line: r.position().map_or(1, |p| p.line() as usize),
        cells: r.iter().map(|c| c.replace(['\t', '\r', '\n'], " ")).collect(),
    };
    records.map(row).collect()
}

fn tsv(rows: &[Row]) -> String {
    rows.iter().map(|r| r.cells.join("\t") + "\n").collect()
}

/// An error in the TSV made of a CSV file, as a place in the CSV file.
fn in_csv(error: TableError, text: &str, rows: &[Row]) -> TableError {
    let Some(row) = rows.get(error.line - 1) else { return error };
    let mut left = error.column - 1;
    let before = row.cells.iter().take_while(|c| {
        let width = c.chars().count() + 1;
        let passed = left >= width;
        left -= if passed { width } else { 0 };
        passed
    });
    let cell = before.count();
    let line = text.lines().nth(row.line - 1).unwrap_or_default();
    TableError { line: row.line, column: cell_column(line, cell), ..error }
}

/// 1-based column of characters at which a cell of a CSV line begins.
fn cell_column(line: &str, cell: usize) -> usize {
    let (mut quoted, mut commas) = (false, 0);
    for (i, c) in line.chars().enumerate() {
        if commas == cell {
            return i + 1;
        }
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => commas += 1,
            _ => {}
        }
    }
    if commas == cell { line.chars().count() + 1 } else { 1 }
}
