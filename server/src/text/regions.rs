//! Markdown in regions that are parsed one by one, so that for the next version only the regions changed by an edit are
//! parsed again.
//!
//! A text can be divided after an empty line, before a line that begins with a non-ASCII character: such a line begins
//! a paragraph and ends any list, quotation or table before it (CommonMark 0.31 §5). A text is kept in one piece if it
//! has a construct that continues nevertheless or is referred to from elsewhere: fenced code, some HTML, link
//! references and footnotes.
//!
//! Why: this saves part of the instructions that an edit of one letter costs, including analysis and findings. Nothing
//! is saved in a draft of 3.5 KB, which is one region; 16 % at 11 KB (from 1.02 to 0.85 million instructions), 25 % at
//! 25 KB (from 2.22 to 1.67) and 44 % at 211 KB (from 10.3 to 5.7). Measured with `valgrind --tool=callgrind` over
//! fifty edits in the middle.

use super::blocks::Prose;
use super::unchanged::{Comparison, Unchanged};
use super::{cuts, front_matter, markdown};
use memchr::{memchr, memchr_iter, memmem, memrchr_iter};
use std::ops::Range;
use std::sync::Arc;

/// The minimum length of a region in bytes.
const REGION: usize = 2048;

/// A text and its prose, by regions.
#[derive(Clone, Default, Debug)]
pub struct Regions {
    /// The text without its front matter.
    text: String,
    /// Whether it is a glossed text, which depends on the whole text.
    glossed: bool,
    /// Whether it can be divided.
    parted: bool,
    regions: Vec<Arc<Region>>,
}

#[derive(Debug)]
struct Region {
    /// Length of the text in bytes.
    length: usize,
    /// Its prose; offsets count from the beginning of the region.
    prose: Prose,
}

impl Regions {
    /// Replaces the text by the next version and returns its prose.
    pub fn advance(&mut self, source: &str) -> Prose {
        // front matter is separated here: the parser would find it between any two thematic breaks
        let body = front_matter::body(source);
        let text = &source[body.start..];
        self.read(text);
        let mut prose = Prose { front_matter: body.front_matter, ..Prose::default() };
        prose.reserve(self.regions.iter().map(|region| &region.prose));
        let mut at = body.start;
        for region in &self.regions {
            prose.append(&region.prose, at);
            at += region.length;
        }
        prose
    }

    fn read(&mut self, text: &str) {
        let glossed = cuts::is_glossed(text);
        if glossed != self.glossed {
            *self = Regions { glossed, ..Regions::default() };
        }
        let mut kept = self.unchanged(text);
        // a construct that keeps a text in one piece is on one line, and the kept regions have none
        let mut parts = self.parted && can_part(&text[kept.touched.clone()]);
        if !parts {
            *self = Regions { glossed, ..Regions::default() };
            kept = self.unchanged(text);
            parts = can_part(text);
        }
        self.parted = parts;
        let region = |range: Range<usize>| {
            Arc::new(Region { length: range.len(), prose: markdown::read(&text[range], glossed) })
        };
        let touched: Vec<Arc<Region>> = match parts {
            true => regions(text, kept.touched).map(region).collect(),
            false => vec![region(kept.touched)],
        };
        self.regions.splice(kept.head..self.regions.len() - kept.tail, touched);
        text.clone_into(&mut self.text);
    }

    /// The regions that are unchanged.
    fn unchanged(&self, text: &str) -> Unchanged {
        let lengths: Vec<usize> = self.regions.iter().map(|region| region.length).collect();
        let pieces = Comparison { old: &self.text, new: text, lengths: &lengths, shortest: REGION };
        pieces.unchanged(|_, _| true, |at| parts_at(text, at))
    }
}

/// As much of a Markdown text as is needed to tell what the byte offset `at` lies in, and its prose: the range between
/// the nearest places where the text can be divided; the whole text if it cannot be divided, or if the offset is in the
/// front matter.
pub fn part_around(text: &str, at: usize) -> (Range<usize>, Prose) {
    let body = front_matter::body(text).start;
    let start = (body <= at && can_part(&text[body..])).then(|| {
        let starts = memrchr_iter(b'\n', &text.as_bytes()[..at]).map(|i| i + 1);
        starts.take_while(|start| *start > body).find(|start| parts_at(text, *start))
    });
    let Some(start) = start else { return (0..text.len(), Regions::default().advance(text)) };
    let mut ends = memchr_iter(b'\n', &text.as_bytes()[at..]).map(|i| at + i + 1);
    let part = start.unwrap_or(body)..ends.find(|end| parts_at(text, *end)).unwrap_or(text.len());
    let prose = markdown::read(&text[part.clone()], cuts::is_glossed(text));
    (part, prose)
}

/// Whether a text can be divided at all.
fn can_part(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr_iter(b'<', bytes).all(|at| ends_with_its_paragraph(&text[at..]))
        && ["```", "~~~", "]:"].iter().all(|mark| memmem::find(bytes, mark.as_bytes()).is_none())
}

/// Whether the text after a `<` is not HTML that continues past an empty line: it is a comment that ends on its own
/// line, a tag that ends at an empty line, or not a tag (CommonMark 0.31 §4.6).
fn ends_with_its_paragraph(text: &str) -> bool {
    let inner = &text.as_bytes()[1..];
    let names = |name: &&str| inner.get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name.as_bytes()));
    match inner.first() {
        Some(b'!') => {
            let line = &inner[..memchr(b'\n', inner).unwrap_or(inner.len())];
            line.strip_prefix(b"!--").is_some_and(|comment| memmem::find(comment, b"-->").is_some())
        }
        Some(b'?') => false,
        _ => !["script", "pre", "style", "textarea"].iter().any(names),
    }
}

/// Whether a text that can be divided may be divided at a byte offset.
fn parts_at(text: &str, at: usize) -> bool {
    let before = &text.as_bytes()[..at];
    let begins = text.as_bytes().get(at).is_some_and(|byte| !byte.is_ascii());
    begins && (before.ends_with(b"\n\n") || before.ends_with(b"\n\r\n"))
}

/// Divides a range of a text into regions of at least `REGION` bytes.
fn regions(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut start = range.start;
    std::iter::from_fn(move || {
        let far = (start + REGION).min(range.end);
        let breaks = memchr_iter(b'\n', &text.as_bytes()[far..range.end]).map(|i| far + i + 1);
        let end = breaks.take_while(|at| at + REGION <= range.end).find(|at| parts_at(text, *at));
        let region = start..end.unwrap_or(range.end);
        start = region.end;
        (!region.is_empty()).then_some(region)
    })
}

#[cfg(test)]
mod tests;
