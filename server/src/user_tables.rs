//! Adds a word to the user tables when the user chooses so in an editor: to the table of its kind that the nearest
//! settings file names; if there is none, a table is created and named in the settings.
//!
//! At any moment, every file has either its complete old or its complete new content. It keeps its encoding and its
//! line breaks, and is left alone if someone else has changed it meanwhile.

mod row;
mod settings;

use crate::actions::OwnTerm;
use crate::files::encoding;
use crate::files::reading::{self, LARGEST_TABLE};
use crate::files::{self, near, replace};
use crate::rules::names::look_up;
use crate::settings::parse::parse;
use crate::settings::reader::Placed;
use crate::settings::resolve::FILE_NAME;
use crate::settings::tables;
use hegao_lexicon::delimited::DelimitedText;
use hegao_lexicon::delimited::heading::Heading;
use std::path::{Path, PathBuf};

/// The folder for tables if the settings name none.
const FOLDER: &str = "词库";

/// Adds a word for the documents in the folder of `document`; returns the path of the table. If there is no settings
/// file above the document, one is created in `root`, or beside the document. Errors are messages in Chinese.
pub fn add(document: &Path, root: Option<&Path>, term: &OwnTerm) -> Result<PathBuf, String> {
    let folder = document.parent().ok_or("文稿没有所在的文件夹")?;
    match folder.ancestors().map(|f| f.join(FILE_NAME)).find(|f| f.is_file()) {
        Some(config) => add_by(&config, term),
        None => found(root.filter(|root| document.starts_with(root)).unwrap_or(folder), term),
    }
}

/// Adds a word according to a settings file.
fn add_by(config: &Path, term: &OwnTerm) -> Result<PathBuf, String> {
    let old = read(config)?;
    let (file, faults) = parse(&old.text, look_up);
    if let Some(fault) = faults.iter().find(|f| !f.is_warning) {
        let place = files::shown(&near(config));
        return Err(format!("请先改好设置，没有写入：{place}:{}:{}: {}", fault.line, fault.column, fault.message));
    }
    let patterns = file.tables.unwrap_or_default();
    let (tables, _) = tables::named(config, &patterns);
    for table in tables.iter().rev() {
        if append(table, term)? {
            return Ok(table.clone());
        }
    }
    let folder = config.parent().unwrap_or(config);
    if let Some(table) = place_by_pattern(folder, &patterns, term) {
        create(&table, &row::new_table(term))?;
        return Ok(table);
    }
    let (name, table) = free_place(folder, term);
    let named = settings::naming(&old.text, &name).map_err(|why| in_file(config, &why))?;
    create(&table, &row::new_table(term))?;
    written_or_undone(&table, old.write(config, &named))
}

/// Creates settings and a table in a folder without settings.
fn found(folder: &Path, term: &OwnTerm) -> Result<PathBuf, String> {
    let (_, table) = free_place(folder, term);
    create(&table, &row::new_table(term))?;
    written_or_undone(&table, create(&folder.join(FILE_NAME), &settings::new(FOLDER)))
}

/// Removes the new table if the settings could not be written: a table that is not named is useless.
fn written_or_undone(table: &Path, written: Result<(), String>) -> Result<PathBuf, String> {
    if written.is_err() {
        // this file was created a moment ago
        let _ = std::fs::remove_file(table);
    }
    written.map(|()| table.to_owned())
}

/// Adds a word to a table if the table is of the right kind; returns whether it was. A table that cannot be read is
/// skipped; it is reported when the settings are loaded.
fn append(table: &Path, term: &OwnTerm) -> Result<bool, String> {
    let Ok(old) = read(table) else { return Ok(false) };
    let delimited = DelimitedText::read(&old.text);
    let Some(heading) = Heading::of(&delimited, false).ok().filter(|h| h.table == term.table) else { return Ok(false) };
    if !row::has(&delimited, &heading, term) {
        let line = row::line(delimited.separator(), &heading, term);
        old.write(table, &row::appended(&old.text, &line))?;
    }
    Ok(true)
}

/// The path of a new table that a pattern of the settings already matches: 词库/*.tsv.
fn place_by_pattern(folder: &Path, patterns: &[Placed], term: &OwnTerm) -> Option<PathBuf> {
    let is_plain = |text: &str| !text.contains(['*', '?', '[', ']']);
    patterns.iter().find_map(|pattern| {
        let (directory, name) = pattern.path.rsplit_once('/').unwrap_or(("", &pattern.path));
        let (before, after) = name.split_once('*')?;
        let fits = is_plain(directory) && is_plain(before) && is_plain(after) && after.ends_with(".tsv");
        fits.then(|| free_name(&folder.join(directory), before, term, after).1)
    })
}

/// The path for a new table in a folder without any, and how the settings name it.
fn free_place(folder: &Path, term: &OwnTerm) -> (String, PathBuf) {
    let (name, path) = free_name(&folder.join(FOLDER), "", term, ".tsv");
    (format!("{FOLDER}/{name}"), path)
}

/// A file name that is not in use yet.
fn free_name(folder: &Path, before: &str, term: &OwnTerm, after: &str) -> (String, PathBuf) {
    let kind = term.table.in_chinese();
    let names = (1..).map(|n| match n {
        1 => format!("{before}{kind}{after}"),
        n => format!("{before}{kind}-{n}{after}"),
    });
    let mut places = names.map(|name| (name.clone(), folder.join(name)));
    // the iterator of names is infinite
    places.find(|(_, path)| !path.exists()).unwrap_or_default()
}

fn create(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    let made = std::fs::create_dir_all(folder).map_err(|e| format!("无法写入：{}", files::reason(&e)));
    made.and_then(|()| replace::create_new(path, text.as_bytes())).map_err(|why| in_file(path, &why))
}

fn in_file(path: &Path, why: &str) -> String {
    format!("{}: {why}", files::shown(&near(path)))
}

/// A file as it was read.
struct Old {
    bytes: Vec<u8>,
    text: String,
    encoding: encoding::Encoding,
}

fn read(path: &Path) -> Result<Old, String> {
    let bytes = reading::regular(path, LARGEST_TABLE).map_err(|why| in_file(path, &format!("无法读取：{why}")))?;
    let (text, encoding) = encoding::decode(&bytes).map_err(|e| in_file(path, &e.to_string()))?;
    Ok(Old { text: text.into_owned(), encoding, bytes })
}

impl Old {
    fn write(&self, path: &Path, text: &str) -> Result<(), String> {
        let unwritable = || format!("该文件的编码 {} 写不出要加入的字，请另存为 UTF-8", self.encoding.name());
        let bytes = self.encoding.encode(text).ok_or_else(unwritable);
        bytes.and_then(|bytes| replace::replace(path, &self.bytes, &bytes)).map_err(|why| in_file(path, &why))
    }
}

#[cfg(test)]
mod tests;
