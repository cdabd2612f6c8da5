//! Blanks of any width between the parts of a number.

use std::ops::Range;

pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\u{2002}'..='\u{200b}' | '\u{feff}')
}

/// The byte offset at which the blanks from `at` on end.
pub(super) fn end(text: &str, at: usize) -> usize {
    at + text[at..].chars().take_while(|c| is_blank(*c)).map(char::len_utf8).sum::<usize>()
}

/// Skips the blanks after `at` and records their range.
pub(super) fn skip(text: &str, at: usize, blanks: &mut Vec<Range<usize>>) -> usize {
    let end = end(text, at);
    if end > at {
        blanks.push(at..end);
    }
    end
}

/// Skips the blanks before `at` and records their range.
pub(super) fn skip_back(text: &str, at: usize, blanks: &mut Vec<Range<usize>>) -> usize {
    let start = at - text[..at].chars().rev().take_while(|c| is_blank(*c)).map(char::len_utf8).sum::<usize>();
    if start < at {
        blanks.push(start..at);
    }
    start
}
