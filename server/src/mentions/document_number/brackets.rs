//! The brackets around a year: the correct pair 〔〕 and the others used in its place.

use std::ops::{Range, RangeInclusive};

/// A bracket as written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bracket {
    /// Prose range of the bracket.
    pub range: Range<usize>,
    /// The character.
    pub char: char,
}

/// Opening and closing brackets. Some PDF files turn 〔〕 into „‟, and OCR turns 〔 into 匚.
const PAIRS: &[(char, char)] = &[
    ('〔', '〕'),
    ('[', ']'),
    ('［', '］'),
    ('(', ')'),
    ('（', '）'),
    ('【', '】'),
    ('﹝', '﹞'),
    ('〖', '〗'),
    ('「', '」'),
    ('〈', '〉'),
    ('《', '》'),
    ('〚', '〛'),
    ('{', '}'),
    ('<', '>'),
    ('‘', '’'),
    ('„', '‟'),
    ('匚', '〕'),
];

/// The correct bracket before a year, U+3014.
pub const OPENER: char = '〔';
/// The correct bracket after a year, U+3015.
pub const CLOSER: char = '〕';

/// A range with nearly every character of a text but no bracket except 匚, for a fast check.
const HAN: RangeInclusive<char> = '\u{3100}'..='\u{f000}';

pub(super) fn is_opener(c: char) -> bool {
    (!HAN.contains(&c) || c == '匚') && PAIRS.iter().any(|(o, _)| *o == c)
}

pub(super) fn is_closer(c: char) -> bool {
    !HAN.contains(&c) && PAIRS.iter().any(|(_, o)| *o == c)
}

impl Bracket {
    /// Whether it is the bracket that the standard requires.
    pub fn is_right(&self) -> bool {
        matches!(self.char, OPENER | CLOSER)
    }

    /// Whether it is a round bracket, of either width.
    pub fn is_round(&self) -> bool {
        matches!(self.char, '(' | ')' | '（' | '）')
    }

    /// Whether it is not a real bracket but damage done by a PDF file or by OCR.
    pub fn is_damage(&self) -> bool {
        matches!(self.char, '„' | '‟' | '匚')
    }

    /// Whether `closer` closes this opener; widths may differ.
    pub fn closes_with(&self, closer: &Bracket) -> bool {
        let same = PAIRS.iter().any(|(o, c)| *o == self.char && *c == closer.char);
        same || self.is_round() && closer.is_round()
    }
}
