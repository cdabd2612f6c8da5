//! The picture in the README: the real output of `hegao check`, as SVG.

mod ansi;
mod svg;

use anyhow::{Context, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;

const SAMPLE: &str = "docs/samples/通知.md";
const PICTURE: &str = "docs/images/check.svg";
const PROMPT: &str = "\u{1b}[1;32m$\u{1b}[0m hegao check docs/samples\n";
/// The number of findings shown before the summary: a screenful.
const FINDINGS: usize = 3;
/// The maximum line length in columns; longer lines end in “…”, where a terminal would wrap them.
const COLUMNS: usize = 100;

/// Checks the sample and draws the output.
pub fn run(root: &Path) -> anyhow::Result<()> {
    let output = Command::new("cargo")
        .args(["run", "--quiet", "--package", "hegao", "--", "check", "--color", "always", SAMPLE])
        .env("COLUMNS", COLUMNS.to_string())
        .current_dir(root)
        .output()
        .context("cargo does not start")?;
    ensure!(output.status.code() == Some(1), "{SAMPLE}: {}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8(output.stdout).context("the report is no UTF-8")?;
    let mut lines = ansi::lines(&format!("{PROMPT}{}", shortened(&said)));
    lines.iter_mut().for_each(|line| ansi::cut(line, COLUMNS));
    let path = root.join(PICTURE);
    fs::create_dir_all(path.parent().unwrap_or(root))?;
    fs::write(&path, svg::draw(&lines)).with_context(|| path.display().to_string())?;
    println!("wrote {PICTURE}");
    Ok(())
}

/// The first findings and the summary. Findings are separated by empty lines.
fn shortened(report: &str) -> String {
    let parts: Vec<&str> = report.trim_end().split("\n\n").collect();
    match parts.split_last() {
        Some((summary, findings)) if findings.len() > FINDINGS => {
            format!("{}\n\n⋮\n\n{summary}", findings[..FINDINGS].join("\n\n"))
        }
        _ => report.trim_end().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_report_keeps_its_head_and_its_summary() {
        assert_eq!(shortened("1\n\n2\n\n3\n\n4\n\n5\n\nsum\n"), "1\n\n2\n\n3\n\n⋮\n\nsum");
        assert_eq!(shortened("1\n\nsum\n"), "1\n\nsum");
    }
}
