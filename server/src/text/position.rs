//! Converts between byte offsets and line and column in the client's encoding. No other module does this.
//!
//! As in LSP, a line ends at `\n`, `\r\n` or a lone `\r`, but not at U+2028 and similar characters. Every conversion
//! clamps: a column past the end of its line becomes the end of the line, a line past the end becomes the end of the
//! document, and an offset inside a character becomes its beginning.

use ropey::Rope;
use std::ops::Range;

/// The unit of a column.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// UTF-16 units, the default of LSP unless something else was agreed.
    #[default]
    Utf16,
    /// Unicode scalar values.
    Utf32,
}

/// A place between two characters; line and column are 0-based.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Position {
    /// The line.
    pub line: u32,
    /// The column in the line, in units of an [`Encoding`].
    pub column: u32,
}

impl Position {
    /// A position with this line and column.
    pub const fn new(line: u32, column: u32) -> Position {
        Position { line, column }
    }
}

/// The byte offset of a position, clamped.
pub(super) fn to_byte(rope: &Rope, position: Position, encoding: Encoding) -> usize {
    let line = position.line as usize;
    if line >= rope.len_lines() {
        return rope.len_bytes();
    }
    let chars = content_of_line(rope, line);
    let column = position.column as usize;
    let wanted = match encoding {
        Encoding::Utf32 => chars.start.saturating_add(column),
        Encoding::Utf16 => {
            let unit = rope.char_to_utf16_cu(chars.start).saturating_add(column);
            rope.utf16_cu_to_char(unit.min(rope.len_utf16_cu()))
        }
        Encoding::Utf8 => {
            rope.byte_to_char(rope.char_to_byte(chars.start).saturating_add(column).min(rope.len_bytes()))
        }
    };
    rope.char_to_byte(wanted.min(chars.end))
}

/// The position of a byte offset, clamped.
pub(super) fn of_byte(rope: &Rope, byte: usize, encoding: Encoding) -> Position {
    let byte = byte.min(rope.len_bytes());
    if let Some(position) = in_chunk(rope, byte, encoding) {
        return position;
    }
    let line = rope.byte_to_line(byte);
    let start = rope.line_to_byte(line);
    let Some(before) = rope.get_byte_slice(start..byte) else {
        // inside a character, whose beginning is at most three bytes before
        return of_byte(rope, byte - 1, encoding);
    };
    // an offset between `\r` and `\n` means the beginning of the line break
    let broken = usize::from(before.len_bytes() > 0 && before.byte(before.len_bytes() - 1) == b'\r');
    let column: usize = before.chunks().map(|chunk| units(chunk, encoding)).sum();
    Position { line: line as u32, column: (column - broken) as u32 }
}

/// The positions of a byte range.
pub(super) fn of_range(rope: &Rope, range: Range<usize>, encoding: Encoding) -> Range<Position> {
    let start = of_byte(rope, range.start, encoding);
    let end = behind(rope, &range, start, encoding).unwrap_or_else(|| of_byte(rope, range.end, encoding));
    start..end
}

/// The end of a range that begins at position `start`, if the range is in one chunk of the rope and on one line.
fn behind(rope: &Rope, range: &Range<usize>, start: Position, encoding: Encoding) -> Option<Position> {
    let (chunk, at, ..) = rope.get_chunk_at_byte(range.start)?;
    let part = chunk.get(range.start - at..range.end.checked_sub(at)?)?;
    let breaks = memchr::memchr2(b'\n', b'\r', part.as_bytes()).is_some();
    (!breaks).then(|| Position { column: start.column + units(part, encoding) as u32, ..start })
}

/// A fast version of `of_byte` that looks only at the chunk with the offset and the chunk before it. `None` if the line
/// begins in neither of them or the text examined contains `\r`. With every keystroke, hundreds of offsets are
/// converted.
fn in_chunk(rope: &Rope, byte: usize, encoding: Encoding) -> Option<Position> {
    let (chunk, chunk_start, _, chunk_line) = rope.get_chunk_at_byte(byte)?;
    let before = chunk.get(..byte - chunk_start)?;
    if memchr::memchr(b'\r', before.as_bytes()).is_some() {
        return None;
    }
    let (start, above) = match memchr::memrchr(b'\n', before.as_bytes()) {
        Some(last) => (last + 1, 0),
        None => (0, units(last_line_above(rope, chunk_start)?, encoding)),
    };
    let line = chunk_line + memchr::memchr_iter(b'\n', before.as_bytes()).count();
    Some(Position { line: line as u32, column: (above + units(&before[start..], encoding)) as u32 })
}

/// The part of a line before the beginning of a chunk, if the line begins in the chunk before and has no `\r`.
fn last_line_above(rope: &Rope, chunk_start: usize) -> Option<&str> {
    let Some(last) = chunk_start.checked_sub(1) else { return Some("") };
    let above = rope.get_chunk_at_byte(last)?.0;
    let line = &above[memchr::memrchr(b'\n', above.as_bytes())? + 1..];
    memchr::memchr(b'\r', line.as_bytes()).is_none().then_some(line)
}

/// The length of a text in units of `encoding`.
fn units(text: &str, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => text.len(),
        Encoding::Utf32 => str_indices::chars::count(text),
        Encoding::Utf16 => str_indices::utf16::count(text),
    }
}

/// The character range of a line without its line break.
fn content_of_line(rope: &Rope, line: usize) -> Range<usize> {
    let start = rope.line_to_char(line);
    let mut end = rope.line_to_char(line + 1);
    if end > start && rope.char(end - 1) == '\n' {
        end -= 1;
    }
    // the last line has no line break to remove, and a lone `\r` is a line break
    if end > start && rope.char(end - 1) == '\r' {
        end -= 1;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str, encoding: Encoding, line: u32, columns: Range<u32>) -> Vec<usize> {
        let rope = Rope::from_str(text);
        columns.map(|c| to_byte(&rope, Position::new(line, c), encoding)).collect()
    }

    #[test]
    fn counts_in_each_encoding() {
        // 国 has 3 bytes, 😀 has 4 bytes and a surrogate pair, a has 1 byte
        assert_eq!(bytes("国😀a", Encoding::Utf32, 0, 0..5), [0, 3, 7, 8, 8]);
        assert_eq!(bytes("国😀a", Encoding::Utf16, 0, 0..6), [0, 3, 3, 7, 8, 8]);
        assert_eq!(bytes("国😀a", Encoding::Utf8, 0, 0..10), [0, 0, 0, 3, 3, 3, 3, 7, 8, 8]);
    }

    #[test]
    fn recognises_only_the_three_line_breaks() {
        let rope = Rope::from_str("一\r\n二\r三\n四\u{2028}\u{85}\u{b}\u{c}五");
        let starts: Vec<usize> = (0..5).map(|line| to_byte(&rope, Position::new(line, 0), Encoding::Utf16)).collect();
        assert_eq!(starts, [0, 5, 9, 13, rope.len_bytes()]);
    }

    #[test]
    fn a_column_past_the_end_stops_before_the_line_break() {
        for (text, end) in [("一\r\n二", 3), ("一\n二", 3), ("一\r二", 3), ("一", 3), ("\r\n", 0), ("", 0)] {
            for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
                assert_eq!(bytes(text, encoding, 0, 9..10), [end], "{text:?} {encoding:?}");
                assert_eq!(bytes(text, encoding, 7, 0..1), [text.len()], "{text:?} {encoding:?}");
            }
        }
    }

    #[test]
    fn an_offset_inside_a_character_or_a_line_break_means_its_beginning() {
        let rope = Rope::from_str("国\r\n😀x");
        let at = |byte| of_byte(&rope, byte, Encoding::Utf16);
        assert_eq!([at(0), at(1), at(2)], [Position::new(0, 0); 3]);
        assert_eq!([at(3), at(4)], [Position::new(0, 1); 2]);
        assert_eq!([at(5), at(7), at(8)], [Position::new(1, 0); 3]);
        assert_eq!([at(9), at(10), at(99)], [Position::new(1, 2), Position::new(1, 3), Position::new(1, 3)]);
    }

    #[test]
    fn enormous_positions_are_clamped_like_any_other() {
        let text = "一\n二";
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let rope = Rope::from_str(text);
            assert_eq!(to_byte(&rope, Position::new(0, u32::MAX), encoding), 3);
            assert_eq!(to_byte(&rope, Position::new(u32::MAX, u32::MAX), encoding), text.len());
        }
    }

    #[test]
    fn the_ends_of_a_range_equal_the_positions_of_its_ends() {
        let text = "国务院😀办\r\n公\r厅\n".repeat(80);
        let rope = Rope::from_str(&text);
        // also with ends beyond the text and inside characters and line breaks
        for start in 0..text.len() + 2 {
            for length in [0, 1, 3, 7, 30, 1500] {
                let ends = [start, start + length].map(|at| of_byte(&rope, at, Encoding::Utf16));
                let range = of_range(&rope, start..start + length, Encoding::Utf16);
                assert_eq!([range.start, range.end], ends, "{start} {length}");
            }
        }
    }

    #[test]
    fn every_position_of_a_long_text_equals_the_one_counted_from_the_beginning() {
        let text = "国务院😀办公厅\n一\r\n二\r三，互联网+abc\n\n".repeat(80) + &"长".repeat(2000) + "\n末";
        let rope = Rope::from_str(&text);
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let (mut line, mut column) = (0, 0);
            for (at, c) in text.char_indices() {
                assert_eq!(of_byte(&rope, at, encoding), Position { line, column }, "{encoding:?} {at}");
                let breaks = c == '\n' || c == '\r' && !text[at..].starts_with("\r\n");
                match encoding {
                    _ if breaks => (line, column) = (line + 1, 0),
                    _ if c == '\r' => {}
                    Encoding::Utf8 => column += c.len_utf8() as u32,
                    Encoding::Utf16 => column += c.len_utf16() as u32,
                    Encoding::Utf32 => column += 1,
                }
            }
        }
    }
}
