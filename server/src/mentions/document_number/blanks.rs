//! Blanks between the parts of a number, of whatever width.

use std::ops::Range;

pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\u{2002}'..='\u{200b}' | '\u{feff}')
}

/// Where the blanks from `at` on end.
pub(super) fn end(text: &str, at: usize) -> usize {
    at + text[at..].chars().take_while(|c| is_blank(*c)).map(char::len_utf8).sum::<usize>()
}

/// Skips blanks from `at` on, noting where they stood.
pub(super) fn skip(text: &str, at: usize, blanks: &mut Vec<Range<usize>>) -> usize {
    let end = end(text, at);
    if end > at {
        blanks.push(at..end);
    }
    end
}

/// Skips blanks before `at`, noting where they stood.
pub(super) fn skip_back(text: &str, at: usize, blanks: &mut Vec<Range<usize>>) -> usize {
    let start = at - text[..at].chars().rev().take_while(|c| is_blank(*c)).map(char::len_utf8).sum::<usize>();
    if start < at {
        blanks.push(start..at);
    }
    start
}
