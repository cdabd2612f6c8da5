//! The number of findings of each rule on the corpus: in review, a change in behaviour shows as a changed line.

use super::{LEXICON, shared};
use expect_test::expect_file;
use hegao::analysis::Analysis;
use hegao::settings::Settings;
use hegao::text::Syntax;
use hegao_lexicon::Date;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Documents without a date are checked as of this day, whenever the test runs.
const TODAY: Date = Date::new(2026, 11, 22);

/// The files of a folder, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a readable folder").map(|e| e.expect("an entry").path());
    let mut files: Vec<PathBuf> = entries.filter(|p| p.is_file()).collect();
    files.sort();
    files
}

/// Findings by rule and severity.
type Counts = BTreeMap<(String, &'static str), usize>;

fn count(file: &Path, counts: &mut Counts) {
    let text = fs::read_to_string(file).expect("a readable document");
    let syntax = Syntax::of_name(&file.to_string_lossy());
    let found = Analysis::new(&text, syntax, &LEXICON, &Settings::default(), TODAY);
    assert_eq!(found.panicked, [] as [&str; 0], "{}", file.display());
    for d in found.diagnostics {
        *counts.entry((d.rule.to_owned(), d.severity.name())).or_default() += 1;
    }
}

#[test]
fn each_rule_has_the_recorded_number_of_findings() {
    let Some(shared) = shared() else { return };
    let mut counts = Counts::new();
    for folder in ["corpus/dev", "corpus/seeds"] {
        files(&shared.join(folder)).iter().for_each(|file| count(file, &mut counts));
    }
    let mut table = "rule\tseverity\tfindings\n".to_owned();
    for ((rule, severity), findings) in counts {
        _ = writeln!(table, "{rule}\t{severity}\t{findings}");
    }
    expect_file!["./findings.tsv"].assert_eq(&table);
}
