//! Which rows match a text: rows with exactly that name, rows whose names contain it, and if there are none, the most
//! similar names.

use crate::completion::initials::Initials;
use crate::mentions::document_number::{self, NumberKind};
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::check::loaded::LoadedTables;
use hegao_lexicon::language::places::FULL_NAME;
use hegao_lexicon::policies::title_key;
use hegao_lexicon::{Lexicon, scripts};
use std::cmp::Reverse;

/// A row that was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hit {
    /// The table kind of the row.
    pub table: Table,
    /// The index of the row among the rows in force of its kind.
    pub index: usize,
    /// The index of its table, and of the row in that table.
    pub place: (usize, usize),
    /// Whether one of its names equals the text.
    pub exact: bool,
}

/// What to look for.
#[derive(Debug)]
pub struct Query {
    /// The text in simplified characters, without enclosing quotation marks or book-title marks.
    pub text: String,
    /// The text as a document number in its canonical form, if it is one.
    number: Option<String>,
    title: String,
}

/// The kinds of rows that can be searched: the table, the columns whose text names the row, and the columns that the
/// text may match partly but that do not name the row.
const NAMES: [(Table, &[&str], &[&str]); 8] = [
    (Table::Agencies, &["name", "full_name", "short_names", "aliases", "codes"], &[]),
    (Table::IssuerCodes, &["code"], &["issuer"]),
    (Table::NumberFormats, &["example"], &["issuer", "pattern"]),
    (Table::Policies, &["number", "title", "short_titles"], &[]),
    (Table::Slogans, &["text"], &[]),
    (Table::Variants, &["variant"], &[]),
    (Table::Confusables, &["wrong", "right"], &[]),
    (Table::Attested, &["text"], &[]),
];

/// The largest edit distance between a similar name and the text.
const NEAR: usize = 2;
/// Fewer letters than this are not taken for the initials of a name.
const FEWEST: usize = 2;
/// At most this number of similar names are offered.
const OFFERED: usize = 5;

/// A document number (发文字号) in its canonical form; `None` if the text as a whole is not one. 令 and 公告, and
/// the numbers that the table of number formats lists, have forms of their own.
pub fn canonical_number(text: &str, lexicon: &Lexicon) -> Option<String> {
    let numbers = document_number::scan(text, lexicon);
    let whole = numbers.into_iter().find(|n| n.range == (0..text.len()));
    whole
        .filter(|n| !n.head.is_empty() && n.kind == NumberKind::Document)
        .and_then(|n| n.canonical)
        .map(|n| n.to_string())
}

impl Query {
    /// Reads the text of the user.
    pub fn new(typed: &str, lexicon: &Lexicon) -> Query {
        let folded = scripts::fold(typed.trim());
        let inner = ['《', '“'].into_iter().zip(['》', '”']).find_map(|(open, close)| {
            let inner = folded.strip_prefix(open)?.strip_suffix(close)?;
            (!inner.contains([open, close])).then_some(inner)
        });
        let text = inner.unwrap_or(&folded).trim().to_owned();
        let number = canonical_number(&text, lexicon);
        Query { number, title: title_key(&text), text }
    }

    /// Whether the text may be the pinyin initials of a name.
    pub fn is_initials(&self) -> bool {
        self.text.len() >= FEWEST && self.text.bytes().all(|b| b.is_ascii_alphabetic())
    }

    fn is_exact(&self, table: Table, column: &str, name: &str) -> bool {
        match (table, column) {
            (Table::Policies, "number") => name == self.text || self.number.as_deref() == Some(name),
            (Table::Policies, _) => !self.title.is_empty() && title_key(name) == self.title,
            (Table::Agencies, "name") => name == self.text || name.strip_prefix(FULL_NAME) == Some(&self.text),
            _ => name == self.text,
        }
    }

    fn is_in(&self, table: Table, column: &str, name: &str) -> bool {
        match (table, column) {
            (Table::Policies, "number") => name.contains(self.number.as_ref().unwrap_or(&self.text)),
            (Table::Policies, _) => !self.title.is_empty() && title_key(name).contains(&self.title),
            _ => name.contains(&self.text),
        }
    }
}

/// The rows that match a query: exact matches first, otherwise in the order of tables and rows.
pub fn find(query: &Query, loaded: &LoadedTables<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (table, names, others) in NAMES {
        for (index, place) in loaded.rows(table).into_iter().enumerate() {
            let cells = loaded.tables[place.0].cells(place.1);
            let of = |column: &&'static str| {
                let cell = table.column(column).map_or("", |c| &*cells[c]);
                let column = *column;
                cell.split(';').filter(|n| !n.is_empty()).map(move |n| (column, n))
            };
            let exact = names.iter().flat_map(of).any(|(column, n)| query.is_exact(table, column, n));
            let within = || names.iter().chain(others).flat_map(of).any(|(column, n)| query.is_in(table, column, n));
            if exact || within() {
                hits.push(Hit { table, index, place, exact });
            }
        }
    }
    hits.sort_by_key(|h| !h.exact);
    hits
}

/// The rows with a name whose pinyin initials begin with the text: `fgw` for 发改委; those with no further initials come
/// first, and the most used of them. Empty if the text is anything but letters.
pub fn find_by_initials(query: &Query, loaded: &LoadedTables<'_>, lexicon: &Lexicon) -> Vec<Hit> {
    let (initials, typed) = (Initials::default(), query.text.to_ascii_lowercase());
    if !query.is_initials() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for (table, names, _) in NAMES {
        let columns: Vec<usize> =
            names.iter().filter(|name| **name != "number").filter_map(|name| table.column(name)).collect();
        for (index, place) in loaded.rows(table).into_iter().enumerate() {
            let cells = loaded.tables[place.0].cells(place.1);
            let names = columns.iter().flat_map(|c| cells[*c].split(';'));
            let fits = names.filter_map(|name| initials.begin(name, typed.as_bytes())).max();
            let uses = columns.first().map_or(0, |c| lexicon.frequencies.of(&cells[*c]));
            let hit = Hit { table, index, place, exact: false };
            hits.extend(fits.map(|is_all| ((!is_all, Reverse(uses)), hit)));
        }
    }
    hits.sort_by_key(|(rank, _)| *rank);
    hits.into_iter().map(|(_, hit)| hit).collect()
}

/// The names most similar to the text.
pub fn nearest(query: &Query, loaded: &LoadedTables<'_>) -> Vec<String> {
    let typed = query.number.as_ref().unwrap_or(&query.text);
    let length = typed.chars().count();
    let mut near: Vec<(usize, String)> = Vec::new();
    for (table, names, _) in NAMES {
        for (loaded_table, row) in loaded.rows(table) {
            let cells = loaded.tables[loaded_table].cells(row);
            let cells = names.iter().filter_map(|n| table.column(n)).map(|c| &cells[c]);
            for name in cells.flat_map(|cell| cell.split(';')) {
                if name.chars().count().abs_diff(length) > NEAR {
                    continue;
                }
                let distance = strsim::levenshtein(typed, name);
                if distance <= NEAR && distance < length.min(name.chars().count()) {
                    near.push((distance, name.to_owned()));
                }
            }
        }
    }
    near.sort();
    near.dedup();
    near.into_iter().map(|(_, name)| name).take(OFFERED).collect()
}
