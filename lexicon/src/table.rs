//! Reads a TSV table: a heading, then one fact per line. An error names the file, line and column.

use crate::Date;
use std::borrow::Cow;
use std::fmt;

/// A cell: borrowed from the binary in a shipped table, owned in a user table.
pub type Text = Cow<'static, str>;

/// A fault in a table and its position.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableError {
    /// The file name as the user gave it.
    pub file: String,
    /// 1-based line.
    pub line: usize,
    /// 1-based column, in characters.
    pub column: usize,
    /// What is wrong and how to correct it, in Chinese.
    pub message: String,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message)
    }
}

impl std::error::Error for TableError {}

/// A row type: the columns of its table and how a row is read.
pub trait Record: Sized {
    /// The file name of the shipped table.
    const FILE: &'static str;
    /// All columns, the key first.
    const COLUMNS: &'static [&'static str];
    /// The number of leading columns that must not be empty.
    const REQUIRED: usize = 1;
    /// Reads one row whose cells are in the order of `COLUMNS`. The error is the index of the faulty column and a
    /// message in Chinese.
    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)>;
}

/// The cells of one row in the order of `Record::COLUMNS`; a missing column is an empty cell.
pub struct Cells<'a> {
    cells: Vec<&'a str>,
    make: fn(&'a str) -> Text,
}

impl<'a> Cells<'a> {
    /// Takes cells that are already split, in the order of `Record::COLUMNS`.
    pub fn of(cells: Vec<&'a str>) -> Cells<'a> {
        Cells { cells, make: |s| Cow::Owned(s.to_owned()) }
    }

    /// The text of a cell. Panics if `index` is not less than the number of columns.
    pub fn text(&self, index: usize) -> Text {
        match self.cells[index] {
            "" => Cow::Borrowed(""),
            text => (self.make)(text),
        }
    }

    /// The items of a `;`-separated cell, without empty ones.
    pub fn list(&self, index: usize) -> Vec<Text> {
        match self.cells[index] {
            "" => Vec::new(),
            items => items.split(';').filter(|s| !s.is_empty()).map(self.make).collect(),
        }
    }

    /// The date in a cell, `None` if the cell is empty. The error is the index and a message in Chinese.
    pub fn date(&self, index: usize) -> Result<Option<Date>, (usize, String)> {
        match self.cells[index] {
            "" => Ok(None),
            text => Date::parse(text)
                .map(Some)
                .ok_or_else(|| (index, format!("日期“{text}”无法识别，应写作 YYYY、YYYY-MM 或 YYYY-MM-DD"))),
        }
    }

    /// The value of the word in a cell. An unknown word is an error: the index and a message in Chinese.
    pub fn choice<T: Copy>(&self, index: usize, words: &[(&str, T)]) -> Result<T, (usize, String)> {
        let cell = self.cells[index];
        words.iter().find(|(w, _)| *w == cell).map(|(_, v)| *v).ok_or_else(|| {
            let known: Vec<&str> = words.iter().map(|(w, _)| *w).filter(|w| !w.is_empty()).collect();
            (index, format!("“{cell}”无法识别，可用的值：{}", known.join("、")))
        })
    }
}

/// Reads a shipped table, whose text lives as long as the program. The error is the first fault.
pub fn read_static<R: Record>(text: &'static str) -> Result<Vec<R>, TableError> {
    read(R::FILE, text, Cow::Borrowed)
}

/// Reads a user table; `file` is its name in errors. The error is the first fault.
pub fn read_owned<R: Record>(file: &str, text: &str) -> Result<Vec<R>, TableError> {
    read(file, text, |s| Cow::Owned(s.to_owned()))
}

/// Reads one row of a shipped table, whose cells are in the order of `Record::COLUMNS`.
pub(crate) fn decode<R: Record>(line: &'static str) -> Option<R> {
    let cells = line.split('\t').chain(std::iter::repeat("")).take(R::COLUMNS.len()).collect();
    R::read(&Cells { cells, make: Cow::Borrowed }).ok()
}

fn read<'a, R: Record>(file: &str, text: &'a str, make: fn(&'a str) -> Text) -> Result<Vec<R>, TableError> {
    let error =
        |line: usize, column: usize, message: String| TableError { file: file.to_owned(), line, column, message };
    let mut lines = text.lines().enumerate();
    let header = lines.next().map_or("", |(_, l)| l.trim_start_matches('\u{feff}'));
    let places = places::<R>(header).map_err(|m| error(1, 1, m))?;
    let mut rows = Vec::with_capacity(text.len() / 100);
    let (mut found, mut cells): (Vec<&str>, Vec<&str>) = (Vec::with_capacity(places.count), Vec::new());
    for (at, line) in lines {
        if line.is_empty() {
            continue;
        }
        found.clear();
        let mut start = 0;
        for tab in memchr::memchr_iter(b'\t', line.as_bytes()) {
            found.push(&line[start..tab]);
            start = tab + 1;
        }
        found.push(&line[start..]);
        if found.len() > places.count {
            return Err(error(
                at + 1,
                column_of(line, places.count),
                format!("多出{}个单元格，表头只有{}列", found.len() - places.count, places.count),
            ));
        }
        cells.clear();
        cells.extend(places.of_column.iter().map(|p| p.and_then(|p| found.get(p)).map_or("", |c| trimmed(c))));
        let row = Cells { cells: std::mem::take(&mut cells), make };
        let fault =
            (0..R::REQUIRED).find(|i| row.cells[*i].is_empty()).map(|i| (i, format!("“{}”不能为空", R::COLUMNS[i])));
        let read = fault.map_or_else(|| R::read(&row), Err);
        rows.push(read.map_err(|(i, m)| error(at + 1, column_of(line, places.of_column[i].unwrap_or(0)), m))?);
        cells = row.cells;
    }
    Ok(rows)
}

/// A cell without surrounding blanks; most cells are empty.
fn trimmed(cell: &str) -> &str {
    if cell.is_empty() { cell } else { cell.trim() }
}

/// The positions of a record's columns in a file.
struct Places {
    of_column: Vec<Option<usize>>,
    count: usize,
}

fn places<R: Record>(header: &str) -> Result<Places, String> {
    let names: Vec<&str> = header.split('\t').map(str::trim).collect();
    if let Some(unknown) = names.iter().find(|n| !R::COLUMNS.contains(n)) {
        return Err(format!("不认识的列“{unknown}”，可用的列：{}", R::COLUMNS.join("、")));
    }
    let of_column: Vec<_> = R::COLUMNS.iter().map(|c| names.iter().position(|n| n == c)).collect();
    match (0..R::REQUIRED).find(|i| of_column[*i].is_none()) {
        Some(i) => Err(format!("缺少列“{}”", R::COLUMNS[i])),
        None => Ok(Places { of_column, count: names.len() }),
    }
}

/// The 1-based column, in characters, at which the cell with index `cell` begins.
fn column_of(line: &str, cell: usize) -> usize {
    line.split('\t').take(cell).map(|c| c.chars().count() + 1).sum::<usize>() + 1
}
