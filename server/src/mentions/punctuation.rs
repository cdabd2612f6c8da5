//! The punctuation marks and unusual characters of a text, found in one pass, with the pairs of brackets and quotation
//! marks.

mod brackets;
#[cfg(test)]
mod tests;

pub use brackets::{Pair, Shape, opens_inside};
pub use hegao_lexicon::language::han::is_han;

use brackets::Brackets;
use hegao_lexicon::language::han::{is_common, is_common_or_extension_a};
use hegao_lexicon::language::split_letters::is_split;
use hegao_lexicon::scripts;
use std::ops::Range;

/// One punctuation mark or character with its prose offset.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlacedChar {
    /// Byte offset of its beginning.
    pub at: usize,
    /// The character.
    pub char: char,
}

impl PlacedChar {
    /// Byte offset of its end.
    pub fn end(self) -> usize {
        self.at + self.char.len_utf8()
    }

    /// Its prose range.
    pub fn range(self) -> Range<usize> {
        self.at..self.end()
    }
}

/// The punctuation marks of a text, each list in ascending order.
#[derive(Clone, Default, Debug)]
pub struct Punctuation {
    /// Punctuation marks, including brackets, and blanks between two Han characters.
    pub marks: Vec<PlacedChar>,
    /// Pairs of brackets and quotation marks, ordered by their closing marks.
    pub pairs: Vec<Pair>,
    /// Brackets and quotation marks without a counterpart.
    pub strays: Vec<PlacedChar>,
    /// The text after each 《 without a counterpart, as far as the title may extend: prose ranges without the 《.
    pub open_titles: Vec<Range<usize>>,
    /// Han characters other than the standard ones, lookalikes, and invisible characters.
    pub odd: Vec<PlacedChar>,
}

impl Punctuation {
    /// Finds the punctuation marks of `text`.
    pub fn scan(text: &str) -> Punctuation {
        let mut punctuation = Punctuation::default();
        let mut brackets = Brackets::default();
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(lead) = bytes.get(at) {
            let len = width(*lead);
            if *lead == b'\n' {
                brackets.end_line(&mut punctuation);
            } else if matches!(lead, 0x80..|b' '..=b'/'| b':'..=b'?' | b'~') {
                let char = text[at..].chars().next().unwrap_or_default();
                punctuation.see(text, PlacedChar { at, char }, &mut brackets);
            }
            at += len;
        }
        brackets.end_line(&mut punctuation);
        punctuation.strays.sort_by_key(|s| s.at);
        punctuation.open_titles =
            punctuation.strays.iter().filter(|s| s.char == '《').map(|s| open_title(text, *s)).collect();
        punctuation
    }

    /// Whether a prose offset may be inside a title that was never closed.
    pub fn in_open_title(&self, at: usize) -> bool {
        let title = self.open_titles.get(self.open_titles.partition_point(|t| t.end <= at));
        title.is_some_and(|t| t.start <= at)
    }

    fn see(&mut self, text: &str, placed: PlacedChar, brackets: &mut Brackets) {
        match placed.char {
            c if is_common(c) && is_standard(c) => {}
            ' ' if stands_in_chinese(text, placed) => self.marks.push(placed),
            c if is_odd(c) => self.odd.push(placed),
            c if is_punctuation(c) => {
                self.marks.push(placed);
                brackets.see(text, placed, self);
            }
            _ => {}
        }
    }
}

/// The maximum length of a title in bytes.
const LONGEST: usize = 600;

/// How far the title after `open` may extend: to the next 《 or 》 or the end of the sentence, at most `LONGEST` bytes.
fn open_title(text: &str, open: PlacedChar) -> Range<usize> {
    let rest = &text[open.end()..text.floor_char_boundary(open.end() + LONGEST)];
    let end = rest.find(['《', '》', '。', '\n']).unwrap_or(rest.len());
    open.end()..open.end() + end
}

/// The length in bytes of the character that begins with this byte.
pub(super) fn width(lead: u8) -> usize {
    match lead {
        0..=0x7f => 1,
        0xf0.. => 4,
        0xe0.. => 3,
        _ => 2,
    }
}

fn is_standard(c: char) -> bool {
    scripts::simplified(c) == c && scripts::standard(c) == c && !is_split(c)
}

fn is_odd(c: char) -> bool {
    is_common_or_extension_a(c) || is_look_alike(c) || is_private(c) || is_invisible(c)
}

/// Whether a character is a second code point for a Han character, or a radical that looks like one.
pub fn is_look_alike(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}')
}

/// Whether a character is in a private use area: its meaning depends on the font.
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Whether a character is invisible.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

fn is_punctuation(c: char) -> bool {
    matches!(c, '!' | '"' | '\'' | '(' | ')' | ',' | '-' | '.' | ':' | ';' | '?' | '~' | '·'
        | '\u{2010}'..='\u{2015}' | '‘' | '’' | '“' | '”' | '•' | '…' | '‧' | '∙' | '⋯' | '─'
        | '、'..='〃' | '〈'..='】' | '〔'..='〗' | '〜' | '・' | '！' | '（' | '）' | '，' | '－' | '．'
        | '：' | '；' | '？' | '［' | '］' | '～' | '∼' | '﹝' | '﹞')
}

fn stands_in_chinese(text: &str, placed: PlacedChar) -> bool {
    let blank = |c: &char| *c == ' ';
    let before = text[..placed.at].chars().next_back();
    let after = text[placed.end()..].chars().find(|c| !blank(c));
    before.is_some_and(is_han) && after.is_some_and(is_han)
}

/// The character before a byte offset, on the same line.
pub fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back().filter(|c| *c != '\n')
}

/// The character at a byte offset, on the same line.
pub fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next().filter(|c| *c != '\n')
}

/// Whether a character shows that the surrounding text is Chinese: a Han character or a full-width punctuation mark.
pub fn is_wide(c: char) -> bool {
    is_han(c)
        || matches!(c, '“' | '”' | '‘' | '’' | '…' | '、'..='〃' | '〈'..='】' | '〔'..='〗' | '！' | '（' | '）' | '，'
            | '：' | '；' | '？')
}
