//! `hegao lexicon mine --accept`: merges reviewed rows into the user tables.

use crate::cli::{Status, output};
use crate::files::reading::{self, LARGEST_TABLE};
use crate::files::{self, replace};
use hegao_lexicon::mine::Table;
use hegao_lexicon::mine::accept::{self, Merged, Named};
use hegao_lexicon::mine::review;
use std::path::{Path, PathBuf};

/// Merges every review file of the folder `reviewed` into its table in `tables`. Nothing is written unless all of them
/// can be merged.
pub fn run(reviewed: &Path, tables: &Path) -> Result<Status, String> {
    let mut merged = Vec::new();
    for table in review::TABLES {
        // a spreadsheet may have saved a CSV copy beside the original: rows accepted in either file count
        let original = reviewed.join(review::file_of(table));
        let saved = original.with_extension("csv");
        let reviews: Vec<PathBuf> = [original, saved].into_iter().filter(|f| f.is_file()).collect();
        if !reviews.is_empty() {
            let into = tables.join(table.file());
            merged.push((merge(table, &reviews, &into)?, into));
        }
    }
    if merged.is_empty() {
        return Err(format!("{}: 没有审阅文件（如 {}）", files::shown(reviewed), review::file_of(Table::Policies)));
    }
    merged.retain(|((m, _), _)| m.added + m.changed > 0);
    if merged.is_empty() {
        output::note("没有需要并入的条目\n");
        return Ok(Status::Clean);
    }
    std::fs::create_dir_all(tables)
        .map_err(|e| format!("{}: 无法写入：{}", files::shown(tables), files::reason(&e)))?;
    for ((merged, old), into) in &merged {
        write(into, old.as_deref(), merged)?;
        output::note(&format!("{}：新收 {} 条，改动 {} 条\n", files::shown(into), merged.added, merged.changed));
    }
    Ok(Status::Clean)
}

/// The table after merging, and its bytes before, if the file existed.
fn merge(table: Table, reviews: &[PathBuf], into: &Path) -> Result<(Merged, Option<Vec<u8>>), String> {
    let read = |path: &Path| {
        reading::text(path, LARGEST_TABLE).map_err(|why| format!("{}: 无法读取：{why}", files::shown(path)))
    };
    let bytes = into.is_file().then(|| std::fs::read(into)).transpose().map_err(|e| files::reason(&e))?;
    let name = files::shown(into);
    let mut text = bytes.is_some().then(|| read(into)).transpose()?;
    let (mut added, mut changed) = (0, 0);
    for review in reviews {
        let (file, reviewed) = (files::shown(review), read(review)?);
        let named = text.as_deref().map(|text| Named { file: &name, text });
        let merged = accept::merge(table, named, Named { file: &file, text: &reviewed }).map_err(|e| e.to_string())?;
        added += merged.added;
        changed += merged.changed;
        text = Some(merged.text);
    }
    Ok((Merged { text: text.unwrap_or_default(), added, changed }, bytes))
}

fn write(into: &Path, old: Option<&[u8]>, merged: &Merged) -> Result<(), String> {
    let written = match old {
        Some(old) => replace::replace(into, old, merged.text.as_bytes()),
        None => replace::create(into, merged.text.as_bytes()),
    };
    written.map_err(|why| format!("{}: {why}", files::shown(into)))
}
