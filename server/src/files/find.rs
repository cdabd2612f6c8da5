//! Which files are to be linted.

use super::{reason, shown};
use ignore::WalkBuilder;
use std::path::{Path, PathBuf};

const EXTENSIONS: [&str; 3] = ["md", "markdown", "txt"];

/// The drafts below some paths, and what could not be looked at.
#[derive(Default, Debug)]
pub struct Drafts {
    /// Ordered by path, each once.
    pub files: Vec<PathBuf>,
    /// What could not be read, and why.
    pub failures: Vec<String>,
}

/// Finds the drafts at `paths`. A file that is named is taken as it is; a folder gives its
/// Markdown and text files, without hidden ones and what `.gitignore` leaves out.
pub fn drafts(paths: &[PathBuf]) -> Drafts {
    let mut drafts = Drafts::default();
    for path in paths {
        match std::fs::metadata(path) {
            Ok(meta) if meta.is_dir() => walk(path, &mut drafts),
            Ok(_) => drafts.files.push(path.clone()),
            Err(e) => drafts.failures.push(format!("{}: {}", shown(path), reason(&e))),
        }
    }
    drafts.files.sort_by(|a, b| clean(a).cmp(clean(b)));
    drafts.files.dedup_by(|a, b| clean(a) == clean(b));
    drafts
}

fn walk(folder: &Path, drafts: &mut Drafts) {
    // a .gitignore counts outside a repository too: drafts are often kept without one
    for entry in WalkBuilder::new(folder).require_git(false).build() {
        match entry {
            Ok(entry) if entry.file_type().is_some_and(|t| t.is_file()) && is_draft(entry.path()) => {
                drafts.files.push(entry.into_path());
            }
            Ok(_) => {}
            Err(e) => drafts.failures.push(describe(&e)),
        }
    }
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

fn is_draft(path: &Path) -> bool {
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
    EXTENSIONS.iter().any(|e| e.eq_ignore_ascii_case(extension))
}

fn clean(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}
