//! Which files are to be linted.

use super::{reason, shown};
use ignore::WalkBuilder;
use std::ops::ControlFlow;
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

/// Shows the drafts below a folder to `visit`, and what could not be looked at, in no order, until
/// it has seen enough.
pub fn walk(folder: &Path, mut visit: impl FnMut(Result<PathBuf, String>) -> ControlFlow<()>) {
    // a .gitignore counts outside a repository too: drafts are often kept without one
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

/// Whether a file is a draft by its name.
pub fn is_draft(path: &Path) -> bool {
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
    EXTENSIONS.iter().any(|e| e.eq_ignore_ascii_case(extension))
}

fn clean(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}
