//! The name of a part: its first sentence, cut to a suitable length.

use std::ops::Range;

/// The maximum length of a name, in characters.
const MOST: usize = 40;

/// The first sentence of a text on one line, without its final punctuation mark.
pub fn of(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    let bare = line.trim_end_matches(['。', '：', ':', '；']);
    let end = bare.find(['。', '；', '：']).filter(|end| *end > 0).unwrap_or(bare.len());
    cut(&bare[..end])
}

/// The text of a part on one line, cut to a suitable length.
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

/// The beginning of a range, enough for a name: a paragraph may be long.
pub fn beginning<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    let whole = &text[range.clone()];
    // whitespace and markup are not part of a name: leave some room for them
    let end = whole.char_indices().nth(4 * MOST).map_or(whole.len(), |(end, _)| end);
    &whole[..end]
}
