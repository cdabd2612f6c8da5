//! Mining for the shipped tables: the program's own command, so that there is one way to do it.

use anyhow::bail;
use hegao::cli::{self, Request, Status};
use std::ffi::OsString;

/// Runs `hegao lexicon mine` with `arguments`.
pub fn run(arguments: Vec<OsString>) -> anyhow::Result<()> {
    let command = ["hegao", "lexicon", "mine"].into_iter().map(OsString::from);
    let status = match cli::request(command.chain(arguments)) {
        Ok(Request::Command(command)) => cli::run(command),
        Ok(Request::Server { .. }) => Status::Failed,
        Err(status) => status,
    };
    if status == Status::Failed { bail!("hegao lexicon mine failed") } else { Ok(()) }
}
