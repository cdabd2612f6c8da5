//! Several tables read together, each row with its position, for checks and look-ups.

use crate::catalogue::Table;
use crate::delimited::DelimitedText;
use crate::delimited::heading::Heading;
use crate::delimited::reading;
use crate::fault::{Fault, Level};
use crate::slogans::AttestedTerm;
use crate::table::Record;
use crate::{Agency, Confusable, IssuerCode, NumberFormat, Policy, Slogan, SloganVariant, shipped};
use std::borrow::Cow;
use std::collections::HashMap;

/// One table.
#[derive(Debug)]
pub struct LoadedTable<'a> {
    /// The file name as the user gave it.
    pub file: String,
    /// Whether it is a shipped table.
    pub shipped: bool,
    /// Whether its faults are reported.
    pub judged: bool,
    /// Its text, split into cells.
    pub delimited: DelimitedText<'a>,
    /// Its parsed heading.
    pub heading: Heading,
}

impl LoadedTable<'_> {
    /// The cells of a row in the order of the table's columns; a missing column is an empty cell.
    pub fn cells(&self, row: usize) -> Vec<Cow<'_, str>> {
        reading::cells(&self.delimited, &self.heading, row)
    }

    /// The key of a row, its cells separated by tabs.
    pub fn key(&self, row: usize) -> String {
        let cell = |column: &usize| reading::cell(&self.delimited, &self.heading, row, *column);
        self.heading.key.iter().map(cell).collect::<Vec<_>>().join("\t")
    }

    /// Creates a fault at a cell of a row; `None` means the whole row.
    pub fn fault(&self, row: usize, cell: Option<usize>, level: Level, message: String) -> Fault {
        let (line, column) = self.delimited.place(row, cell.unwrap_or(0));
        let key = self.key(row).split('\t').filter(|k| !k.is_empty()).collect::<Vec<_>>().join(" ");
        let table = self.heading.table.name();
        Fault { file: self.file.clone(), line, column, level, message, table, key }
    }
}

/// A row in effect: no later table replaces it.
#[derive(Clone, Debug)]
pub struct Row<R> {
    /// The index of its table in [`LoadedTables::tables`].
    pub table: usize,
    /// The index of the row below the heading, counted from 0.
    pub row: usize,
    /// The decoded row.
    pub record: R,
}

/// The tables, and the rows in effect of each kind.
#[derive(Default, Debug)]
pub struct LoadedTables<'a> {
    /// The tables in the order in which they were added; later ones take precedence.
    pub tables: Vec<LoadedTable<'a>>,
    /// Agencies.
    pub agencies: Vec<Row<Agency>>,
    /// Issuer codes.
    pub codes: Vec<Row<IssuerCode>>,
    /// Forms of numbers.
    pub formats: Vec<Row<NumberFormat>>,
    /// Documents.
    pub policies: Vec<Row<Policy>>,
    /// Set phrases.
    pub slogans: Vec<Row<Slogan>>,
    /// Their variants.
    pub variants: Vec<Row<SloganVariant>>,
    /// Attested terms.
    pub attested: Vec<Row<AttestedTerm>>,
    /// Confusables.
    pub confusables: Vec<Row<Confusable>>,
    /// Rows and headings that could not be read.
    pub unread: Vec<Fault>,
}

impl<'a> LoadedTables<'a> {
    /// Loads the shipped tables; `judged` says whether their faults are reported.
    pub fn shipped(judged: bool) -> LoadedTables<'static> {
        let mut loaded = LoadedTables::default();
        for (table, text) in &shipped::TABLES {
            loaded.add(&shipped::path(*table), text, true, judged);
        }
        loaded
    }

    /// Adds a user table. `file` is its name in faults.
    pub fn add_own(&mut self, file: &str, text: &'a str) {
        self.add(file, text, false, true);
    }

    fn add(&mut self, file: &str, text: &'a str, shipped: bool, judged: bool) {
        let delimited = DelimitedText::read(text);
        let heading = match Heading::of(&delimited, shipped) {
            Ok(heading) => heading,
            Err(message) => {
                let (file, level, key) = (file.to_owned(), Level::Error, String::new());
                return self.unread.push(Fault { file, line: 1, column: 1, level, message, table: "", key });
            }
        };
        let table = LoadedTable { file: file.to_owned(), shipped, judged, delimited, heading };
        let at = self.tables.len();
        let unread = &mut self.unread;
        match table.heading.table {
            Table::Agencies => take(&table, at, &mut self.agencies, unread),
            Table::IssuerCodes => take(&table, at, &mut self.codes, unread),
            Table::NumberFormats => take(&table, at, &mut self.formats, unread),
            Table::Policies => take(&table, at, &mut self.policies, unread),
            Table::Slogans => take(&table, at, &mut self.slogans, unread),
            Table::Variants => take(&table, at, &mut self.variants, unread),
            Table::Attested => take(&table, at, &mut self.attested, unread),
            Table::Confusables => take(&table, at, &mut self.confusables, unread),
            Table::Traditional | Table::VariantCharacters | Table::Words | Table::Frequencies => {}
        }
        self.tables.push(table);
    }

    /// The rows in effect of a kind: the index of the table and the index of the row in it.
    pub fn rows(&self, table: Table) -> Vec<(usize, usize)> {
        match table {
            Table::Agencies => places(&self.agencies),
            Table::IssuerCodes => places(&self.codes),
            Table::NumberFormats => places(&self.formats),
            Table::Policies => places(&self.policies),
            Table::Slogans => places(&self.slogans),
            Table::Variants => places(&self.variants),
            Table::Attested => places(&self.attested),
            Table::Confusables => places(&self.confusables),
            Table::Traditional | Table::VariantCharacters | Table::Words | Table::Frequencies => Vec::new(),
        }
    }

    /// Keeps only the last row of each key. Call this after all tables have been added.
    pub fn settle(&mut self) {
        settle(&self.tables, &mut self.agencies);
        settle(&self.tables, &mut self.codes);
        settle(&self.tables, &mut self.formats);
        settle(&self.tables, &mut self.policies);
        settle(&self.tables, &mut self.slogans);
        settle(&self.tables, &mut self.variants);
        settle(&self.tables, &mut self.attested);
        settle(&self.tables, &mut self.confusables);
    }
}

fn take<R: Record>(table: &LoadedTable<'_>, at: usize, rows: &mut Vec<Row<R>>, unread: &mut Vec<Fault>) {
    let read = reading::read::<R>(&table.delimited, &table.heading, |_, _| {});
    rows.extend(read.rows.into_iter().zip(read.records).map(|(row, record)| Row { table: at, row, record }));
    if table.judged {
        unread.extend(read.faults.into_iter().map(|f| table.fault(f.row, Some(f.cell), Level::Error, f.message)));
    }
}

fn places<R>(rows: &[Row<R>]) -> Vec<(usize, usize)> {
    rows.iter().map(|r| (r.table, r.row)).collect()
}

fn settle<R>(tables: &[LoadedTable<'_>], rows: &mut Vec<Row<R>>) {
    let mut last: HashMap<String, usize> = HashMap::new();
    for (i, row) in rows.iter().enumerate() {
        last.insert(tables[row.table].key(row.row), i);
    }
    let mut at = 0;
    let keys: Vec<String> = rows.iter().map(|row| tables[row.table].key(row.row)).collect();
    rows.retain(|_| {
        at += 1;
        last.get(&keys[at - 1]) == Some(&(at - 1))
    });
}
