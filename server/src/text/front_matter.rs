//! The metadata block at the head of a document, YAML between `---` or TOML between `+++`.

use std::ops::Range;

/// The head of a document.
pub struct Body {
    /// The metadata block, delimiters included.
    pub front_matter: Option<Range<usize>>,
    /// Where the text begins.
    pub start: usize,
}

/// Tells the metadata block, if any, from the text.
pub fn body(source: &str) -> Body {
    let bom = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let front_matter = block(&source[bom..]).map(|len| bom..bom + len);
    Body { start: front_matter.as_ref().map_or(bom, |r| r.end), front_matter }
}

/// The length of the metadata block that `source` begins with.
fn block(source: &str) -> Option<usize> {
    let (closers, assign): (&[&str], char) = match source.get(..3)? {
        "---" => (&["---", "..."], ':'),
        "+++" => (&["+++"], '='),
        _ => return None,
    };
    let mut lines = source.split_inclusive('\n');
    let mut at = lines.next().filter(|l| l[3..].trim().is_empty())?.len();
    for (index, line) in lines.enumerate() {
        at += line.len();
        if closers.contains(&line.trim_end()) {
            return Some(at);
        }
        // two rules with a paragraph between them are no metadata, nor is a block with a sentence in it
        let first = index == 0 && !line.starts_with('#');
        let sentence = line.starts_with(|c: char| !c.is_ascii());
        if (first || sentence) && !line.contains([assign, '：']) {
            return None;
        }
    }
    None
}

/// The `key: value` or `key = value` pairs at the top level of a metadata block; quotes taken off.
pub fn entries(block: &str) -> impl Iterator<Item = (&str, &str)> {
    block.lines().filter_map(|line| {
        let (key, value) = line.split_once([':', '=', '：'])?;
        let bare = |text: &'_ str| -> std::ops::Range<usize> {
            let inner = text.trim().trim_matches(['"', '\'']).trim();
            let start = inner.as_ptr() as usize - text.as_ptr() as usize;
            start..start + inner.len()
        };
        let indented = line.starts_with([' ', '\t', '-', '#']);
        (!indented).then(|| (&key[bare(key)], &value[bare(value)]))
    })
}
