//! What the program reports about document numbers in real documents, and whether it knows what the seed documents
//! name. The corpus is not part of the repository: if there is no folder `shared`, these tests pass and say so.

mod findings;
mod fixing;
mod ignoring;
mod names;
mod printed_numbers;
mod sections;
mod seeds;
mod time;

mod mined_terms;
mod mining;

use hegao::analysis::Analysis;
use hegao::diagnostic::{Diagnostic, Severity};
use hegao::settings::Settings;
use hegao::text::Syntax;
use hegao_lexicon::{Date, Lexicon};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::shipped().expect("the shipped tables are right"));

/// The folder `shared`, beside this repository or further up.
fn shared() -> Option<PathBuf> {
    let folders = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().skip(2);
    let found = folders.map(|f| f.join("shared")).find(|f| f.join("facts/document-numbers.tsv").is_file());
    if found.is_none() {
        println!("skipped: no corpus");
    }
    found
}

/// The findings of the rule family in a text.
fn findings(text: &str) -> Vec<Diagnostic> {
    let settings = Settings { select: vec!["document-number".to_owned()], ..Settings::default() };
    Analysis::new(text, Syntax::Plain, &LEXICON, &settings, Date::new(2026, 11, 15)).diagnostics
}

/// The rows of a table without its header, split into cells.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).expect("a readable table");
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// The document numbers of one class in the table of numbers.
fn numbers(shared: &Path, class: &str) -> Vec<String> {
    let rows = rows(&shared.join("facts/document-numbers.tsv"));
    let of_class = rows.into_iter().filter(|row| row[1] == class);
    of_class.map(|row| row[0].clone()).collect()
}

/// Sentences that may contain a document number.
fn settings_of(number: &str) -> [String; 3] {
    [number.to_owned(), format!("根据{number}，制定本方案。"), format!("《关于试点工作的通知》（{number}）")]
}

/// The same sentences in traditional characters, for traditional numbers.
fn traditional_settings_of(number: &str) -> [String; 3] {
    [number.to_owned(), format!("根據{number}，現將有關事項通知如下。"), format!("《關於試點工作的通知》（{number}）")]
}

fn flagged(number: &str) -> bool {
    speaks(&settings_of(number))
}

fn speaks(texts: &[String]) -> bool {
    texts.iter().any(|text| !findings(text).is_empty())
}

#[test]
fn well_formed_numbers_have_no_findings() {
    let Some(shared) = shared() else { return };
    for class in ["well_formed", "wellformed_traditional", "not_a_docnumber", "suspicious"] {
        let numbers = numbers(&shared, class);
        let texts = if class == "wellformed_traditional" { traditional_settings_of } else { settings_of };
        let wrong: Vec<_> = numbers.iter().filter(|n| speaks(&texts(n))).collect();
        println!("{class}: {} of {} flagged", wrong.len(), numbers.len());
        assert!(wrong.is_empty(), "{class}: {wrong:?}");
    }
}

#[test]
fn most_malformed_numbers_are_found() {
    let Some(shared) = shared() else { return };
    let numbers = numbers(&shared, "malformed");
    let missed: Vec<_> = numbers.iter().filter(|n| !flagged(n)).collect();
    println!("malformed: {} of {} flagged; missed: {missed:?}", numbers.len() - missed.len(), numbers.len());
    assert!(missed.len() * 20 <= numbers.len(), "{missed:?}");
}

/// A malformed document number of the corpus, classified by a person.
struct Gold {
    document: String,
    start: usize,
    raw: String,
    verdict: String,
}

fn gold(shared: &Path) -> Vec<Gold> {
    let read = |row: Vec<String>| Gold {
        document: row[0].clone(),
        start: row[3].parse().expect("a byte offset"),
        raw: row[6].clone(),
        verdict: row[9].clone(),
    };
    rows(&shared.join("facts/document-numbers-gold.tsv")).into_iter().map(read).collect()
}

fn document(shared: &Path, name: &str) -> String {
    let read = |ending| fs::read_to_string(shared.join(format!("corpus/dev/{name}.{ending}")));
    read("txt").or_else(|_| read("md")).expect("a document")
}

#[test]
fn numbers_in_real_documents_are_judged_as_a_reader_does() {
    let Some(shared) = shared() else { return };
    let (mut missed, mut alarms) = (Vec::new(), Vec::new());
    for number in gold(&shared) {
        let text = document(&shared, &number.document);
        let range = number.start..number.start + number.raw.len();
        let inside = |d: &&Diagnostic| d.span.start < range.end && range.start < d.span.end;
        let worst = findings(&text).iter().filter(inside).map(|d| d.severity).max();
        match number.verdict.starts_with("defect") {
            true if worst.is_none() => missed.push(number.raw),
            false if worst > Some(Severity::Info) => alarms.push(number.raw),
            _ => {}
        }
    }
    println!("gold: missed {missed:?}, false alarms {alarms:?}");
    assert!(missed.is_empty() && alarms.is_empty());
}
