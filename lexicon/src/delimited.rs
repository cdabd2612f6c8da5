//! Delimited text: cells separated by tabs, commas or semicolons, quoted as spreadsheets quote them, each with its
//! position in the text.

pub mod heading;
pub mod reading;
pub mod values;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

/// One cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell<'a> {
    /// The text without quotation marks and without blanks at either end; tabs and line breaks inside it become `\n`.
    pub text: Cow<'a, str>,
    /// The byte offset of the cell in the text; `u32::MAX` if the offset is 4 GiB or more.
    pub start: u32,
    /// Whether the cell begins with a quotation mark that is never closed.
    pub unpaired: bool,
}

/// The cells of a row, and the 1-based line on which it begins.
#[derive(Debug)]
struct Row {
    cells: Range<usize>,
    line: usize,
}

/// The rows of a text. The first one is the heading; rows without any text are skipped.
#[derive(Debug)]
pub struct DelimitedText<'a> {
    text: &'a str,
    cells: Vec<Cell<'a>>,
    rows: Vec<Row>,
    line_starts: OnceLock<Vec<usize>>,
}

impl<'a> DelimitedText<'a> {
    /// Reads a text; this never fails. The heading determines the separator. A byte order mark at the start is skipped.
    pub fn read(text: &'a str) -> DelimitedText<'a> {
        let text = text.trim_start_matches('\u{feff}');
        let separator = separator(text);
        let bytes = text.as_bytes();
        let lines = memchr::memchr_iter(b'\n', bytes).count() + 1;
        let cells = memchr::memchr_iter(separator, bytes).count() + lines;
        let (cells, rows) = (Vec::with_capacity(cells), Vec::with_capacity(lines));
        let mut delimited = DelimitedText { text, cells, rows, line_starts: OnceLock::new() };
        let (mut at, mut line) = (0, 1);
        while at < text.len() {
            (at, line) = delimited.read_row(at, line, separator);
        }
        delimited
    }

    /// Reads the row that begins at byte `at` on `line`; returns the byte offset and the line of the next row.
    fn read_row(&mut self, mut at: usize, line: usize, separator: u8) -> (usize, usize) {
        let mut breaks = 0;
        let first = self.cells.len();
        let bytes = self.text.as_bytes();
        loop {
            let (cell, end) = read_cell(self.text, at, separator);
            if bytes.get(at) == Some(&b'"') {
                breaks += line_starts(&self.text[at..end]).len() - 1;
            }
            self.cells.push(cell);
            at = end + 1;
            if bytes.get(end) != Some(&separator) {
                break;
            }
        }
        if bytes.get(at - 1) == Some(&b'\r') && bytes.get(at) == Some(&b'\n') {
            at += 1;
        }
        match self.cells[first..].iter().all(|c| c.text.is_empty()) {
            true => self.cells.truncate(first),
            false => self.rows.push(Row { cells: first..self.cells.len(), line }),
        }
        (at, line + breaks + 1)
    }

    /// The separator: a tab, a comma or a semicolon.
    pub fn separator(&self) -> char {
        separator(self.text).into()
    }

    /// The cells of the heading; empty if the text has no rows.
    pub fn heading(&self) -> &[Cell<'a>] {
        self.rows.first().map_or(&[], |row| &self.cells[row.cells.clone()])
    }

    /// The number of rows below the heading.
    pub fn len(&self) -> usize {
        self.rows.len().saturating_sub(1)
    }

    /// Whether there are no rows below the heading.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The cells of a row below the heading, counted from 0; empty if there is no such row.
    pub fn row(&self, index: usize) -> &[Cell<'a>] {
        self.rows.get(index + 1).map_or(&[], |row| &self.cells[row.cells.clone()])
    }

    /// The 1-based line on which a row below the heading begins; 1 if there is no such row.
    pub fn line(&self, index: usize) -> usize {
        self.rows.get(index + 1).map_or(1, |row| row.line)
    }

    /// The 1-based line and column (in characters) of a cell in a row below the heading. If the row has no such cell,
    /// this is the position of the row.
    pub fn place(&self, row: usize, cell: usize) -> (usize, usize) {
        let cells = self.row(row);
        self.locate(cells.get(cell).or(cells.first()).map_or(0, |c| c.start as usize))
    }

    /// The 1-based line and column (in characters) of a byte offset.
    pub fn locate(&self, byte: usize) -> (usize, usize) {
        let starts = self.line_starts.get_or_init(|| line_starts(self.text));
        let line = starts.partition_point(|&start| start <= byte).max(1);
        let before = self.text.get(starts[line - 1]..byte).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}

/// The byte offsets at which the lines of a text begin; `\n`, `\r\n` and `\r` end a line.
fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let breaks = memchr::memchr2_iter(b'\n', b'\r', bytes);
    let ends = breaks.filter(|&i| bytes[i] == b'\n' || bytes.get(i + 1) != Some(&b'\n'));
    std::iter::once(0).chain(ends.map(|i| i + 1)).collect()
}

/// The separator, found in the first non-empty line.
fn separator(text: &str) -> u8 {
    let heading = text.lines().find(|l| !l.trim().is_empty()).unwrap_or_default().as_bytes();
    [b'\t', b',', b';'].into_iter().find(|s| heading.contains(s)).unwrap_or(b'\t')
}

/// The cell that begins at byte `at`, and the offset at which it ends: at a separator, a line break or the end.
fn read_cell(text: &str, at: usize, separator: u8) -> (Cell<'_>, usize) {
    let bytes = text.as_bytes();
    let unpaired = bytes.get(at) == Some(&b'"');
    if let Some((inner, end)) = if unpaired { quoted(bytes, at, separator) } else { None } {
        let inner = &text[inner];
        let plain = if inner.contains("\"\"") { inner.replace("\"\"", "\"").into() } else { Cow::Borrowed(inner) };
        return (Cell { text: tidied(plain), start: offset(at), unpaired: false }, end);
    }
    let rest = &bytes[at.min(bytes.len())..];
    let end = at + memchr::memchr3(separator, b'\n', b'\r', rest).unwrap_or(rest.len());
    (Cell { text: text[at..end].trim().into(), start: offset(at), unpaired }, end)
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The range between the quotation marks of the cell at byte `at`, and the offset at which the cell ends. `None` if no
/// closing quotation mark is followed by a separator, a line break or the end; then the quotation marks are plain text.
fn quoted(bytes: &[u8], at: usize, separator: u8) -> Option<(Range<usize>, usize)> {
    let mut from = at + 1;
    loop {
        let close = from + memchr::memchr(b'"', &bytes[from..])?;
        match bytes.get(close + 1) {
            Some(b'"') => from = close + 2,
            None | Some(b'\n' | b'\r') => return Some((at + 1..close, close + 1)),
            Some(c) if *c == separator => return Some((at + 1..close, close + 1)),
            Some(_) => return None,
        }
    }
}

/// Removes blanks at both ends; a tab or a line break inside the text becomes [`BREAK`].
fn tidied(text: Cow<'_, str>) -> Cow<'_, str> {
    let broken = |c: char| matches!(c, '\t' | '\n' | '\r');
    match text {
        _ if text.trim().contains(broken) => {
            let parts = text.split(broken).map(str::trim).filter(|p| !p.is_empty());
            parts.collect::<Vec<_>>().join(BREAK).into()
        }
        Cow::Borrowed(text) => text.trim().into(),
        Cow::Owned(text) if text.trim().len() == text.len() => text.into(),
        Cow::Owned(text) => text.trim().to_owned().into(),
    }
}

/// Replaces a line break within a cell.
pub(crate) const BREAK: &str = "\n";
