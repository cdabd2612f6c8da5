//! Several tables read together, each row with its place: what checks and look-ups go through.

use crate::catalogue::Table;
use crate::fault::{Fault, Level};
use crate::sheet::Sheet;
use crate::sheet::heading::Heading;
use crate::sheet::reading;
use crate::slogans::AttestedTerm;
use crate::table::Record;
use crate::{Agency, IssuerCode, Policy, Slogan, SloganVariant, Wording, shipped};
use std::borrow::Cow;
use std::collections::HashMap;

/// One table.
#[derive(Debug)]
pub struct Book<'a> {
    /// Its file as the user named it.
    pub file: String,
    /// Whether it is one of the shipped tables.
    pub shipped: bool,
    /// Whether its faults are to be told.
    pub judged: bool,
    /// Its text, cut into cells.
    pub sheet: Sheet<'a>,
    /// What its heading says.
    pub heading: Heading,
}

impl Book<'_> {
    /// The cells of a row in the order of the table's columns.
    pub fn cells(&self, row: usize) -> Vec<Cow<'_, str>> {
        reading::cells(&self.sheet, &self.heading, row)
    }

    /// What identifies a row.
    pub fn key(&self, row: usize) -> String {
        let cell = |column: &usize| reading::cell(&self.sheet, &self.heading, row, *column);
        self.heading.key.iter().map(cell).collect::<Vec<_>>().join("\t")
    }

    /// A fault at a cell of a row.
    pub fn fault(&self, row: usize, cell: Option<usize>, level: Level, message: String) -> Fault {
        let (line, column) = self.sheet.place(row, cell.unwrap_or(0));
        let key = self.key(row).split('\t').filter(|k| !k.is_empty()).collect::<Vec<_>>().join(" ");
        let table = self.heading.table.name();
        Fault { file: self.file.clone(), line, column, level, message, table, key }
    }
}

/// A row that is in force: no later table replaces it.
#[derive(Clone, Debug)]
pub struct Row<R> {
    /// The position of its book.
    pub book: usize,
    /// The row of the sheet.
    pub row: usize,
    /// What it says.
    pub record: R,
}

/// The tables, and the rows in force of each kind.
#[derive(Default, Debug)]
pub struct Books<'a> {
    /// The tables in the order in which they were added; later ones win.
    pub books: Vec<Book<'a>>,
    /// Agencies.
    pub agencies: Vec<Row<Agency>>,
    /// Issuer codes.
    pub codes: Vec<Row<IssuerCode>>,
    /// Documents.
    pub policies: Vec<Row<Policy>>,
    /// Set phrases.
    pub slogans: Vec<Row<Slogan>>,
    /// Their variants.
    pub variants: Vec<Row<SloganVariant>>,
    /// Attested terms.
    pub attested: Vec<Row<AttestedTerm>>,
    /// Wrong spellings.
    pub wordings: Vec<Row<Wording>>,
    /// Rows and headings that could not be read.
    pub unread: Vec<Fault>,
}

impl<'a> Books<'a> {
    /// The shipped tables; `judged` if their faults are to be told.
    pub fn shipped(judged: bool) -> Books<'static> {
        let mut books = Books::default();
        for (table, text) in &shipped::TABLES {
            books.add(&shipped::path(*table), text, true, judged);
        }
        books
    }

    /// Adds a table of a unit's own.
    pub fn add_own(&mut self, file: &str, text: &'a str) {
        self.add(file, text, false, true);
    }

    fn add(&mut self, file: &str, text: &'a str, shipped: bool, judged: bool) {
        let sheet = Sheet::read(text);
        let heading = match Heading::of(&sheet, shipped) {
            Ok(heading) => heading,
            Err(message) => {
                let (file, level, key) = (file.to_owned(), Level::Error, String::new());
                return self.unread.push(Fault { file, line: 1, column: 1, level, message, table: "", key });
            }
        };
        let book = Book { file: file.to_owned(), shipped, judged, sheet, heading };
        let at = self.books.len();
        let unread = &mut self.unread;
        match book.heading.table {
            Table::Agencies => take(&book, at, &mut self.agencies, unread),
            Table::IssuerCodes => take(&book, at, &mut self.codes, unread),
            Table::Policies => take(&book, at, &mut self.policies, unread),
            Table::Slogans => take(&book, at, &mut self.slogans, unread),
            Table::Variants => take(&book, at, &mut self.variants, unread),
            Table::Attested => take(&book, at, &mut self.attested, unread),
            Table::Wordings => take(&book, at, &mut self.wordings, unread),
            Table::Traditional | Table::VariantCharacters | Table::Words | Table::Uses => {}
        }
        self.books.push(book);
    }

    /// The rows in force of a kind: the position of the book, the row of its sheet.
    pub fn rows(&self, table: Table) -> Vec<(usize, usize)> {
        match table {
            Table::Agencies => places(&self.agencies),
            Table::IssuerCodes => places(&self.codes),
            Table::Policies => places(&self.policies),
            Table::Slogans => places(&self.slogans),
            Table::Variants => places(&self.variants),
            Table::Attested => places(&self.attested),
            Table::Wordings => places(&self.wordings),
            Table::Traditional | Table::VariantCharacters | Table::Words | Table::Uses => Vec::new(),
        }
    }

    /// Lets the last row of each key stand alone. To be called when all tables are added.
    pub fn settle(&mut self) {
        settle(&self.books, &mut self.agencies);
        settle(&self.books, &mut self.codes);
        settle(&self.books, &mut self.policies);
        settle(&self.books, &mut self.slogans);
        settle(&self.books, &mut self.variants);
        settle(&self.books, &mut self.attested);
        settle(&self.books, &mut self.wordings);
    }
}

fn take<R: Record>(book: &Book<'_>, at: usize, rows: &mut Vec<Row<R>>, unread: &mut Vec<Fault>) {
    let read = reading::read::<R>(&book.sheet, &book.heading, |_, _| {});
    rows.extend(read.rows.into_iter().zip(read.records).map(|(row, record)| Row { book: at, row, record }));
    if book.judged {
        unread.extend(read.faults.into_iter().map(|f| book.fault(f.row, Some(f.cell), Level::Error, f.message)));
    }
}

fn places<R>(rows: &[Row<R>]) -> Vec<(usize, usize)> {
    rows.iter().map(|r| (r.book, r.row)).collect()
}

fn settle<R>(books: &[Book<'_>], rows: &mut Vec<Row<R>>) {
    let mut last: HashMap<String, usize> = HashMap::new();
    for (i, row) in rows.iter().enumerate() {
        last.insert(books[row.book].key(row.row), i);
    }
    let mut at = 0;
    let keys: Vec<String> = rows.iter().map(|row| books[row.book].key(row.row)).collect();
    rows.retain(|_| {
        at += 1;
        last.get(&keys[at - 1]) == Some(&(at - 1))
    });
}
