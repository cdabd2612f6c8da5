//! Turns Markdown or plain text into the prose a reader sees, in blocks, with a map back to the source.
//!
//! Code, URLs, HTML and front matter are left out. `国发**[2016]**73号` is one run of prose, and so is a paragraph
//! wrapped over several lines. Anything left out inside a line is replaced by one U+FFFC, so that the words on its two
//! sides stay separate; markup that only formats text is removed without a trace.

use super::places::{Places, Segment};
use std::ops::Range;

/// The syntax of a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Syntax {
    /// CommonMark with tables, footnotes and front matter.
    Markdown,
    /// One paragraph per line.
    Plain,
}

impl Syntax {
    /// The syntax of a file, from the extension of its name.
    pub fn of_name(name: &str) -> Syntax {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let markdown = ["md", "markdown"].iter().any(|e| e.eq_ignore_ascii_case(ending));
        if markdown { Syntax::Markdown } else { Syntax::Plain }
    }
}

/// The kind of a block of prose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// A Markdown heading of level 1–6.
    Heading(u8),
    /// A paragraph, or a line of plain text.
    Paragraph,
    /// A list item.
    ListItem,
    /// A cell of a table.
    TableCell,
    /// A paragraph of a block quote.
    BlockQuote,
}

/// A block of prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// Its kind.
    pub kind: BlockKind,
    /// Byte range in the prose, without the line break that ends it.
    pub range: Range<usize>,
}

/// The prose of a document. Offsets into `text()` are prose offsets, in bytes; `source_range` turns them into byte
/// offsets of the source.
#[derive(Clone, Default, Debug)]
pub struct Prose {
    pub(super) text: String,
    pub(super) segments: Vec<Segment>,
    pub(super) blocks: Vec<Block>,
    pub(super) front_matter: Option<Range<usize>>,
    pub(super) code: Vec<Range<usize>>,
    pub(super) glosses: Vec<Range<usize>>,
}

/// The block that contains a prose offset; `blocks` are in ascending order.
pub fn block_at(blocks: &[Block], offset: usize) -> Option<&Block> {
    block_index(blocks, offset).map(|index| &blocks[index])
}

/// The index of the block that contains a prose offset; `blocks` are in ascending order.
pub fn block_index(blocks: &[Block], offset: usize) -> Option<usize> {
    let index = blocks.partition_point(|b| b.range.end < offset);
    blocks.get(index).filter(|b| b.range.start <= offset).map(|_| index)
}

impl Prose {
    /// Reserves memory for the prose of several parts.
    pub(super) fn reserve<'a>(&mut self, parts: impl Iterator<Item = &'a Prose>) {
        let (mut text, mut segments, mut blocks) = (0, 0, 0);
        for part in parts {
            text += part.text.len();
            segments += part.segments.len();
            blocks += part.blocks.len();
        }
        self.text.reserve_exact(text);
        self.segments.reserve_exact(segments);
        self.blocks.reserve_exact(blocks);
    }

    /// Appends the prose of a part that begins at a byte offset of the source.
    pub(super) fn append(&mut self, part: &Prose, source: usize) {
        let at = self.text.len();
        let moved = |range: &Range<usize>, by| range.start + by..range.end + by;
        self.text.push_str(&part.text);
        let segment = |s: &Segment| Segment { prose: s.prose + at, source: s.source + source, ..*s };
        self.segments.extend(part.segments.iter().map(segment));
        self.blocks.extend(part.blocks.iter().map(|b| Block { kind: b.kind, range: moved(&b.range, at) }));
        self.code.extend(part.code.iter().map(|range| moved(range, source)));
        self.glosses.extend(part.glosses.iter().map(|range| moved(range, source)));
    }

    /// The prose: what a reader sees, with a line break after each block.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The blocks in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The block that contains a prose offset.
    pub fn block_at(&self, offset: usize) -> Option<&Block> {
        block_at(&self.blocks, offset)
    }

    /// Byte range in the source of the front matter (YAML or TOML), including its delimiters.
    pub fn front_matter(&self) -> Option<Range<usize>> {
        self.front_matter.clone()
    }

    /// Source ranges of the pinyin glosses left out of the prose: 发`(fā)`展.
    pub fn glosses(&self) -> &[Range<usize>] {
        &self.glosses
    }

    /// Whether a source offset lies in a code span or a code block.
    pub fn in_code(&self, source: usize) -> bool {
        let index = self.code.partition_point(|r| r.end <= source);
        self.code.get(index).is_some_and(|r| r.start <= source)
    }

    /// The source range of a prose range. It may contain markup that the prose leaves out.
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        self.places().source_range(range)
    }

    /// The map to the source, for a series of offsets that are near each other.
    pub fn places(&self) -> Places<'_> {
        Places::new(&self.segments)
    }

    /// The prose offset of a source offset; where the source has markup, the nearest prose offset at or after it.
    pub fn prose_offset(&self, source: usize) -> usize {
        let index = self.segments.partition_point(|s| s.source_end() < source);
        let Some(segment) = self.segments.get(index) else { return self.text.len() };
        if source == segment.source_end() && !segment.is_break(&self.text) {
            return segment.prose + segment.len;
        }
        match segment.verbatim {
            true => segment.prose + source.saturating_sub(segment.source),
            false => segment.prose,
        }
    }

    /// Whether a prose range is identical to its source, with no markup inside: only then can an edit replace it.
    pub fn is_contiguous(&self, range: Range<usize>) -> bool {
        self.places().is_contiguous(range)
    }
}
