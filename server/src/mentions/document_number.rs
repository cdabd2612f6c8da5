//! 发文字号: issuer code, year, sequence, as in 国发〔2016〕73号 (GB/T 9704—2012 7.2.5).
//!
//! The parser is lenient: it also reads `国发[16]第073 号`, and records where each part is, so that each rule needs to
//! look only at its own part.

mod bare;
mod blanks;
mod brackets;
mod digits;
mod head;
pub mod orders;
mod own;
mod scan;
mod swapped;
mod tail;
#[cfg(test)]
mod tests;
mod year;

pub use brackets::{Bracket, CLOSER, OPENER};
pub use digits::{DigitForm, Digits};
pub use head::is_detached;
pub use orders::OrderNumber;
pub use scan::scan;

use hegao_lexicon::language::references::OFFICE_CODE_ENDINGS;
use std::ops::Range;
use std::sync::Arc;

/// The type of a number: each type has its own valid forms.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberKind {
    /// 发文字号, the form of GB/T 9704—2012 7.2.5.
    Document,
    /// 令 and 公告: 第 is permitted, and so are round brackets (中国人民银行公告〔2020〕第19号).
    Announcement,
    /// A form that the table of number formats lists for its issuer or kind, or the serial of a licence: correct as
    /// written (惠环罚决字〔2019〕第045号, 商建发2026年第89号).
    Own,
}

/// A document number in the text; all ranges are in bytes of the prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DocumentNumber {
    /// From the issuer code to 号.
    pub range: Range<usize>,
    /// The issuer code (机关代字); empty where a list omits it (国发〔2016〕1号、〔2016〕2号).
    pub head: Range<usize>,
    /// Whether the lexicon has the issuer code.
    pub known_head: bool,
    /// Whether the issuer code is known or has the form of one; only then is a fix certain.
    pub trusted_head: bool,
    /// The type of the number.
    pub kind: NumberKind,
    /// Whether the issuer code comes after the year: 〔2023〕某政办发15号.
    pub swapped: bool,
    /// The bracket before the year; `None` if it is missing.
    pub opener: Option<Bracket>,
    /// The year as written, without brackets and 年.
    pub year: Digits,
    /// 年 inside the brackets.
    pub nian: Option<Range<usize>>,
    /// The bracket after the year; `None` if it is missing.
    pub closer: Option<Bracket>,
    /// 字 after the year: 国发〔2016〕字第73号.
    pub zi: Option<Range<usize>>,
    /// A dash after the year: 国发〔2016〕-73号.
    pub dash: Option<Range<usize>>,
    /// 第 before the sequence.
    pub ordinal: Option<Range<usize>>,
    /// The sequence as written; its value is empty if none is given yet: 国发〔2026〕号.
    pub sequence: Digits,
    /// 号; `None` if it is missing.
    pub hao: Option<Range<usize>>,
    /// Blanks between the parts, without line breaks.
    pub blanks: Vec<Range<usize>>,
    /// The number in its correct form; `None` if that is unknown (a two-digit year, no issuer code, no sequence).
    pub canonical: Option<Arc<str>>,
}

fn canonical(code: &str, year: &str, sequence: &str) -> Option<Arc<str>> {
    let sequence = sequence.trim_start_matches('0');
    (!code.is_empty() && year.len() == 4 && !sequence.is_empty())
        .then(|| format!("{code}{OPENER}{year}{CLOSER}{sequence}号").into())
}

impl DocumentNumber {
    /// Whether the issuer code is known or has an ending that only offices use. Other codes may belong to case files
    /// and licences, whose serial numbers have 第 and leading zeros: 某市监立〔2025〕037号.
    pub fn is_of_office(&self, text: &str) -> bool {
        self.known_head || text[self.head.clone()].ends_with(OFFICE_CODE_ENDINGS)
    }

    /// Whether a sequence is given.
    pub fn has_sequence(&self) -> bool {
        !self.sequence.value.is_empty()
    }

    /// Whether the year has no bracket on either side: 国发2016年73号.
    pub fn is_bare(&self) -> bool {
        self.opener.is_none() && self.closer.is_none()
    }

    /// The four-digit year; `None` when two digits were written.
    pub fn full_year(&self) -> Option<u16> {
        (self.year.value.len() == 4).then(|| self.year.value.parse().ok())?
    }

    /// The prose range of the year with those of its brackets that are present.
    pub fn bracketed_year(&self) -> Range<usize> {
        let start = self.opener.as_ref().map_or(self.year.range.start, |b| b.range.start);
        let end = self.closer.as_ref().map_or(self.year.range.end, |b| b.range.end);
        start..end.max(self.year.range.end)
    }

    /// Whether the number dates from the last century, when other rules applied: such numbers are quoted unchanged.
    pub fn is_historical(&self) -> bool {
        match self.year.value.len() {
            2 => &*self.year.value > "49",
            _ => &*self.year.value < "2000",
        }
    }
}
