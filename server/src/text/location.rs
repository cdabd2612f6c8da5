//! Converts a byte offset to row and column: 1-based, the column in Unicode scalar values. Rows end at `\n`, `\r\n` and
//! `\r`, as in LSP.

use std::ops::Range;

/// A place in the notation for people and programs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
pub struct Location {
    /// 1-based row.
    pub row: usize,
    /// 1-based column of Unicode scalar values.
    pub column: usize,
}

/// The distance in bytes between two cached character counts: a look-up counts at most this number of bytes, however
/// long the line is.
const STRIDE: usize = 4096;

/// The rows of a text.
pub struct Locations<'a> {
    text: &'a str,
    row_starts: Vec<usize>,
    /// The number of characters that begin before byte `i * STRIDE`.
    counted: Vec<usize>,
}

impl<'a> Locations<'a> {
    /// Finds the line breaks of `text`.
    pub fn new(text: &'a str) -> Locations<'a> {
        let bytes = text.as_bytes();
        let breaks = memchr::memchr2_iter(b'\n', b'\r', bytes);
        let ends = breaks.filter(|&i| bytes[i] == b'\n' || bytes.get(i + 1) != Some(&b'\n'));
        let row_starts = std::iter::once(0).chain(ends.map(|i| i + 1)).collect();
        let mut total = 0;
        let sums = bytes.chunks(STRIDE).map(|chunk| {
            total += characters(chunk);
            total
        });
        let counted = std::iter::once(0).chain(sums).collect();
        Locations { text, row_starts, counted }
    }

    /// The row and column of a byte offset.
    pub fn locate(&self, offset: usize) -> Location {
        let row = self.row_starts.partition_point(|&start| start <= offset);
        let before = self.characters_before(self.row_starts[row - 1]);
        Location { row, column: self.characters_before(offset) - before + 1 }
    }

    /// Byte range of a row (1-based), without its line break.
    pub fn row(&self, row: usize) -> Range<usize> {
        let start = self.row_starts[row - 1];
        let end = self.row_starts.get(row).copied().unwrap_or(self.text.len());
        start..start + self.text[start..end].trim_end_matches(['\r', '\n']).len()
    }

    fn characters_before(&self, offset: usize) -> usize {
        let block = offset.min(self.text.len()) / STRIDE;
        self.counted[block] + characters(&self.text.as_bytes()[block * STRIDE..offset.min(self.text.len())])
    }
}

/// The number of characters that begin in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&b| b & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, needle: &str) -> (usize, usize) {
        let location = Locations::new(text).locate(text.find(needle).expect("present"));
        (location.row, location.column)
    }

    #[test]
    fn rows_end_as_in_lsp_and_columns_count_characters() {
        let text = "标题\n一、\r\n二、𠀀国\r\r三\u{2028}四\n";
        assert_eq!(at(text, "标"), (1, 1));
        assert_eq!(at(text, "一"), (2, 1));
        assert_eq!(at(text, "国"), (3, 4));
        assert_eq!(at(text, "三"), (5, 1));
        assert_eq!(at(text, "四"), (5, 3));
        let end = Locations::new(text).locate(text.len());
        assert_eq!((end.row, end.column), (6, 1));
    }

    #[test]
    fn columns_are_right_beyond_the_stride() {
        let text = format!("甲\n{}国", "长".repeat(20_000));
        assert_eq!(at(&text, "国"), (2, 20_001));
    }

    #[test]
    fn a_row_excludes_its_line_break() {
        let text = "甲\r\n乙\n";
        let locations = Locations::new(text);
        assert_eq!([1, 2, 3].map(|r| &text[locations.row(r)]), ["甲", "乙", ""]);
    }
}
