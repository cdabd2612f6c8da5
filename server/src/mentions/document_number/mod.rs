//! 发文字号: issuer code, year, sequence, as in 国发〔2016〕73号 (GB/T 9704—2012 7.2.5).
//!
//! The parser is lenient: it reads `国发[16]第073 号` as well, and keeps where each part stands, so
//! that a rule only has to look at its own part.

mod brackets;
mod digits;
mod head;
mod scan;
#[cfg(test)]
mod tests;

pub use brackets::{Bracket, CLOSER, OPENER};
pub use digits::{DigitForm, Digits};
pub use scan::scan;

use std::ops::Range;

/// What sort of number it is: each has its own lawful forms.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberKind {
    /// 发文字号, the form of GB/T 9704—2012 7.2.5.
    Document,
    /// 令 and 公告: 第 is lawful, and so are round brackets (中国人民银行公告〔2020〕第19号).
    Announcement,
    /// Licences, penalties, appraisals, arbitration: they have serials of their own
    /// (惠环罚决字〔2019〕第045号).
    Serial,
}

/// A document number in the text; all ranges are prose offsets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DocumentNumber {
    /// From the issuer code to 号.
    pub range: Range<usize>,
    /// 机关代字; empty where a list leaves it out (国发〔2016〕1号、〔2016〕2号).
    pub head: Range<usize>,
    /// Whether the lexicon knows the issuer code.
    pub known_head: bool,
    /// Whether the issuer code is known or built as issuer codes are: only then is a fix certain.
    pub trusted_head: bool,
    /// The sort of number.
    pub kind: NumberKind,
    /// The bracket before the year; `None` when it is lost.
    pub opener: Option<Bracket>,
    /// The year as written, without brackets and 年.
    pub year: Digits,
    /// 年 inside the brackets.
    pub year_mark: Option<Range<usize>>,
    /// The bracket after the year; `None` when it is lost.
    pub closer: Option<Bracket>,
    /// 第 before the sequence.
    pub ordinal: Option<Range<usize>>,
    /// The sequence as written.
    pub sequence: Digits,
    /// 号; `None` when missing.
    pub mark: Option<Range<usize>>,
    /// Blanks between the parts, line breaks not among them.
    pub blanks: Vec<Range<usize>>,
    /// The number in its right form with the year as far as it is known; `None` when it cannot
    /// be told (a two-digit year, no issuer code).
    pub canonical: Option<String>,
}

impl DocumentNumber {
    /// The four-digit year; `None` when two digits were written.
    pub fn full_year(&self) -> Option<u16> {
        (self.year.value.len() == 4).then(|| self.year.value.parse().ok())?
    }

    /// The year and its brackets, as far as they stand there.
    pub fn bracketed_year(&self) -> Range<usize> {
        let start = self.opener.as_ref().map_or(self.year.range.start, |b| b.range.start);
        let end = self.closer.as_ref().map_or(self.year.range.end, |b| b.range.end);
        start..end.max(self.year.range.end)
    }

    /// Whether the number was written in the last century, when other rules held: such numbers
    /// are quoted as they stand.
    pub fn is_historical(&self) -> bool {
        match self.year.value.len() {
            2 => self.year.value.as_str() > "49",
            _ => self.year.value.as_str() < "2000",
        }
    }
}
