//! Numbers as written in the text: figures and ranges of figures, dates, Han numerals. One pass over the bytes.

mod approximation;
pub mod date;
pub mod figure;
mod han;
#[cfg(test)]
mod tests;

pub use approximation::Approximation;
pub use date::{DatePart, Script, WrittenDate};
pub use figure::{Figure, Shape, Span};

use std::ops::Range;

/// 年.
const YEAR: [u8; 3] = [0xe5, 0xb9, 0xb4];
/// 月.
const MONTH: [u8; 3] = [0xe6, 0x9c, 0x88];
/// 、.
const COMMA: [u8; 3] = [0xe3, 0x80, 0x81];
/// 倍.
const TIMES: [u8; 3] = [0xe5, 0x80, 0x8d];
/// ○.
const CIRCLE: [u8; 3] = [0xe2, 0x97, 0x8b];
/// ◯.
const LARGE_CIRCLE: [u8; 3] = [0xe2, 0x97, 0xaf];

/// The numbers of a text, each list in ascending order.
#[derive(Clone, Default, Debug)]
pub struct Numerals {
    /// Runs of Arabic figures, with the characters directly attached to them.
    pub figures: Vec<Figure>,
    /// Dates with 年 or 月, in any numerals.
    pub dates: Vec<WrittenDate>,
    /// Two neighbouring numbers joined by 、 before a measure word: 三、四个.
    pub approximations: Vec<Approximation>,
    /// Numbers read digit by digit whose zero is not 〇: 二零一二, 二○○八.
    pub zeros: Vec<Range<usize>>,
    /// The byte offsets of 倍 in the prose.
    pub multiples: Vec<usize>,
}

impl Numerals {
    /// Finds the numbers of `text`.
    pub fn scan(text: &str) -> Numerals {
        let mut found = Numerals::default();
        let (bytes, mut at) = (text.as_bytes(), 0);
        while let Some(&byte) = bytes.get(at) {
            at = match byte {
                b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => found.figure(text, at),
                b'.' if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => found.figure(text, at),
                0xe2 | 0xe3 | 0xe5 | 0xe6 | 0xef => found.letter(text, at),
                0xf0.. => at + 4,
                0xe0.. => at + 3,
                0xc0.. => at + 2,
                _ => at + 1,
            };
        }
        found
    }

    /// Reads the run that begins at `at` and returns its end.
    fn figure(&mut self, text: &str, at: usize) -> usize {
        let (figure, end) = figure::read(text, at);
        self.figures.extend(figure);
        end
    }

    /// Examines a character of three bytes and returns the offset at which to continue.
    fn letter(&mut self, text: &str, at: usize) -> usize {
        match text.as_bytes()[at..].first_chunk() {
            Some([0xef, 0xbc, 0x90..=0x99]) => return self.figure(text, at),
            Some(&YEAR) => self.year(text, at),
            Some(&MONTH) => self.month(text, at),
            Some(&COMMA) => self.approximations.extend(approximation::read(text, at)),
            Some(&TIMES) => self.multiples.push(at),
            Some(&(CIRCLE | LARGE_CIRCLE)) => {
                let unread = self.zeros.last().is_none_or(|last| last.end <= at);
                self.zeros.extend(han::zero_within(text, at).filter(|_| unread));
            }
            _ => {}
        }
        at + 3
    }

    fn year(&mut self, text: &str, at: usize) {
        let Some(date) = date::of_year(text, at) else { return };
        if let Some(year) =
            date.year.as_ref().filter(|y| y.script == Script::Han && han::has_other_zero(&text[y.range.clone()]))
            && self.zeros.last().is_none_or(|last| last.end <= year.range.start)
        {
            self.zeros.push(year.range.clone());
        }
        self.dates.push(date);
    }

    fn month(&mut self, text: &str, at: usize) {
        if self.dates.last().is_none_or(|last| last.range().end <= at) {
            self.dates.extend(date::of_month(text, at));
        }
    }
}
