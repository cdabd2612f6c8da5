//! The text of an open document with its version. A clone is cheap and shares the text.

use super::position::{self, Encoding, Position};
use ropey::Rope;
use std::ops::Range;

/// The characters that end a line.
const LINE_BREAKS: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// One version of a document.
#[derive(Clone, Debug)]
pub struct Document {
    rope: Rope,
    version: i32,
}

impl Document {
    /// A document with this text and version.
    pub fn new(text: &str, version: i32) -> Document {
        Document { rope: Rope::from_str(text), version }
    }

    /// The version number given by the client.
    pub fn version(&self) -> i32 {
        self.version
    }

    /// Sets the version of the present text.
    pub fn set_version(&mut self, version: i32) {
        self.version = version;
    }

    /// The whole text.
    pub fn text(&self) -> String {
        self.rope.to_string()
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.rope.len_bytes()
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Replaces a byte range. Offsets past the end or inside a character are clamped.
    pub fn edit(&mut self, range: Range<usize>, text: &str) {
        let (from, to) = (range.start.min(range.end), range.start.max(range.end));
        let chars = self.char_at(from)..self.char_at(to);
        let at = chars.start;
        if !chars.is_empty() {
            self.rope.remove(chars);
        }
        if !text.is_empty() {
            self.rope.insert(at, text);
        }
    }

    /// The byte offset of a position; its column is in units of `encoding`. Positions outside the text are clamped.
    pub fn offset(&self, position: Position, encoding: Encoding) -> usize {
        position::to_byte(&self.rope, position, encoding)
    }

    /// The position of a byte offset, with the column in units of `encoding`. Offsets outside the text are clamped.
    pub fn position(&self, offset: usize, encoding: Encoding) -> Position {
        position::of_byte(&self.rope, offset, encoding)
    }

    /// The positions of the ends of a byte range.
    pub fn positions(&self, range: Range<usize>, encoding: Encoding) -> Range<Position> {
        position::of_range(&self.rope, range, encoding)
    }

    /// The text before and after a byte offset on its line, at most `reach` characters each.
    pub fn line_around(&self, offset: usize, reach: usize) -> (String, String) {
        let at = self.char_at(offset);
        let start = self.rope.line_to_char(self.rope.char_to_line(at)).max(at.saturating_sub(reach));
        let behind = self.rope.slice(at..self.rope.len_chars().min(at + reach));
        let behind = behind.chars().take_while(|c| !LINE_BREAKS.contains(c)).collect();
        (self.rope.slice(start..at).to_string(), behind)
    }

    /// The text from `before` bytes before a byte offset to `behind` bytes after it, extended to whole lines by at most
    /// as many bytes again, and the byte offset within that text.
    pub fn window(&self, offset: usize, before: usize, behind: usize) -> (String, usize) {
        let offset = offset.min(self.len());
        let line = |at: usize| self.rope.line_to_char(self.rope.char_to_line(at));
        let (first, last) = (offset.saturating_sub(before), offset.saturating_add(behind));
        let start = line(self.char_at(first)).max(self.char_at(first.saturating_sub(before)));
        let next = (self.rope.char_to_line(self.char_at(last)) + 1).min(self.rope.len_lines());
        let end = self.rope.line_to_char(next).min(self.char_at(last.saturating_add(behind)));
        let at = self.rope.char_to_byte(self.char_at(offset)) - self.rope.char_to_byte(start);
        (self.rope.slice(start..end).to_string(), at)
    }

    fn char_at(&self, byte: usize) -> usize {
        self.rope.byte_to_char(byte.min(self.rope.len_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_of_a_clone_leaves_the_original_alone() {
        let old = Document::new("国发[2016]73号", 1);
        let mut new = old.clone();
        new.edit(6..12, "〔2016〕");
        assert_eq!((old.text().as_str(), new.text().as_str()), ("国发[2016]73号", "国发〔2016〕73号"));
    }

    #[test]
    fn edits_are_clamped() {
        let mut document = Document::new("国发", 1);
        document.edit(99..200, "号");
        let (from, to) = (4, 2);
        document.edit(from..to, "〔");
        assert_eq!(document.text(), "〔发号");
    }

    #[test]
    fn the_line_around_the_cursor_ends_at_any_line_break() {
        let line = |before: &str, after: &str, reach| {
            Document::new(&format!("{before}{after}"), 1).line_around(before.len(), reach)
        };
        for (before, after) in [("甲\r\n乙", "丙\r\n丁"), ("甲\n乙", "丙\n"), ("甲\r乙", "丙\r丁"), ("乙", "丙")]
        {
            assert_eq!(line(before, after, 9), ("乙".to_owned(), "丙".to_owned()));
        }
        assert_eq!(line("甲乙", "丙丁", 1), ("乙".to_owned(), "丙".to_owned()));
        assert_eq!(line("", "", 1), (String::new(), String::new()));
    }

    #[test]
    fn a_window_has_whole_lines() {
        let document = Document::new("甲甲\n乙乙\r\n丙丙\n丁丁", 1);
        let at = "甲甲\n乙乙\r\n丙".len();
        assert_eq!(document.window(at, 3, 3), ("丙丙\n".to_owned(), 3));
        assert_eq!(document.window(at, 9, 9), ("乙乙\r\n丙丙\n丁丁".to_owned(), 11));
        assert_eq!(document.window(999, 4, 99), ("丁丁".to_owned(), 6));
        // a line that is too long is cut
        assert_eq!(Document::new("甲乙丙丁戊己", 1).window(9, 3, 3), ("乙丙丁戊".to_owned(), 6));
        assert_eq!(Document::new("", 1).window(3, 9, 9), (String::new(), 0));
    }
}
