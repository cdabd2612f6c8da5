//! What holds for every table: columns that exist, a source for each row, each key once, and in
//! shipped tables the order of keys.

use super::Findings;
use super::books::Book;
use crate::catalogue::Table;
use crate::fault::{Fault, Level};
use std::collections::HashMap;

pub(super) fn check(findings: &mut Findings<'_, '_>) {
    let books = findings.books;
    for book in books.books.iter().filter(|b| b.judged) {
        heading(book, &mut findings.faults);
        sources(book, &mut findings.faults);
        unpaired(book, &mut findings.faults);
        if book.shipped {
            order(book, &mut findings.faults);
        }
    }
    keys(findings);
}

fn at_heading(book: &Book<'_>, byte: usize, message: String) -> Fault {
    let (line, column) = book.sheet.locate(byte);
    let (file, table) = (book.file.clone(), book.heading.table.name());
    Fault { file, line, column, level: Level::Error, message, table, key: String::new() }
}

fn heading(book: &Book<'_>, faults: &mut Vec<Fault>) {
    for &cell in &book.heading.strange {
        let cell = &book.sheet.heading()[cell];
        faults.push(at_heading(book, cell.start as usize, book.heading.stranger(&cell.text)));
    }
}

fn sources(book: &Book<'_>, faults: &mut Vec<Fault>) {
    let table = book.heading.table;
    if table.column("source").is_none() {
        return;
    }
    let Some(cell) = book.heading.cell("source") else {
        let message = "没有“source”列，请加上这一列并逐行写明出处".to_owned();
        return faults.push(at_heading(book, 0, message));
    };
    for row in 0..book.sheet.len() {
        if book.sheet.row(row).get(cell).is_none_or(|c| c.text.is_empty()) {
            let message = "没有出处，请写明在哪里读到；只凭记忆的不收".to_owned();
            faults.push(book.fault(row, Some(cell), Level::Error, message));
        }
    }
}

fn unpaired(book: &Book<'_>, faults: &mut Vec<Fault>) {
    for row in 0..book.sheet.len() {
        for (i, _) in book.sheet.row(row).iter().enumerate().filter(|(_, c)| c.unpaired) {
            let message = "单元格以半角引号开头而没有配对，已按文字读入；请补上引号或改用“”".to_owned();
            faults.push(book.fault(row, Some(i), Level::Warning, message));
        }
    }
}

/// The part of a key by which a shipped table is sorted.
fn sort_key(book: &Book<'_>, row: usize) -> String {
    book.key(row).split('\t').take(book.heading.table.sorted_by()).collect::<Vec<_>>().join("\t")
}

fn order(book: &Book<'_>, faults: &mut Vec<Fault>) {
    let mut last = String::new();
    for row in 0..book.sheet.len() {
        let this = sort_key(book, row);
        if this < last {
            let message = "没有按主键排列，请移到它的位置（按 UTF-8 字节序）".to_owned();
            faults.push(book.fault(row, None, Level::Error, message));
        }
        last = this;
    }
}

/// A row of a key.
struct Seen {
    book: usize,
    row: usize,
}

/// Rows of one key: within a table a fault; in two tables of a unit a contradiction, unless they
/// say the same. A unit's row over a shipped one is what overlays are for.
fn keys(findings: &mut Findings<'_, '_>) {
    let books = findings.books;
    let mut seen: HashMap<(Table, String), Seen> = HashMap::new();
    for (at, book) in books.books.iter().enumerate() {
        for row in 0..book.sheet.len() {
            let key = book.key(row);
            if key.trim().is_empty() {
                continue;
            }
            let old = seen.insert((book.heading.table, key), Seen { book: at, row });
            if let Some(old) = old.filter(|_| book.judged) {
                findings.faults.extend(twice(&books.books[old.book], old.row, book, row));
            }
        }
    }
}

fn twice(old: &Book<'_>, old_row: usize, book: &Book<'_>, row: usize) -> Option<Fault> {
    let line = old.sheet.place(old_row, 0).0;
    let same = old.cells(old_row) == book.cells(row);
    let (level, message) = match (std::ptr::eq(old, book), old.shipped) {
        (true, _) if !same && book.heading.table == Table::IssuerCodes => {
            let message = format!("同一代字在第{line}行另有发文机关；请合为一行，issuer 用“;”隔开，ambiguous 写 yes");
            (Level::Error, message)
        }
        (true, _) => (Level::Error, format!("主键与第{line}行相同，请合为一行")),
        (false, true) => return None,
        (false, false) if same => (Level::Warning, format!("与{}第{line}行重复，请只留一行", old.file)),
        (false, false) => {
            (Level::Warning, format!("与{}第{line}行主键相同而内容不同，以这一行为准；请只留一行", old.file))
        }
    };
    Some(book.fault(row, None, level, message))
}
