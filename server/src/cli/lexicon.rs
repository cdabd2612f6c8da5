//! `hegao lexicon`: what is known, for people who keep the tables.

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

/// Answers a question to the lexicon.
pub fn run(request: LexiconRequest) -> Status {
    match request {
        LexiconRequest::Find(options) => find::run(&options),
        LexiconRequest::Check(options) => check::run(&options),
        LexiconRequest::Stats(options) => stats::run(&options),
        LexiconRequest::Mine(options) => mine::run(&options),
    }
}

/// Prints an answer, after the complaints about tables that could not be used.
fn answer(text: &str, problems: &[String]) -> Status {
    problems.iter().for_each(|p| output::complain(p));
    let status = printed(text.as_bytes(), Status::Clean);
    if problems.is_empty() { status } else { Status::Failed }
}
