//! The marks of punctuation of a text and its odd characters, found in one walk, with the brackets
//! and quotation marks that belong together.

mod brackets;
#[cfg(test)]
mod tests;

pub use crate::text::cuts::is_han;
pub use brackets::{Pair, Shape, opens_inside};

use brackets::Brackets;
use hegao_lexicon::scripts;
use std::ops::Range;

/// One mark or character, as a prose offset.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlacedChar {
    /// Where it begins.
    pub at: usize,
    /// What it is.
    pub char: char,
}

impl PlacedChar {
    /// Where it ends.
    pub fn end(self) -> usize {
        self.at + self.char.len_utf8()
    }

    /// The prose range it takes.
    pub fn range(self) -> Range<usize> {
        self.at..self.end()
    }
}

/// The signs of a text, each list in ascending order.
#[derive(Clone, Default, Debug)]
pub struct Punctuation {
    /// QuotedText of punctuation, brackets included; blanks between two characters of Chinese.
    pub marks: Vec<PlacedChar>,
    /// Brackets and quotation marks that belong together, in the order of their closing halves.
    pub pairs: Vec<Pair>,
    /// Brackets and quotation marks without their fellows.
    pub strays: Vec<PlacedChar>,
    /// What follows an opening 《 without its fellow, as far as the title may go: ranges without the mark.
    pub open_titles: Vec<Range<usize>>,
    /// Han characters other than the standard ones, look-alikes, and characters no reader sees.
    pub odd: Vec<PlacedChar>,
}

impl Punctuation {
    /// Walks through `text`.
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

    /// Whether a place may stand in a title that was never closed.
    pub fn in_open_title(&self, at: usize) -> bool {
        let title = self.open_titles.get(self.open_titles.partition_point(|t| t.end <= at));
        title.is_some_and(|t| t.start <= at)
    }

    fn see(&mut self, text: &str, placed: PlacedChar, brackets: &mut Brackets) {
        match placed.char {
            '\u{4e00}'..='\u{9fff}' if is_standard(placed.char) => {}
            ' ' if stands_in_chinese(text, placed) => self.marks.push(placed),
            c if is_odd(c) => self.odd.push(placed),
            c if is_mark(c) => {
                self.marks.push(placed);
                brackets.see(text, placed, self);
            }
            _ => {}
        }
    }
}

/// The longest title, in bytes, that is still believed.
const LONGEST: usize = 600;

/// How far the title may go that `open` begins: to the next mark of a title or the end of the sentence.
fn open_title(text: &str, open: PlacedChar) -> Range<usize> {
    let rest = &text[open.end()..text.floor_char_boundary(open.end() + LONGEST)];
    let end = rest.find(['《', '》', '。', '\n']).unwrap_or(rest.len());
    open.end()..open.end() + end
}

/// How many bytes the character has that begins with this one.
fn width(lead: u8) -> usize {
    match lead {
        0..=0x7f => 1,
        0xf0.. => 4,
        0xe0.. => 3,
        _ => 2,
    }
}

fn is_standard(c: char) -> bool {
    scripts::simplified(c) == c && scripts::standard(c) == c
}

fn is_odd(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}') || is_look_alike(c) || is_private(c) || is_invisible(c)
}

/// Whether a character is a second code for a Han character, or for a radical that looks like one.
pub fn is_look_alike(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}')
}

/// Whether a character means what a single font makes of it.
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Whether a character is seen by no reader.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

fn is_mark(c: char) -> bool {
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

/// The character before a place.
pub fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back().filter(|c| *c != '\n')
}

/// The character at a place.
pub fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next().filter(|c| *c != '\n')
}

/// Whether a character shows that Chinese is written where it stands: Han, or a full-width mark.
pub fn is_wide(c: char) -> bool {
    is_han(c)
        || matches!(c, '“' | '”' | '‘' | '’' | '…' | '、'..='〃' | '〈'..='】' | '〔'..='〗' | '！' | '（' | '）' | '，'
            | '：' | '；' | '？')
}
