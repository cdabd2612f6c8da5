//! Reading a TSV table: a header row, then one fact a line. An error names file, line and column.

use crate::Date;
use std::borrow::Cow;
use std::fmt;

/// Text of a shipped table is borrowed from the binary, text of a user's table is owned.
pub type Text = Cow<'static, str>;

/// What is wrong with a table, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableError {
    /// The file as the user named it.
    pub file: String,
    /// 1-based line.
    pub line: usize,
    /// 1-based column of characters.
    pub column: usize,
    /// What is wrong and the way out, in Chinese.
    pub message: String,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message)
    }
}

impl std::error::Error for TableError {}

/// A kind of row: which columns its table has and how a row is read.
pub trait Record: Sized {
    /// File name of the shipped table.
    const FILE: &'static str;
    /// All columns, the key first.
    const COLUMNS: &'static [&'static str];
    /// How many leading columns may not be empty.
    const REQUIRED: usize = 1;
    /// Reads one row whose cells stand in the order of `COLUMNS`.
    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)>;
}

/// The cells of one row in the order of `Record::COLUMNS`; a missing column is an empty cell.
pub struct Cells<'a> {
    cells: Vec<&'a str>,
    make: fn(&'a str) -> Text,
}

impl<'a> Cells<'a> {
    /// Cells that somebody else has cut, in the order of `Record::COLUMNS`.
    pub fn of(cells: Vec<&'a str>) -> Cells<'a> {
        Cells { cells, make: |s| Cow::Owned(s.to_owned()) }
    }

    /// The text of a cell.
    pub fn text(&self, index: usize) -> Text {
        match self.cells[index] {
            "" => Cow::Borrowed(""),
            text => (self.make)(text),
        }
    }

    /// The items of a `;`-separated cell.
    pub fn list(&self, index: usize) -> Vec<Text> {
        match self.cells[index] {
            "" => Vec::new(),
            items => items.split(';').filter(|s| !s.is_empty()).map(self.make).collect(),
        }
    }

    /// The date in a cell, `None` when empty.
    pub fn date(&self, index: usize) -> Result<Option<Date>, (usize, String)> {
        match self.cells[index] {
            "" => Ok(None),
            text => Date::parse(text)
                .map(Some)
                .ok_or_else(|| (index, format!("日期“{text}”无法识别，应写作 YYYY、YYYY-MM 或 YYYY-MM-DD"))),
        }
    }

    /// The value that a cell's word stands for.
    pub fn choice<T: Copy>(&self, index: usize, words: &[(&str, T)]) -> Result<T, (usize, String)> {
        let cell = self.cells[index];
        words.iter().find(|(w, _)| *w == cell).map(|(_, v)| *v).ok_or_else(|| {
            let known: Vec<&str> = words.iter().map(|(w, _)| *w).filter(|w| !w.is_empty()).collect();
            (index, format!("“{cell}”无法识别，可用的值：{}", known.join("、")))
        })
    }
}

/// Reads a shipped table: the text lives as long as the program.
pub fn read_static<R: Record>(text: &'static str) -> Result<Vec<R>, TableError> {
    read(R::FILE, text, Cow::Borrowed)
}

/// Reads a user's table, `file` being its name in errors.
pub fn read_owned<R: Record>(file: &str, text: &str) -> Result<Vec<R>, TableError> {
    read(file, text, |s| Cow::Owned(s.to_owned()))
}

/// Reads one row of a shipped table, whose cells stand in the order of `Record::COLUMNS`.
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

/// A cell without the blanks round it; most cells are empty.
fn trimmed(cell: &str) -> &str {
    if cell.is_empty() { cell } else { cell.trim() }
}

/// Where the columns of a record stand in a file.
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

/// 1-based column of characters at which the cell number `cell` begins.
fn column_of(line: &str, cell: usize) -> usize {
    line.split('\t').take(cell).map(|c| c.chars().count() + 1).sum::<usize>() + 1
}
