//! The text of an open document with its version. A clone is cheap and shares the text.

use super::position::{self, Encoding, Position};
use ropey::Rope;
use std::ops::Range;

/// One version of a document.
#[derive(Clone, Debug)]
pub struct Document {
    rope: Rope,
    version: i32,
}

impl Document {
    /// A document of this text.
    pub fn new(text: &str, version: i32) -> Document {
        Document { rope: Rope::from_str(text), version }
    }

    /// The version, as the client counts.
    pub fn version(&self) -> i32 {
        self.version
    }

    /// Gives the present text a version.
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

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Replaces a byte range. What lies past the end or within a character is clamped.
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

    /// The byte offset of a position.
    pub fn offset(&self, position: Position, encoding: Encoding) -> usize {
        position::to_byte(&self.rope, position, encoding)
    }

    /// The position of a byte offset.
    pub fn position(&self, offset: usize, encoding: Encoding) -> Position {
        position::of_byte(&self.rope, offset, encoding)
    }

    /// What stands on the line of a byte offset before it.
    pub fn line_before(&self, offset: usize) -> String {
        let at = self.char_at(offset);
        let start = self.rope.line_to_char(self.rope.char_to_line(at));
        self.rope.slice(start..at).to_string()
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
    fn the_line_before_the_cursor_ends_at_any_line_break() {
        for text in ["甲\r\n乙丙", "甲\n乙丙", "甲\r乙丙"] {
            let document = Document::new(text, 1);
            assert_eq!(document.line_before(text.len() - 3), "乙");
        }
    }
}
