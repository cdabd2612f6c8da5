//! Chores of the workspace: `cargo xtask --help`.

mod bench;
mod ci;
mod codegen;
mod frequencies;
mod links;
mod measure;
mod mine;
mod new_rule;
mod picture;
mod project;
mod sample;
mod tidy;

use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;

/// Chores of the workspace.
#[derive(Parser)]
#[command(name = "cargo xtask")]
enum Chore {
    /// Makes a rule: its file, its page, its place in the family's list
    NewRule {
        /// Family, kebab-case: document-number
        family: String,
        /// What the rule flags, kebab-case: bracket
        name: String,
    },
    /// Writes what is generated: rule pages of the manual, settings of the VS Code client
    Codegen,
    /// Checks the house rules: layers, rule files, lexicon tables, links
    Tidy,
    /// Draws the picture of the README from what `hegao check` prints
    Picture,
    /// Times the start, tables of a unit's own and a long document
    Bench,
    /// Measures on the corpus, if it is at hand, and compares with tests/corpus/floors.toml
    Measure {
        /// Writes better figures into the file
        #[arg(long)]
        raise: bool,
    },
    /// `hegao lexicon mine` with these arguments, to propose rows for the shipped tables
    Mine {
        /// Paths and options
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
    },
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
    /// Everything a change must pass; sets itself up
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
        Chore::Codegen => codegen::run(&root),
        Chore::Tidy => tidy::run(&root),
        Chore::Picture => picture::run(&root),
        Chore::Bench => bench::run(&root),
        Chore::Mine { arguments } => mine::run(arguments),
        Chore::Measure { raise } => measure::run(&root, raise),
        Chore::Frequencies => frequencies::run(&root),
        Chore::Sample { rule, count, seed } => sample::run(&root, &rule, count, seed),
        Chore::Ci => ci::run(&root),
    }
}
