//! The one way to walk through a text in search of patterns.

use std::ops::Range;

/// The finds of a text from left to right, none overlapping. `longest` is asked at each place, with the
/// character there and the next one; it tells the length in bytes of what begins there, and what that is.
pub(crate) fn leftmost<'a, T>(
    text: &'a str,
    longest: impl Fn(usize, (char, char)) -> Option<(usize, T)> + 'a,
) -> impl Iterator<Item = (Range<usize>, T)> + 'a {
    let mut chars = text.char_indices().peekable();
    let mut end = 0;
    std::iter::from_fn(move || {
        loop {
            let (at, c) = chars.next()?;
            let next = chars.peek().map_or('\0', |(_, c)| *c);
            if at < end {
                continue;
            }
            if let Some((length, found)) = longest(at, (c, next)) {
                end = at + length;
                return Some((at..end, found));
            }
        }
    })
}
