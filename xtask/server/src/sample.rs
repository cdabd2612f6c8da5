//! Random findings of a rule on the corpus, to be read by hand; docs/precision.md is based on them.

use anyhow::{Context, bail};
use hegao::analysis::Analysis;
use hegao::diagnostic::Diagnostic;
use hegao::settings::Settings;
use hegao::text::Syntax;
use hegao_lexicon::{Date, Lexicon};
use std::fs;
use std::path::{Path, PathBuf};
use xtask::project;

/// Documents without a date are checked as of this day, so that a sample can be reproduced.
const TODAY: Date = Date::new(2026, 11, 22);
/// The number of characters shown on each side of a finding.
const AROUND: usize = 36;

/// Prints up to `count` findings of `rule`; the same `seed` gives the same findings.
pub fn run(root: &Path, rule: &str, count: usize, seed: u64) -> anyhow::Result<()> {
    let Some(shared) = project::shared(root) else {
        println!("skipped: no corpus");
        return Ok(());
    };
    if hegao::rules::find(rule).is_none() {
        bail!("no rule `{rule}`\nway out: `cargo run -p hegao -- rules` lists them");
    }
    let mut found = findings(&shared.join("corpus/dev"), rule)?;
    let all = found.len();
    shuffle(&mut found, seed);
    found.truncate(count);
    println!("{rule}: {all} findings, {} shown (seed {seed})\n", found.len());
    found.iter().for_each(|shown| println!("{shown}\n"));
    Ok(())
}

/// All findings of a rule, formatted for display.
fn findings(folder: &Path, rule: &str) -> anyhow::Result<Vec<String>> {
    let lexicon = Lexicon::shipped().context("the shipped tables")?;
    let settings = Settings { select: vec![rule.to_owned()], ..Settings::default() };
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files: Vec<PathBuf> = entries.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.sort();
    let mut found = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let analysis = Analysis::new(&text, Syntax::of_name(&name), &lexicon, &settings, TODAY);
        found.extend(analysis.diagnostics.iter().filter(|d| d.rule == rule).map(|d| shown(&name, &text, d)));
    }
    Ok(found)
}

/// A finding with the text around it and the text that its fix writes.
fn shown(file: &str, text: &str, d: &Diagnostic) -> String {
    let before: String =
        text[..d.span.start].chars().rev().take(AROUND).collect::<Vec<_>>().into_iter().rev().collect();
    let after: String = text[d.span.end..].chars().take(AROUND).collect();
    let place = format!("{before}⟦{}⟧{after}", &text[d.span.clone()]).replace('\n', "⏎");
    let fix = d.fix.as_ref().map(|f| format!("\n  → {}", f.title)).unwrap_or_default();
    format!("{file} {}\n  {place}\n  {}{fix}", d.severity.in_chinese(), d.message)
}

/// Fisher–Yates shuffle with a small random generator of its own, which is good enough for samples.
fn shuffle(items: &mut [String], seed: u64) {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    for last in (1..items.len()).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let pick = usize::try_from(state % (last as u64 + 1)).unwrap_or(0);
        items.swap(last, pick);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_draws_the_same_sample() {
        let drawn = |seed| {
            let mut items: Vec<String> = (0..40).map(|n| n.to_string()).collect();
            shuffle(&mut items, seed);
            items
        };
        assert_eq!(drawn(1), drawn(1));
        assert_ne!(drawn(1), drawn(2));
        let mut sorted = drawn(1);
        sorted.sort_by_key(|n| n.parse::<usize>().unwrap_or(0));
        assert_eq!(sorted, (0..40).map(|n| n.to_string()).collect::<Vec<_>>());
    }
}
