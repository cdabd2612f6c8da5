//! Benchmarks: the time from the start of the program to its first result, with user tables of 100,000 terms, and how
//! much those slow down the check of a long document.

mod material;

use anyhow::{Context, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The number of runs of a short measurement.
const RUNS: usize = 40;
/// The number of runs of a long one.
const LONG_RUNS: usize = 7;
/// The number of copies of the long document, so that the start-up time does not matter.
const COPIES: usize = 60;
/// The number of terms in a user table.
const TERMS: usize = 100_000;

/// Builds the distribution build, times it, and prints medians.
pub fn run(root: &Path) -> anyhow::Result<()> {
    let program = build(root)?;
    let folder = root.join("target/bench");
    let bench = Bench { program, folder };
    bench.prepare()?;
    let bare = bench.median(RUNS, "tiny", &["--version"])?;
    let tiny = bench.median(RUNS, "tiny", &["check", "--no-config", "a.md"])?;
    println!("start to end of `--version`         {bare:7.1} ms");
    println!("start to first result, a tiny file  {tiny:7.1} ms");
    let long = bench.document("none")?;
    println!("a document of 200 KB                {long:7.1} ms");
    for kind in ["agencies", "slogans", "policies"] {
        let load = bench.median(LONG_RUNS, &format!("tiny-{kind}"), &["check", "a.md"])? - tiny;
        let slower = (bench.document(kind)? / long - 1.0) * 100.0;
        println!("{TERMS} {kind:<8} load in            {load:7.1} ms, slow the document down by {slower:.0} %");
    }
    Ok(())
}

fn build(root: &Path) -> anyhow::Result<PathBuf> {
    let mut cargo = Command::new(env!("CARGO"));
    let status = cargo.args(["build", "--release", "--quiet", "--package", "hegao"]).current_dir(root).status()?;
    if !status.success() {
        bail!("the release build failed");
    }
    Ok(root.join("target/release").join(format!("hegao{}", std::env::consts::EXE_SUFFIX)))
}

/// The program, and the folder with its input.
struct Bench {
    program: PathBuf,
    folder: PathBuf,
}

impl Bench {
    /// Writes the files: folders with a tiny file and with a long one, each with every kind of table.
    fn prepare(&self) -> anyhow::Result<()> {
        let settings = "[lexicon]\ntables = [\"terms.tsv\"]\n";
        let long = material::document();
        self.write("tiny/a.md", material::TINY)?;
        (0..COPIES).try_for_each(|i| self.write(&format!("long-none/{i}.md"), &long))?;
        self.write("long-none/hegao.toml", "")?;
        for (kind, table) in material::tables(TERMS) {
            for folder in [format!("tiny-{kind}"), format!("long-{kind}")] {
                self.write(&format!("{folder}/terms.tsv"), &table)?;
                self.write(&format!("{folder}/hegao.toml"), settings)?;
                self.write(&format!("{folder}/a.md"), material::TINY)?;
            }
            (0..COPIES).try_for_each(|i| self.write(&format!("long-{kind}/{i}.md"), &long))?;
        }
        Ok(())
    }

    fn write(&self, path: &str, text: &str) -> anyhow::Result<()> {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().context("a file in a folder")?)?;
        Ok(fs::write(path, text)?)
    }

    /// The time for the long document in milliseconds, without the start-up and the loading of tables.
    fn document(&self, kind: &str) -> anyhow::Result<f64> {
        let folder = format!("long-{kind}");
        let names: Vec<String> = (0..COPIES).map(|i| format!("{i}.md")).collect();
        let (one, mut all) = (["check", "-q", &names[0]], vec!["check", "-q"]);
        all.extend(names.iter().map(String::as_str));
        // alternately, so that other load on the machine affects both measurements
        let copies = || Ok((self.time(&folder, &all)? - self.time(&folder, &one)?) / (COPIES - 1) as f64);
        median((0..LONG_RUNS).map(|_| copies()))
    }

    /// The median of runs in a folder, in milliseconds.
    fn median(&self, runs: usize, folder: &str, arguments: &[&str]) -> anyhow::Result<f64> {
        median((0..runs).map(|_| self.time(folder, arguments)))
    }

    fn time(&self, folder: &str, arguments: &[&str]) -> anyhow::Result<f64> {
        let mut command = Command::new(&self.program);
        command.args(arguments).current_dir(self.folder.join(folder));
        // on one core, otherwise the copies would be checked in parallel
        command.env("RAYON_NUM_THREADS", "1").stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        let status = command.status().with_context(|| self.program.display().to_string())?;
        let time = start.elapsed().as_secs_f64() * 1000.0;
        // exit status 1 means that there are findings
        if !matches!(status.code(), Some(0 | 1)) {
            bail!("{folder}: the run failed");
        }
        Ok(time)
    }
}

fn median(times: impl Iterator<Item = anyhow::Result<f64>>) -> anyhow::Result<f64> {
    let mut times = times.collect::<anyhow::Result<Vec<f64>>>()?;
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().context("at least one run")
}
