//! Chores of the workspace: `cargo xtask --help`.

mod bench;
mod ci;
mod links;
mod measure;
mod mine;
mod new_rule;
mod picture;
mod registry;
mod tidy;

use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;
use xtask::project;
use xtask::server_chores::{self, ServerChore};

/// Chores of the workspace.
#[derive(Parser)]
#[command(name = "cargo xtask")]
enum Chore {
    /// Creates a rule: its file, its page, its tests, its entry in the family's list
    NewRule {
        /// Family, kebab-case: document-number
        family: String,
        /// What the rule flags, kebab-case: bracket
        name: String,
    },
    /// Checks the conventions of the project: layers, rule files, lexicon tables, links
    Tidy,
    /// Draws the picture of the README from the output of `hegao check`
    Picture,
    /// Times the start, user tables and a long document
    Bench,
    /// Measures on the corpus, if it exists, and compares with tests/corpus/floors.toml
    Measure {
        /// Writes better figures into the file
        #[arg(long)]
        raise: bool,
    },
    /// Runs `hegao lexicon mine` with these arguments, to propose rows for the shipped tables
    Mine {
        /// Paths and options
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
    #[command(flatten)]
    Server(ServerChore),
    /// Runs all checks that a change must pass; installs what it needs
    Ci,
}

fn main() -> ExitCode {
    match run(Chore::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(chore: Chore) -> anyhow::Result<()> {
    let root = project::root();
    match chore {
        Chore::NewRule { family, name } => new_rule::run(&root, &family, &name),
        Chore::Tidy => tidy::run(&root),
        Chore::Picture => picture::run(&root),
        Chore::Bench => bench::run(&root),
        Chore::Mine { arguments } => mine::run(arguments),
        Chore::Measure { raise } => measure::run(&root, raise),
        Chore::Server(_) => server_chores::run(),
        Chore::Ci => ci::run(&root),
    }
}
