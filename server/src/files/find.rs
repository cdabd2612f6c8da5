//! Finds the files to lint.

use super::{reason, shown};
use ignore::WalkBuilder;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

const EXTENSIONS: [&str; 3] = ["md", "markdown", "txt"];

/// The drafts below the given paths, and the paths that could not be read.
#[derive(Default, Debug)]
pub struct Drafts {
    /// The paths, sorted and without duplicates.
    pub files: Vec<PathBuf>,
    /// Messages about paths that could not be read.
    pub failures: Vec<String>,
}

/// Finds the drafts at `paths`. A path to a file is taken as it is; a folder gives its Markdown and text files, except
/// hidden files and those excluded by `.gitignore`.
pub fn drafts(paths: &[PathBuf]) -> Drafts {
    let mut drafts = Drafts::default();
    for path in paths {
        match std::fs::metadata(path) {
            Ok(meta) if meta.is_dir() => walk(path, |found| {
                drafts.take(found);
                ControlFlow::Continue(())
            }),
            Ok(_) => drafts.files.push(path.clone()),
            Err(e) => drafts.failures.push(format!("{}: {}", shown(path), reason(&e))),
        }
    }
    drafts.files.sort_by(|a, b| clean(a).cmp(clean(b)));
    drafts.files.dedup_by(|a, b| clean(a) == clean(b));
    drafts
}

impl Drafts {
    fn take(&mut self, found: Result<PathBuf, String>) {
        match found {
            Ok(file) => self.files.push(file),
            Err(why) => self.failures.push(why),
        }
    }
}

/// Calls `visit` with each draft below a folder and with the message of each error, in no particular order, until
/// `visit` returns `Break`.
pub fn walk(folder: &Path, mut visit: impl FnMut(Result<PathBuf, String>) -> ControlFlow<()>) {
    // .gitignore applies outside a Git repository too: drafts are often kept without one
    for entry in WalkBuilder::new(folder).require_git(false).build() {
        let found = match entry {
            Ok(entry) if entry.file_type().is_some_and(|t| t.is_file()) && is_draft(entry.path()) => {
                Ok(entry.into_path())
            }
            Ok(_) => continue,
            Err(e) => Err(describe(&e)),
        };
        if visit(found).is_break() {
            return;
        }
    }
}

/// File name extensions of documents that hold a draft and are not read.
const DOCUMENTS: [&str; 12] = ["doc", "docx", "docm", "wps", "wpt", "odt", "rtf", "pdf", "ofd", "html", "htm", "mht"];

/// The number of documents below the given paths that hold a draft in a format that is not read: Word, WPS, PDF.
pub fn documents(paths: &[PathBuf]) -> usize {
    let entries = paths.iter().flat_map(|path| WalkBuilder::new(path).require_git(false).build().flatten());
    entries.filter(|entry| has_extension(entry.path(), &DOCUMENTS)).count()
}

fn describe(error: &ignore::Error) -> String {
    match error {
        ignore::Error::WithPath { path, err } => match err.io_error() {
            Some(io) => format!("{}: {}", shown(path), reason(io)),
            None => format!("{}: {err}", shown(path)),
        },
        ignore::Error::WithDepth { err, .. } => describe(err),
        other => format!("查找文件时出错：{other}"),
    }
}

/// Whether the file name is that of a draft.
pub fn is_draft(path: &Path) -> bool {
    has_extension(path, &EXTENSIONS)
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
    extensions.iter().any(|e| e.eq_ignore_ascii_case(extension))
}

fn clean(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}
