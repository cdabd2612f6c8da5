//! The chores that need the linter itself. `cargo xtask` runs this program for them, so that the other chores do not
//! wait until the linter is built.

mod codegen;
mod frequencies;
mod sample;

use clap::Parser;
use std::process::ExitCode;
use xtask::project;
use xtask::server_chores::ServerChore;

/// Chores that need the linter itself.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    chore: ServerChore,
}

fn main() -> ExitCode {
    match run(Arguments::parse().chore) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: ServerChore) -> anyhow::Result<()> {
    let root = project::root();
    match chore {
        ServerChore::Codegen => codegen::run(&root),
        ServerChore::Frequencies => frequencies::run(&root),
        ServerChore::Sample { rule, count, seed } => sample::run(&root, &rule, count, seed),
    }
}
