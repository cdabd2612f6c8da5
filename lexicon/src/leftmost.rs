//! The shared loop that searches a text for patterns.

use std::ops::Range;

/// The matches in a text from left to right, without overlaps. `longest` is called at each byte offset with the
/// character there and the next one (`'\0'` at the end); it returns the length in bytes of the match that begins there,
/// and a value for it.
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
