//! The chores that need the linter itself. They are in a program of their own, `xtask/server`, so that the other chores
//! do not wait until the linter is built.

use crate::project;
use anyhow::{Context, bail};
use clap::Subcommand;
use std::process::Command;

/// Chores of the program `xtask-server`.
#[derive(Subcommand, Debug)]
pub enum ServerChore {
    /// Writes the generated files: pages of the manual, settings of the VS Code client
    Codegen,
    /// Counts the documents of the corpus that contain each known name, if the corpus exists, and writes
    /// lexicon/data/uses.tsv
    Frequencies,
    /// Prints random findings of a rule on the corpus, if it exists, to be read by hand
    Sample {
        /// Id of the rule
        rule: String,
        /// The number of findings
        #[arg(long, default_value_t = 30)]
        count: usize,
        /// The seed; another seed gives other findings
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

/// Runs `xtask-server` with the arguments of this run.
pub fn run() -> anyhow::Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "xtask-server", "--"]).args(std::env::args_os().skip(1));
    let status = cargo.current_dir(project::root()).status().context("cargo does not start")?;
    if status.success() { Ok(()) } else { bail!("xtask-server failed: {status}") }
}
