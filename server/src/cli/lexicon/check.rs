//! `hegao lexicon check`: reports the errors of tables, each with its position.

use super::args::{CheckTables, Format};
use super::{matching, open};
use crate::cli::{Status, output, printed};
use crate::files::reading::{self, LARGEST_DRAFT};
use crate::files::{find, shown};
use crate::render::json;
use crate::text::location::Locations;
use hegao_lexicon::check::attestation::Attestation;
use hegao_lexicon::check::loaded::LoadedTables;
use hegao_lexicon::check::{self, Demands};
use hegao_lexicon::{Fault, Level, Lexicon};
use serde::Serialize;
use std::path::Path;

/// Checks the given tables, or the shipped ones.
pub fn run(options: &CheckTables) -> Status {
    let (opened, mut problems) = open::named(&options.tables);
    let mut loaded = LoadedTables::shipped(options.tables.is_empty());
    for table in &opened {
        loaded.add_own(&table.file, &table.text);
    }
    loaded.settle();
    // if a table cannot be loaded, the check itself reports why
    let lexicon = Lexicon::shipped().unwrap_or_default();
    let canonical = |number: &str| matching::canonical_number(number, &lexicon);
    let mut faults = check::check(&loaded, &Demands { canonical: &canonical, hints: options.verbose });
    if let Some(folder) = &options.corpus {
        faults.extend(attested(&loaded, folder, &mut problems));
        faults = check::sorted(faults);
    }
    problems.iter().for_each(|p| output::complain(p));
    let status = report(options, &faults, loaded.tables.iter().filter(|b| b.judged).count());
    match status {
        _ if !problems.is_empty() => Status::Failed,
        Status::Clean if faults.iter().any(|f| f.level == Level::Error) => Status::Findings,
        status => status,
    }
}

/// Wrong variants of the tables that occur in the documents of a folder.
fn attested(loaded: &LoadedTables<'_>, folder: &Path, problems: &mut Vec<String>) -> Vec<Fault> {
    let drafts = find::drafts(&[folder.to_owned()]);
    problems.extend(drafts.failures);
    let mut attestation = Attestation::new(loaded);
    for path in drafts.files {
        match reading::text(&path, LARGEST_DRAFT) {
            Ok(text) => attestation.read(&text, |at| {
                let place = Locations::new(&text).locate(at);
                format!("{}:{}:{}", shown(&path), place.row, place.column)
            }),
            Err(why) => problems.push(format!("{}: 无法读取：{why}", shown(&path))),
        }
    }
    attestation.faults()
}

#[derive(Serialize)]
struct Row<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    level: &'static str,
    message: &'a str,
    table: &'static str,
    key: &'a str,
}

fn report(options: &CheckTables, faults: &[Fault], tables: usize) -> Status {
    if options.output_format == Format::Json {
        let rows: Vec<String> = faults.iter().map(|f| json::text_of(&row(f))).collect();
        return printed(json::array(&rows).as_bytes(), Status::Clean);
    }
    let lines: String = faults.iter().map(|f| format!("{f}\n")).collect();
    output::note(&summary(faults, tables));
    printed(lines.as_bytes(), Status::Clean)
}

fn row(fault: &Fault) -> Row<'_> {
    let Fault { file, line, column, level, message, table, key } = fault;
    Row { file, line: *line, column: *column, level: level.name(), message, table, key }
}

fn summary(faults: &[Fault], tables: usize) -> String {
    let count = |level| faults.iter().filter(|f| f.level == level).count();
    match faults.len() {
        0 => format!("没有发现问题；检查 {tables} 张表\n"),
        all => {
            let (errors, warnings, hints) = (count(Level::Error), count(Level::Warning), count(Level::Hint));
            format!("共 {all} 个问题（错误 {errors}，警告 {warnings}，提示 {hints}）；检查 {tables} 张表\n")
        }
    }
}
