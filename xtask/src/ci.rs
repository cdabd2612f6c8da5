//! All steps that a change must pass, those that fail fastest first. The tests come last, so that their summary is the
//! last line printed.

mod programs;

use crate::{measure, tidy};
use anyhow::{Context, bail};
use programs::{neovim, node, pytest_lsp};
use std::path::Path;
use std::process::Command;
use xtask::project;

/// Runs all steps; stops at the first that fails.
pub fn run(root: &Path) -> anyhow::Result<()> {
    set_up(root)?;
    step(root, "formatting", "cargo fmt --all --check", "run `cargo fmt --all`")?;
    heading("tidy");
    tidy::run(root)?;
    step(
        root,
        "lints",
        "cargo clippy --locked --workspace --all-targets --quiet -- -D warnings",
        "fix what clippy reports",
    )?;
    lexicon(root)?;
    documentation(root)?;
    vscode(root)?;
    heading("measurement");
    measure::run(root, false)?;
    heading("Neovim client");
    println!(
        "{}",
        neovim().map_or("skipped: no nvim ≥ 0.11".to_owned(), |v| format!("{v}: driven by the tests below"))
    );
    heading("foreign client");
    println!(
        "{}",
        pytest_lsp().map_or("skipped: no pytest-lsp".to_owned(), |v| format!("{v}: run by the tests below"))
    );
    heading("tests");
    let mut tests = command(root, "cargo test --locked --workspace --quiet");
    if project::shared(root).is_some() {
        // the measurement has built it: tests of large documents use it
        tests.env("HEGAO_RELEASE", root.join(format!("target/release/hegao{}", std::env::consts::EXE_SUFFIX)));
    }
    finish(&mut tests, "the first failure above names the test")
}

/// Installs the parts of the toolchain that a minimal installation leaves out.
fn set_up(root: &Path) -> anyhow::Result<()> {
    heading("set-up");
    for (part, probe) in [("rustfmt", "cargo fmt --version"), ("clippy", "cargo clippy --version")] {
        if !command(root, probe).output().is_ok_and(|o| o.status.success()) {
            step(root, part, &format!("rustup component add {part}"), "install rustfmt and clippy for this toolchain")?;
        }
    }
    Ok(())
}

/// Checks the shipped tables, and whether official texts contain what the tables call wrong.
fn lexicon(root: &Path) -> anyhow::Result<()> {
    heading("lexicon");
    let mut check = command(root, "cargo run --locked --quiet -p hegao -- lexicon check");
    match project::shared(root) {
        Some(shared) => drop(check.arg("--corpus").arg(shared.join("corpus/dev"))),
        None => println!("skipped: no corpus"),
    }
    finish(&mut check, "correct the rows that the check reports")
}

fn documentation(root: &Path) -> anyhow::Result<()> {
    heading("documentation");
    let mut doc = command(root, "cargo doc --locked --workspace --no-deps --document-private-items --quiet");
    finish(doc.env("RUSTDOCFLAGS", "-D warnings"), "correct the comment that rustdoc reports")
}

fn vscode(root: &Path) -> anyhow::Result<()> {
    heading("VS Code client");
    let folder = root.join("editors/vscode");
    let Some(version) = node() else {
        println!("skipped: no node ≥ 20");
        return Ok(());
    };
    println!("node {version}");
    for (line, way_out) in [
        (
            "npm ci --ignore-scripts --no-audit --no-fund --silent",
            "npm must reach its registry; or `npm install` when the lock file is stale",
        ),
        ("npm run --silent check", "fix the type errors"),
        ("npm run --silent package", "fix the bundle or the manifest"),
    ] {
        finish(&mut command(&folder, line), way_out)?;
    }
    Ok(())
}

fn step(root: &Path, name: &str, line: &str, way_out: &str) -> anyhow::Result<()> {
    heading(name);
    finish(&mut command(root, line), way_out)
}

fn heading(name: &str) {
    println!("== {name}");
}

fn command(folder: &Path, line: &str) -> Command {
    let mut words = line.split(' ');
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).current_dir(folder);
    command
}

fn finish(command: &mut Command, way_out: &str) -> anyhow::Result<()> {
    let status = command.status().with_context(|| format!("{command:?} does not start"))?;
    if !status.success() {
        bail!("failed: {command:?}\nway out: {way_out}");
    }
    Ok(())
}
