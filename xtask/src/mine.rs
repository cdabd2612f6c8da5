//! Mining for the shipped tables, with the program's own command, so that there is only one way to do it.

use anyhow::{Context, bail};
use std::ffi::OsString;
use std::process::Command;

/// Runs `hegao lexicon mine` with `arguments`, in the folder in which the chore was started.
pub fn run(arguments: Vec<OsString>) -> anyhow::Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "hegao", "--", "lexicon", "mine"]).args(arguments);
    let status = cargo.status().context("cargo does not start")?;
    if status.code().is_none_or(|code| code > 1) { bail!("hegao lexicon mine failed: {status}") } else { Ok(()) }
}
