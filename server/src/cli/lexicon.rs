//! `hegao lexicon`: queries and checks of the lexicon, for people who maintain the tables.

pub mod args;
mod asked;
mod card;
mod check;
mod find;
mod json;
mod matching;
mod mine;
mod open;
mod standing;
mod stats;

use crate::cli::{Status, output, printed};
use args::LexiconRequest;

/// Runs a subcommand of `hegao lexicon`.
pub fn run(request: LexiconRequest) -> Status {
    match request {
        LexiconRequest::Find(options) => find::run(&options),
        LexiconRequest::Check(options) => check::run(&options),
        LexiconRequest::Stats(options) => stats::run(&options),
        LexiconRequest::Mine(options) => mine::run(&options),
    }
}

/// Prints an answer, after the messages about tables that could not be used.
fn answer(text: &str, problems: &[String]) -> Status {
    problems.iter().for_each(|p| output::complain(p));
    let status = printed(text.as_bytes(), Status::Clean);
    if problems.is_empty() { status } else { Status::Failed }
}
