//! The brackets round a year: the right pair 〔〕 and the others seen in its place.

use std::ops::{Range, RangeInclusive};

/// A bracket as written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bracket {
    /// Where it stands.
    pub range: Range<usize>,
    /// The character.
    pub char: char,
}

/// Openers and their closers. „‟ is what some PDF files make of 〔〕, 匚 what OCR does.
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

/// The right bracket before a year, U+3014.
pub const OPENER: char = '〔';
/// The right bracket after a year, U+3015.
pub const CLOSER: char = '〕';

/// Where nearly every character of a text lies, and no bracket.
const HAN: RangeInclusive<char> = '\u{3100}'..='\u{f000}';

pub(super) fn is_opener(c: char) -> bool {
    (!HAN.contains(&c) || c == '匚') && PAIRS.iter().any(|(o, _)| *o == c)
}

pub(super) fn is_closer(c: char) -> bool {
    !HAN.contains(&c) && PAIRS.iter().any(|(_, o)| *o == c)
}

impl Bracket {
    /// Whether it is the bracket the standard asks for.
    pub fn is_right(&self) -> bool {
        matches!(self.char, OPENER | CLOSER)
    }

    /// Whether it is a round bracket, of either width.
    pub fn is_round(&self) -> bool {
        matches!(self.char, '(' | ')' | '（' | '）')
    }

    /// Whether it is no bracket at all but damage done by a PDF file or by OCR.
    pub fn is_damage(&self) -> bool {
        matches!(self.char, '„' | '‟' | '匚')
    }

    /// Whether `closer` closes this opener; widths may differ.
    pub fn closes_with(&self, closer: &Bracket) -> bool {
        let same = PAIRS.iter().any(|(o, c)| *o == self.char && *c == closer.char);
        same || self.is_round() && closer.is_round()
    }
}
