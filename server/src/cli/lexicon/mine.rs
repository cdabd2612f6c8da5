//! `hegao lexicon mine`: proposes table rows from a corpus, and merges the rows that a person accepted.

mod accept;
mod corpus;

use super::args::Mine;
use super::open;
use crate::cli::{Status, output, panics};
use crate::files;
use hegao_lexicon::mine::Review;
use hegao_lexicon::mine::review::{self, Wanted};
use hegao_lexicon::{Fault, Lexicon};
use std::path::Path;

/// Runs `lexicon mine`.
pub fn run(options: &Mine) -> Status {
    panics::keep_quiet();
    let done = match (&options.accept, &options.into) {
        (Some(reviewed), Some(tables)) => accept::run(reviewed, tables),
        _ => mine(options),
    };
    done.unwrap_or_else(|message| {
        output::complain(&message);
        Status::Failed
    })
}

fn mine(options: &Mine) -> Result<Status, String> {
    let (lexicon, problems) = known(options)?;
    problems.iter().for_each(|p| output::complain(p));
    let read = corpus::read(&options.paths, &lexicon, options.quiet);
    read.failures.iter().for_each(|f| output::complain(f));
    if read.documents == 0 {
        return Err("没有可读的文件：mine 只读 .md、.markdown、.txt".to_owned());
    }
    let wanted = Wanted { new_only: options.new, at_least: options.at_least };
    let written = match &options.out {
        Some(folder) => write(folder, &read.review, wanted, &lexicon)?,
        None => print(&read.review, wanted, &lexicon)?,
    };
    if !options.quiet {
        output::note(&format!("读了 {} 个文件。\n{written}", read.documents));
    }
    Ok(if read.failures.is_empty() && problems.is_empty() { Status::Clean } else { Status::Failed })
}

/// The lexicon with the user tables, and the problems of those tables.
fn known(options: &Mine) -> Result<(Lexicon, Vec<String>), String> {
    let mut lexicon = Lexicon::shipped().map_err(|e| format!("内置词库有误，这是核稿的缺陷：{e}"))?;
    let (tables, mut problems) = open::own(&options.own);
    for table in tables {
        let faults = lexicon.overlay(&table.file, &table.text).err().unwrap_or_default();
        problems.extend(faults.iter().map(Fault::without_level));
    }
    Ok((lexicon, problems))
}

/// Writes the review files into a folder; returns a message with the number of rows in each.
fn write(folder: &Path, review: &Review, wanted: Wanted, lexicon: &Lexicon) -> Result<String, String> {
    let failed = |path: &Path, e: &std::io::Error| format!("{}: 无法写入：{}", files::shown(path), files::reason(e));
    std::fs::create_dir_all(folder).map_err(|e| failed(folder, &e))?;
    let mut said = String::new();
    for table in review::TABLES {
        let (text, count) = review::write(review, table, wanted, lexicon);
        let path = folder.join(review::file_of(table));
        files::replace::create(&path, text.as_bytes()).map_err(|why| format!("{}: {why}", files::shown(&path)))?;
        said.push_str(&format!("{count:>7}  {}\n", files::shown(&path)));
    }
    let path = folder.join(review::CONFLICTS);
    let text = review::conflicts(&review.conflicts);
    files::replace::create(&path, text.as_bytes()).map_err(|why| format!("{}: {why}", files::shown(&path)))?;
    said.push_str(&format!("{:>7}  {}（说法不一，请先核对）\n", review.conflicts.len(), files::shown(&path)));
    let shown = files::shown(folder);
    said.push_str(&format!(
        "核对后在 accept 一栏写 y，再运行：hegao lexicon mine --accept {shown} --into <词库文件夹>\n"
    ));
    Ok(said)
}

/// The text of all review files, each under its name.
fn print(review: &Review, wanted: Wanted, lexicon: &Lexicon) -> Result<String, String> {
    let mut said = String::new();
    for table in review::TABLES {
        let (text, count) = review::write(review, table, wanted, lexicon);
        output::print(format!("# {}\n{text}\n", review::file_of(table)).as_bytes())?;
        said.push_str(&format!("{count:>7}  {}\n", review::file_of(table)));
    }
    output::print(format!("# {}\n{}", review::CONFLICTS, review::conflicts(&review.conflicts)).as_bytes())?;
    said.push_str(&format!("{:>7}  {}\n", review.conflicts.len(), review::CONFLICTS));
    Ok(said)
}
