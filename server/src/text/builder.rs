//! Builds prose and its map to the source, from left to right.

use super::blocks::{Block, BlockKind, Prose};
use super::cuts::{Cut, Cuts};
use super::places::Segment;
use std::ops::Range;

/// Prose under construction.
pub struct Builder<'a> {
    source: &'a str,
    prose: Prose,
    cuts: std::iter::Peekable<std::vec::IntoIter<Cut>>,
    block_start: usize,
}

impl<'a> Builder<'a> {
    pub fn new(source: &'a str, front_matter: Option<Range<usize>>, cuts: Cuts) -> Builder<'a> {
        let text = String::with_capacity(source.len() + 1);
        let prose = Prose { text, front_matter, glosses: cuts.glosses, ..Prose::default() };
        Builder { source, prose, cuts: cuts.cuts.into_iter().peekable(), block_start: 0 }
    }

    /// The prose of the block being written.
    pub fn block(&self) -> &str {
        &self.prose.text[self.block_start..]
    }

    /// The source offset up to which the source has been read.
    pub fn source_end(&self) -> usize {
        self.prose.segments.last().map_or(0, Segment::source_end)
    }

    /// Records a range of code; ranges must be added in ascending order.
    pub fn code(&mut self, range: Range<usize>) {
        self.prose.code.push(range);
    }

    /// Whether a cut covers a source offset, which must not be before what has been read.
    pub fn is_cut(&mut self, at: usize) -> bool {
        while self.cuts.next_if(|c| c.range.end <= at).is_some() {}
        self.cuts.peek().is_some_and(|c| c.range.start <= at)
    }

    /// Copies a range of the source into the prose, without the cuts in it.
    pub fn copy(&mut self, range: Range<usize>) {
        let mut at = range.start.max(self.source_end());
        while self.cuts.next_if(|c| c.range.end <= at).is_some() {}
        while let Some(cut) = self.cuts.peek().filter(|c| c.range.start < range.end) {
            let (cut, with) = (cut.range.clone(), cut.with);
            self.copy_verbatim(at..cut.start);
            at = cut.end.min(range.end);
            self.put(with, cut.start.max(range.start)..at);
            match cut.end <= range.end {
                true => drop(self.cuts.next()),
                // the rest of this cut needs no second mask
                false => drop(self.cuts.peek_mut().map(|c| c.with = "")),
            }
            if at >= range.end {
                break;
            }
        }
        self.copy_verbatim(at..range.end);
    }

    fn copy_verbatim(&mut self, range: Range<usize>) {
        let Some(piece) = self.source.get(range.clone()).filter(|p| !p.is_empty()) else { return };
        let prose = self.prose.text.len();
        self.prose.text.push_str(piece);
        match self.prose.segments.last_mut() {
            Some(last) if last.verbatim && last.source_end() == range.start => {
                last.len += piece.len();
                last.source_len += piece.len();
            }
            _ => self.prose.segments.push(Segment {
                prose,
                len: piece.len(),
                source: range.start,
                source_len: piece.len(),
                verbatim: true,
            }),
        }
    }

    /// Writes prose that represents a range of the source but differs from it.
    pub fn put(&mut self, text: &str, range: Range<usize>) {
        if text.is_empty() || range.start < self.source_end() || range.end < range.start {
            return;
        }
        let segment = Segment {
            prose: self.prose.text.len(),
            len: text.len(),
            source: range.start,
            source_len: range.len(),
            verbatim: false,
        };
        self.prose.text.push_str(text);
        self.prose.segments.push(segment);
    }

    /// Ends the current block unless it is empty; `at` is the source range of the line break.
    pub fn end_block(&mut self, kind: BlockKind, at: Range<usize>) {
        if self.block().is_empty() {
            return;
        }
        let range = self.block_start..self.prose.text.len();
        if !self.block().trim().is_empty() {
            self.prose.blocks.push(Block { kind, range });
        }
        self.put("\n", at);
        self.block_start = self.prose.text.len();
    }

    pub fn finish(self) -> Prose {
        self.prose
    }
}
