//! What to call a part: the first sentence of its text, cut to what fits beside it.

use std::ops::Range;

/// Most characters of a name.
const MOST: usize = 40;

/// The first sentence of a text on one line, without the mark that ends it.
pub fn of(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    let bare = line.trim_end_matches(['。', '：', ':', '；']);
    let end = bare.find(['。', '；', '：']).filter(|end| *end > 0).unwrap_or(bare.len());
    cut(&bare[..end])
}

/// The text of a part on one line, cut to what fits.
pub fn detail(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    cut(&line.join(" "))
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The part of a range that is worth reading for a name: a paragraph may be long.
pub fn beginning<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    let whole = &text[range.clone()];
    // blanks and marks are no part of a name: some room for them
    let end = whole.char_indices().nth(4 * MOST).map_or(whole.len(), |(end, _)| end);
    &whole[..end]
}
