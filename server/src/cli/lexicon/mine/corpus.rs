//! Reads a corpus for the miner: several files in parallel, with the results in the order of the paths.

use crate::cli::panics;
use crate::files::{self, find, reading};
use crate::mining;
use crate::text::Syntax;
use hegao_lexicon::Lexicon;
use hegao_lexicon::mine::{Document, Miner, Review};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// The number of files read in one batch; the results of a batch are freed before the next one is read.
const BATCH: usize = 256;
/// The largest file that is read, in bytes; a larger one cannot be a document.
const LARGEST: u64 = 32 * 1024 * 1024;

/// The result of reading a corpus.
pub struct Read {
    /// The number of files read.
    pub documents: usize,
    /// The proposed rows.
    pub review: Review,
    /// The files that could not be read, with the reason.
    pub failures: Vec<String>,
}

/// Reads the documents at `paths`; a second time when only the first pass shows what to count.
pub fn read(paths: &[PathBuf], lexicon: &Lexicon, quiet: bool) -> Read {
    let found = find::drafts(paths);
    let mut read = Read { documents: 0, review: Review::default(), failures: found.failures };
    let mut miner = Miner::default();
    each(&found.files, lexicon, quiet, |document| match document {
        Ok(document) => {
            miner.read(&document, lexicon);
            read.documents += 1;
        }
        Err(failure) => read.failures.push(failure),
    });
    if miner.wants_recount(lexicon) {
        // files that cannot be read were reported in the first pass
        each(&found.files, lexicon, quiet, |document| _ = document.map(|d| miner.recount(&d, lexicon)));
    }
    read.review = miner.conclude(lexicon);
    read
}

/// Passes the documents to `take` in the order of their files, while reading several in parallel.
fn each(paths: &[PathBuf], lexicon: &Lexicon, quiet: bool, mut take: impl FnMut(Result<Document, String>)) {
    let bar = progress(paths.len(), quiet);
    for batch in paths.chunks(BATCH) {
        let documents: Vec<Result<Document, String>> = batch
            .par_iter()
            .map(|path| {
                let document = document(path, lexicon).map_err(|why| format!("{}: {why}", files::shown(path)));
                bar.inc(1);
                document
            })
            .collect();
        documents.into_iter().for_each(&mut take);
    }
    bar.finish_and_clear();
}

fn document(path: &Path, lexicon: &Lexicon) -> Result<Document, String> {
    let size = std::fs::metadata(path).map_err(|e| format!("无法读取：{}", files::reason(&e)))?.len();
    if size > LARGEST {
        return Err(format!("文件有 {} MB，不像一份公文，已跳过（上限 {} MB）", size >> 20, LARGEST >> 20));
    }
    let text = reading::text(path, LARGEST).map_err(|why| format!("无法读取：{why}，已跳过"))?;
    let shown = files::shown(path);
    let read = panics::caught(|| mining::document(&shown, &text, Syntax::of_name(&shown), lexicon));
    read.ok_or_else(|| format!("读取时发生内部错误，已跳过，这是核稿的缺陷，请反馈：{}", panics::take().join("；")))
}

fn progress(files: usize, quiet: bool) -> ProgressBar {
    // indicatif hides the bar by itself where stderr is not a terminal
    let target = if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(Some(files as u64), target);
    // the template is a constant; if it were invalid, the default style would be used
    let style = ProgressStyle::with_template("读取 {bar:30} {pos}/{len} 还需 {eta}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
