//! Compiles the tables of `data/` into images (see `src/compiled`), with the same code that the library uses to read
//! them. A row that cannot be read stops the build; the error names the file, line and column.
#![allow(dead_code, missing_docs)]

#[path = "src/agency.rs"]
mod agency;
#[path = "src/alphabet.rs"]
mod alphabet;
#[path = "src/compiled.rs"]
mod compiled;
#[path = "src/confusable.rs"]
mod confusable;
#[path = "src/date.rs"]
mod date;
#[path = "src/issuer_code.rs"]
mod issuer_code;
#[path = "src/language"]
mod language {
    pub mod han;
    pub mod places;
}
#[path = "src/meaning.rs"]
mod meaning;
#[path = "src/number_format.rs"]
mod number_format;
#[path = "src/order.rs"]
mod order;
#[path = "src/permitted.rs"]
mod permitted;
#[path = "src/policy.rs"]
mod policy;
#[path = "src/slogan.rs"]
mod slogan;
#[path = "src/table.rs"]
mod table;
#[path = "src/traditional.rs"]
mod traditional;

use agency::{Agency, AgencyStatus};
use compiled::anchors::Anchors;
use compiled::lines::Lines;
use compiled::patterns::Patterns;
use compiled::titles::Titles;
use compiled::vocabulary::Vocabulary;
use confusable::Confusable;
use date::Date;
use issuer_code::IssuerCode;
use meaning::{Meaning, NameKind};
use number_format::NumberFormat;
use order::orders;
use policy::{Policy, backwards, hollow_key, title_key, titles};
use slogan::{AttestedTerm, Slogan, SloganVariant};
use std::collections::HashSet;
use std::error::Error;
use std::path::Path;
use std::{env, fs};
use table::Record;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=vocabulary");
    let agencies: Vec<Agency> = table(1)?;
    let _: Vec<IssuerCode> = table(1)?;
    let _: Vec<NumberFormat> = table(2)?;
    let policies: Vec<Policy> = table(2)?;
    let slogans: Vec<Slogan> = table(1)?;
    let variants: Vec<SloganVariant> = table(2)?;
    let attested: Vec<AttestedTerm> = table(1)?;
    let confusables: Vec<Confusable> = table(1)?;
    let terms = terms(&agencies, &slogans, &variants);
    write("terms", &terms.image())?;
    let spelt = agencies.iter().flat_map(spelt).filter_map(|name| Some((terms.find(name)?, name)));
    write("names", &Anchors::new(spelt).image())?;
    let wrong = confusables.iter().enumerate().map(|(i, row)| (&*row.wrong, Some(i)));
    write("wrong-wordings", &Patterns::new(wrong.collect()).image())?;
    let (right, wrong) = vocabulary(&confusables)?;
    write("vocabulary", &right.image())?;
    write("wrong-words", &wrong.image())?;
    write("anchors", &Anchors::new(slogans.iter().map(|s| &*s.text).enumerate()).image())?;
    write("orders", &orders(slogans.iter().enumerate()).image())?;
    write("permitted", &permitted::permitted(&variants, &attested).image())?;
    write("doubted", &permitted::doubted(&variants).image())?;
    let rows = || policies.iter().enumerate();
    let whole = rows().flat_map(|(i, row)| titles(row).map(move |t| (title_key(t), i)));
    let whole: Vec<(String, usize)> = whole.collect();
    let ends = whole.iter().map(|(key, i)| (backwards(key), *i)).collect();
    write("title-ends", &Titles::new(ends).image())?;
    write("titles", &Titles::new(whole).image())?;
    let hollow = rows().flat_map(|(i, row)| titles(row).filter_map(hollow_key).map(move |key| (key, i)));
    write("hollow-titles", &Titles::new(hollow.collect()).image())?;
    write("uses", &lines("uses.tsv", 1)?.image())?;
    let pairs: Vec<traditional::Pair> = read(traditional::Pair::FILE)?.1;
    write("folds", &traditional::image(pairs.iter().map(|p| (p.0, p.1))))?;
    let variants: Vec<traditional::Variant> = read(traditional::Variant::FILE)?.1;
    write("variant-characters", &traditional::image(variants.iter().map(|v| (v.0, v.1))))
}

/// Reads a table and writes the image of its lines; its first `key` columns are its key.
fn table<R: Record>(key: usize) -> Result<Vec<R>, Box<dyn Error>> {
    let (text, rows) = read::<R>(R::FILE)?;
    let lines = Lines::new(text, key);
    if lines.len() != rows.len() {
        return Err(format!("lexicon/data/{}: blank lines between the rows", R::FILE).into());
    }
    write(R::FILE.trim_end_matches(".tsv"), &lines.image())?;
    Ok(rows)
}

fn read<R: Record>(file: &str) -> Result<(&'static str, Vec<R>), Box<dyn Error>> {
    let path = format!("data/{file}");
    let text: &'static str = fs::read_to_string(&path).map_err(|e| format!("lexicon/{path}: {e}"))?.leak();
    let columns: Vec<&str> = text.lines().next().unwrap_or_default().split('\t').collect();
    if columns != R::COLUMNS {
        return Err(format!("lexicon/{path}:1:1: the columns are {}, in this order", R::COLUMNS.join(", ")).into());
    }
    if let Some((n, _)) = text.lines().enumerate().find(|(_, l)| l.split('\t').any(|cell| cell.trim() != cell)) {
        return Err(format!("lexicon/{path}:{}:1: blanks at the edge of a cell", n + 1).into());
    }
    let rows = table::read_static(text).map_err(|e| format!("lexicon/data/{e}"))?;
    Ok((text, rows))
}

/// The lines of a table whose rows are not decoded.
fn lines(file: &str, key: usize) -> Result<Lines, Box<dyn Error>> {
    let path = format!("data/{file}");
    let text: &'static str = fs::read_to_string(&path).map_err(|e| format!("lexicon/{path}: {e}"))?.leak();
    Ok(Lines::new(text, key))
}

fn terms(agencies: &[Agency], slogans: &[Slogan], variants: &[SloganVariant]) -> Patterns {
    let names = agencies.iter().enumerate().flat_map(|(i, agency)| agency.meanings(i));
    let phrases = slogans.iter().enumerate().map(|(i, s)| (&*s.text, Meaning::Slogan(i)));
    let variants = variants.iter().enumerate().map(|(i, v)| (&*v.variant, Meaning::Variant(i)));
    let all = names.chain(phrases).chain(variants);
    Patterns::new(all.map(|(text, meaning)| (text, Some(meaning.code()))).collect())
}

/// The large word list without the words that begin or end with a listed wrong word, and the wrong words themselves as
/// far as they are in the list.
fn vocabulary(confusables: &[Confusable]) -> Result<(Vocabulary, Vocabulary), Box<dyn Error>> {
    let path = "vocabulary/words.tsv";
    let text: &'static str = fs::read_to_string(path).map_err(|e| format!("lexicon/{path}: {e}"))?.leak();
    let wrong: HashSet<&str> = confusables.iter().map(|row| &*row.wrong).collect();
    let parts = |word: &str, at: usize| wrong.contains(&word[at..]) || wrong.contains(&word[..at]);
    let is_right = |word: &str| !word.char_indices().any(|(at, _)| parts(word, at));
    let row = |line: &'static str| line.split_once('\t').and_then(|(word, count)| Some((word, count.parse().ok()?)));
    let rows: Option<Vec<(&str, f64)>> = text.lines().skip(1).map(row).collect();
    let rows = rows.ok_or_else(|| format!("lexicon/{path}: a row is not a word and its frequency"))?;
    let total = rows.iter().map(|(_, count)| count).sum();
    let right = rows.iter().copied().filter(|(word, _)| is_right(word));
    let wrong = rows.iter().copied().filter(|(word, _)| wrong.contains(word));
    Ok((Vocabulary::new(right, total), Vocabulary::new(wrong, total)))
}

/// The names of an agency for which misspellings are searched. Only current central agencies have such names, and only
/// names of at least `LETTERS` Han characters count, because shorter ones may be part of ordinary words.
fn spelt(agency: &Agency) -> impl Iterator<Item = &str> {
    const LETTERS: usize = 5;
    let wanted = agency.status == AgencyStatus::Current && agency.is_central();
    let names = agency.names().filter(move |(_, kind)| wanted && *kind != NameKind::Alias).map(|(name, _)| name);
    names.filter(|n| n.chars().count() >= LETTERS && n.chars().all(language::han::is_han))
}

fn write(name: &str, image: &[u8]) -> Result<(), Box<dyn Error>> {
    let folder = env::var("OUT_DIR")?;
    Ok(fs::write(Path::new(&folder).join(format!("{name}.image")), image)?)
}
