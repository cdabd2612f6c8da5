//! Function words written twice in a row: 银行的的首套, 按照按照规定.

use super::punctuation::width;
use hegao_lexicon::language::relations::{DOUBLED_LETTERS, DOUBLED_WORDS};
use hegao_lexicon::word_edges;
use std::ops::Range;

/// The length of a Han letter in bytes.
const LETTER: usize = '的'.len_utf8();

/// A function word written twice in a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DoubledWord {
    /// Prose range of both.
    pub range: Range<usize>,
    /// Prose range of the second one.
    pub again: Range<usize>,
}

/// The doubled function words of a line, in ascending order. A letter that ends the word before or begins the next one
/// is not doubled: 目的|的, 参与|与, 的|的话. Nearly every place is settled by comparing a byte or two, which is why the
/// text is not searched for each word in turn.
pub(super) fn scan(text: &str) -> Vec<DoubledWord> {
    let mut found = Vec::new();
    let mut rest = text.as_bytes();
    while let [lead, ..] = rest {
        let start = text.len() - rest.len();
        if let [a, b, c, d, e, f, ..] = rest
            && (c, b, a) == (f, e, d)
        {
            found.extend(word(text, start, LETTER, DOUBLED_LETTERS).filter(|word| is_of_its_own(text, word)));
        }
        if let [_, _, a, _, _, b, _, _, c, _, _, d, ..] = rest
            && (a, b) == (c, d)
        {
            found.extend(word(text, start, 2 * LETTER, DOUBLED_WORDS).filter(|word| is_written_twice(text, word)));
        }
        rest = rest.get(width(*lead)..).unwrap_or_default();
    }
    found
}

/// Whether both halves are the same.
fn is_written_twice(text: &str, word: &DoubledWord) -> bool {
    text.get(word.again.clone()) == text.get(word.range.start..word.again.start)
}

/// The doubled word of `length` bytes at `start`, if it is one of `words`.
fn word(text: &str, start: usize, length: usize, words: &[&str]) -> Option<DoubledWord> {
    text.get(start..start + length).filter(|word| words.contains(word)).map(|_| doubled(start, length))
}

fn doubled(start: usize, length: usize) -> DoubledWord {
    DoubledWord { range: start..start + 2 * length, again: start + length..start + 2 * length }
}

/// Whether neither letter belongs to another word, and the line does not repeat the letter once more or in a pattern:
/// 的的的.
fn is_of_its_own(text: &str, word: &DoubledWord) -> bool {
    let letter = &text[word.again.clone()];
    let repeats = text[..word.range.start].ends_with(letter) || text[word.range.end..].starts_with(letter);
    !repeats && !word_edges::ends_word(text, word.again.start) && !word_edges::begins_word(text, word.again.start)
}
