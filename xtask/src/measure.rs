//! Measures the linter on real documents and compares the figures with the limits in `tests/corpus/floors.toml`: none
//! may be worse, and `--raise` writes figures there that are better.

mod floors;

use anyhow::{Context, bail};
use floors::{Figures, Floors};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use xtask::project;

const FLOORS: &str = "tests/corpus/floors.toml";

/// Measures; if there is no corpus, says so and passes.
pub fn run(root: &Path, raise: bool) -> anyhow::Result<()> {
    let Some(shared) = project::shared(root).filter(|f| f.join("eval/score.py").is_file()) else {
        println!("skipped: no corpus");
        return Ok(());
    };
    if !Command::new("python3").arg("--version").stdout(Stdio::null()).status().is_ok_and(|s| s.success()) {
        println!("skipped: no python3");
        return Ok(());
    }
    let figures = measure(root, &shared)?;
    let path = root.join(FLOORS);
    let mut floors = Floors::parse(&fs::read_to_string(&path).with_context(|| FLOORS)?).with_context(|| FLOORS)?;
    let fallen = floors.fallen(&figures);
    if raise {
        floors.raise(&figures);
        fs::write(&path, floors.text()).with_context(|| FLOORS)?;
        println!("wrote {FLOORS}");
    }
    match fallen.as_slice() {
        [] => Ok(()),
        fallen => bail!("behind {FLOORS}:\n{}\nway out: fix the rules; the floors only rise", fallen.join("\n")),
    }
}

fn measure(root: &Path, shared: &Path) -> anyhow::Result<Figures> {
    let build = Command::new("cargo")
        .args(["build", "--locked", "--release", "--quiet", "-p", "hegao"])
        .current_dir(root)
        .status();
    if !build.context("cargo")?.success() {
        bail!("the release build failed\nway out: `cargo build --release -p hegao` names the error");
    }
    let json = root.join("target/measure.json");
    let status = Command::new("python3")
        .arg(shared.join("eval/score.py"))
        .arg("--bin")
        .arg(root.join("target/release/hegao"))
        .arg("--docs")
        .arg(shared.join("corpus/dev"))
        .arg("--facts")
        .arg(shared.join("facts"))
        .arg("--json")
        .arg(&json)
        .status()
        .context("python3")?;
    if !status.success() {
        bail!("the measuring program failed\nway out: run it by itself, its message says why");
    }
    let text = fs::read_to_string(&json).with_context(|| json.display().to_string())?;
    Figures::read(&serde_json::from_str(&text)?)
}
