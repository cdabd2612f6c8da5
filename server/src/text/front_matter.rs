//! The front matter at the beginning of a document: YAML between `---` or TOML between `+++`.

use std::ops::Range;

/// Where the front matter and the text of a document are.
pub struct Body {
    /// Byte range of the front matter, including its delimiters.
    pub front_matter: Option<Range<usize>>,
    /// The byte offset at which the text begins.
    pub start: usize,
}

/// Separates the front matter, if any, from the text.
pub fn body(source: &str) -> Body {
    let bom = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let front_matter = block(&source[bom..]).map(|len| bom..bom + len);
    Body { start: front_matter.as_ref().map_or(bom, |r| r.end), front_matter }
}

/// The length in bytes of the front matter that `source` begins with.
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
        // two thematic breaks with a paragraph between them are not front matter, nor is a block that contains a
        // sentence
        let first = index == 0 && !line.starts_with('#');
        let sentence = line.starts_with(|c: char| !c.is_ascii());
        if (first || sentence) && !line.contains([assign, '：']) {
            return None;
        }
    }
    None
}

/// The `key: value` or `key = value` pairs at the top level of front matter, with quotation marks removed.
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
