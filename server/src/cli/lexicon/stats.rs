//! `hegao lexicon stats`: counts the rows of the lexicon by table, status and source.

use super::args::{Format, Stats};
use super::{answer, open};
use crate::cli::Status;
use crate::render::json;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::check::loaded::{LoadedTable, LoadedTables};
use hegao_lexicon::{Fault, Lexicon, source, status};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

#[derive(Serialize)]
struct Answer {
    compiled: String,
    tables: Vec<Counts>,
    sources: BTreeMap<&'static str, usize>,
}

/// The counts of one kind of row.
#[derive(Serialize)]
struct Counts {
    #[serde(skip)]
    kind: Table,
    table: &'static str,
    title: &'static str,
    rows: usize,
    /// The number of rows in user tables, including those that replace shipped rows.
    own_rows: usize,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    status: BTreeMap<String, usize>,
}

/// Counts the rows of the shipped tables and of the user tables.
pub fn run(options: &Stats) -> Status {
    let (own, mut problems) = open::own(&options.own);
    let mut loaded = LoadedTables::shipped(false);
    own.iter().for_each(|table| loaded.add_own(&table.file, &table.text));
    problems.extend(loaded.unread.iter().map(Fault::without_level));
    let counted = count(&loaded);
    let text = match options.output_format {
        Format::Json => json::text_of(&counted) + "\n",
        Format::Full => in_words(&counted),
    };
    answer(&text, &problems)
}

fn count(loaded: &LoadedTables<'_>) -> Answer {
    let tables = Table::ALL.map(|table| {
        let of_kind = || loaded.tables.iter().filter(|b| b.heading.table == table);
        let rows = |shipped| of_kind().filter(|b| b.shipped == shipped).map(|b| b.delimited.len()).sum();
        let mut status = BTreeMap::new();
        of_kind().filter(|b| b.shipped).for_each(|b| statuses(b, &mut status));
        Counts {
            kind: table,
            table: table.name(),
            title: table.in_chinese(),
            rows: rows(true),
            own_rows: rows(false),
            status,
        }
    });
    let mut sources = BTreeMap::new();
    loaded.tables.iter().filter(|b| b.shipped).for_each(|b| sources_of(b, &mut sources));
    Answer { compiled: Lexicon::COMPILED.to_string(), tables: tables.into(), sources }
}

fn statuses(loaded_table: &LoadedTable<'_>, status: &mut BTreeMap<String, usize>) {
    let Some(column) = loaded_table.heading.table.column("status") else { return };
    for row in 0..loaded_table.delimited.len() {
        let cell = loaded_table.cells(row)[column].clone().into_owned();
        *status.entry(cell).or_insert(0) += 1;
    }
}

/// Counts each row once for each kind of source it cites.
fn sources_of(loaded_table: &LoadedTable<'_>, sources: &mut BTreeMap<&'static str, usize>) {
    let Some(column) = loaded_table.heading.table.column("source") else { return };
    for row in 0..loaded_table.delimited.len() {
        let cells = loaded_table.cells(row);
        let kinds: BTreeSet<&str> = cells[column].split(';').map(|item| source::kind(item.trim())).collect();
        kinds.into_iter().for_each(|kind| *sources.entry(kind).or_insert(0) += 1);
    }
}

fn in_words(answer: &Answer) -> String {
    let mut out = String::new();
    for Counts { kind, title, rows, own_rows, status, .. } in &answer.tables {
        let own = if *own_rows > 0 { format!("，本单位 {own_rows}") } else { String::new() };
        let _ = writeln!(out, "{rows:>7}  {title}{own}");
        for (name, count) in status {
            let _ = writeln!(out, "{count:>13}  {}", status::of_cell(*kind, name));
        }
    }
    let _ = writeln!(out, "按出处（一条可有几处）");
    for (kind, count) in &answer.sources {
        let _ = writeln!(out, "{count:>7}  {kind}");
    }
    let _ = writeln!(out, "资料截至 {}", Lexicon::COMPILED.in_chinese());
    out
}
