//! The chores that need the linter itself. They are a program of their own, `xtask/server`, so that the
//! others do not wait until the linter is built.

use crate::project;
use anyhow::{Context, bail};
use clap::Subcommand;
use std::process::Command;

/// Chores of the program `xtask-server`.
#[derive(Subcommand, Debug)]
pub enum ServerChore {
    /// Writes what is generated: pages of the manual, settings of the VS Code client
    Codegen,
    /// Counts in how many documents of the corpus each known name stands, if the corpus is at hand, and
    /// writes lexicon/data/uses.tsv
    Frequencies,
    /// Random findings of a rule on the corpus, if it is at hand, to be read by hand
    Sample {
        /// Id of the rule
        rule: String,
        /// How many
        #[arg(long, default_value_t = 30)]
        count: usize,
        /// Another seed draws others
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
