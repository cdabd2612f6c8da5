//! Lists the folders and reads drafts, on a few threads and with lower priority than the analysis of edited documents.

use super::Workspace;
use super::files::KnownFile;
use super::survey::{Stopped, Survey};
use crate::files::reading::{LARGEST_DRAFT, regular};
use crate::files::{self, Stamp, encoding, find, stamp};
use crate::locking::lock;
use crate::lsp::session::syntax_of;
use crate::lsp::snapshot::Snapshot;
use crate::text::Document;
use lsp_types::Url;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// The maximum number of drafts; a workspace with more is probably the wrong folder, and the rest is ignored.
const MOST: usize = 20_000;
/// How long reading a file waits for the analysis of edited documents.
const PATIENCE: Duration = Duration::from_millis(50);

impl Workspace {
    /// Updates the list of drafts. With `fresh`, the file system is read even if the client reports changes. The error
    /// says that the request was stopped.
    pub fn list(&self, survey: &Survey, fresh: bool) -> Result<(), Stopped> {
        let _alone = lock(&self.listing);
        let folders = {
            let mut files = self.files();
            files.judge_by(&survey.engine);
            if !fresh && !files.must_list(Instant::now()) {
                return Ok(());
            }
            files.listing(Instant::now());
            files.folders().to_vec()
        };
        match found(&folders, survey) {
            Ok(found) => {
                self.files().list(found);
                Ok(())
            }
            Err(stopped) => {
                self.files().not_listed();
                Err(stopped)
            }
        }
    }
}

/// The drafts below the folders with their stamps.
fn found(folders: &[PathBuf], survey: &Survey) -> Result<Vec<(PathBuf, Stamp)>, Stopped> {
    let mut all = Vec::new();
    for folder in folders {
        find::walk(folder, |found| {
            match found {
                Ok(path) => all.push((stamp(&path), path)),
                Err(why) => survey.log(why),
            }
            if survey.is_stopped() || all.len() > MOST { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
    }
    survey.check()?;
    if all.len() > MOST {
        all.truncate(MOST);
        survey.log(format!("工作区里的草稿超过 {MOST} 份，其余的没有查看；请打开稿件所在的文件夹"));
    }
    Ok(all.into_iter().map(|(stamp, path)| (path, stamp)).collect())
}

/// Calls `work` with each of the files, on a few threads with low priority.
pub fn each(survey: &Survey, files: &[PathBuf], work: impl Fn(&Path) + Sync) -> Result<(), Stopped> {
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get() / 2).clamp(1, 4).min(files.len());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                step_back();
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    survey.core.give_way(PATIENCE);
                    if survey.is_stopped() {
                        return;
                    }
                    work(file);
                }
            });
        }
    });
    survey.check()
}

/// Lowers the priority of this thread.
#[cfg(target_os = "linux")]
fn step_back() {
    // a failure does not matter
    let _ = rustix::process::nice(10);
}

#[cfg(not(target_os = "linux"))]
fn step_back() {}

/// Reads a file as it is now; without an entry or a snapshot if it cannot be read, which is logged.
pub fn read(survey: &Survey, path: &Path) -> (KnownFile, Option<Snapshot>) {
    let known = KnownFile { stamp: stamp(path), read: true, ..KnownFile::default() };
    let decoded = || {
        let bytes = regular(path, LARGEST_DRAFT)?;
        let (text, encoding) = encoding::decode(&bytes).map_err(|e| e.to_string())?;
        Ok((text.into_owned(), encoding != encoding::Encoding::Gb18030))
    };
    match (decoded(), Url::from_file_path(path)) {
        (Ok((text, is_unicode)), Ok(uri)) => {
            let syntax = syntax_of("", uri.as_str());
            let document = Document::new(&text, 0);
            let snapshot = Snapshot::new(uri.into(), syntax, document, Arc::clone(&survey.engine));
            (KnownFile { is_unicode, ..known }, Some(snapshot))
        }
        (Err(why), _) => {
            let why: String = why;
            survey.log(format!("{}: 没有查看：{why}", files::shown(path)));
            (known, None)
        }
        (Ok(_), Err(())) => (known, None),
    }
}

/// Reads a file for the index, and stores the result even if reading panics.
pub(super) fn index(survey: &Survey, path: &Path) {
    let (known, snapshot) = read(survey, path);
    let encoding = survey.profile.encoding;
    let entry = catch_unwind(AssertUnwindSafe(|| snapshot.as_ref().and_then(|s| s.entry(encoding)))).ok().flatten();
    drop(snapshot);
    survey.workspace.files().put(&survey.engine, path, known, entry.map(Arc::unwrap_or_clone));
}
