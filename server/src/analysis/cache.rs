//! What an analysis passes on to the next version of its document: the text in chunks, each with everything that was
//! read and found in it, so that only the chunks an edit has touched are read again.

use super::chunk::Chunk;
use crate::mentions::Mentions;
use crate::rules::{Criteria, Findings, PlacedFindings};
use crate::text::outline::Reckoning;
use crate::text::unchanged::Comparison;
use crate::text::{Block, Clues, Prose, Regions, Syntax};
use hegao_lexicon::{Date, Lexicon};
use std::ops::Range;
use std::sync::Arc;

/// Minimum size of a chunk in bytes. Smaller chunks are not worth their overhead; larger ones make more text be read
/// again at each keystroke.
const CHUNK: usize = 1024;

/// A text and what was found in it. It must be reused only with the same lexicon and settings.
#[derive(Clone, Default, Debug)]
pub struct AnalysisCache {
    regions: Regions,
    prose: Arc<Prose>,
    chunks: Vec<Arc<Chunk>>,
    /// The dates (`as_of`, `today`) at which the chunks were judged, and what the first is based on.
    days: Option<(Date, Reckoning, Date)>,
}

impl AnalysisCache {
    /// The prose of the next version.
    pub fn prose(&mut self, source: &str, syntax: Syntax) -> Prose {
        match syntax {
            Syntax::Markdown => self.regions.advance(source),
            Syntax::Plain => Prose::new(source, syntax),
        }
    }

    /// Replaces the cached text by the prose of the next version; only the changed part is read.
    pub fn advance(&mut self, prose: &Arc<Prose>, lexicon: &Lexicon) {
        let (text, blocks, places) = (prose.text(), Blocks(prose.blocks()), prose.places());
        let lengths: Vec<usize> = self.chunks.iter().map(|chunk| chunk.length).collect();
        let chunks = Comparison { old: self.prose.text(), new: text, lengths: &lengths, shortest: CHUNK };
        let stands = |i: usize, range: Range<usize>| {
            let Chunk { blocks: old, segments, .. } = &*self.chunks[i];
            blocks.are(old, range.clone()) && places.cut(range).eq(segments.iter().copied())
        };
        let findings = chunks.unchanged(stands, |at| blocks.part_at(at));
        let read = |range: Range<usize>| {
            let segments = places.cut(range.clone()).collect();
            Arc::new(Chunk::read(&text[range.clone()], blocks.cut(range), segments, lexicon))
        };
        let touched: Vec<Arc<Chunk>> = blocks.chunks(findings.touched).map(read).collect();
        self.chunks.splice(findings.head..self.chunks.len() - findings.tail, touched);
        self.prose = Arc::clone(prose);
    }

    /// Judges the chunks that were read since the last call, or all of them if the dates have changed: `as_of` depends
    /// on the text and may change while it is written.
    pub fn judge(&mut self, by: Criteria<'_>) {
        let days = Some((by.as_of, by.reckoning, by.today));
        let is_of_today = std::mem::replace(&mut self.days, days) == days;
        let mut at = 0;
        for chunk in &mut self.chunks {
            let text = &self.prose.text()[at..at + chunk.length];
            at += chunk.length;
            if chunk.findings.is_none() || !is_of_today {
                let findings = chunk.judged(text, by);
                Arc::make_mut(chunk).findings = Some(Arc::new(findings));
            }
        }
    }

    /// What the lines of the text show about the parts of the document.
    pub fn clues(&self) -> Clues {
        Clues::of_parts(self.placed().map(|(at, chunk)| (at, chunk.blocks.len(), &chunk.clues)))
    }

    /// What the text mentions.
    pub fn mentions(&self) -> Mentions {
        let mut all = Mentions::of_parts(self.placed().map(|(at, chunk)| (at, &chunk.mentions)));
        all.settle();
        all
    }

    /// The findings of the chunks, each with its source offset.
    pub fn parts(&self) -> Vec<PlacedFindings> {
        let places = self.prose.places();
        let part = |at: usize, findings: &Arc<Findings>| PlacedFindings {
            at: places.source_at(at),
            findings: Arc::clone(findings),
        };
        self.placed().filter_map(|(at, chunk)| chunk.findings.as_ref().map(|findings| part(at, findings))).collect()
    }

    fn placed(&self) -> impl Iterator<Item = (usize, &Chunk)> + Clone {
        let mut next = 0;
        self.chunks.iter().map(move |chunk| {
            let at = next;
            next += chunk.length;
            (at, &**chunk)
        })
    }
}

/// The blocks of a text.
#[derive(Clone, Copy)]
struct Blocks<'a>(&'a [Block]);

impl<'a> Blocks<'a> {
    /// The blocks that begin in a prose range.
    fn within(self, range: Range<usize>) -> &'a [Block] {
        let from = self.0.partition_point(|b| b.range.start < range.start);
        let len = self.0[from..].partition_point(|b| b.range.start < range.end);
        &self.0[from..from + len]
    }

    /// The same blocks, with offsets counted from the beginning of the range.
    fn cut(self, range: Range<usize>) -> Vec<Block> {
        let start = range.start;
        let moved = |b: &Block| Block { kind: b.kind, range: b.range.start - start..b.range.end - start };
        self.within(range).iter().map(moved).collect()
    }

    /// Whether exactly the blocks `others` lie in a range; their offsets count from its beginning.
    fn are(self, others: &[Block], range: Range<usize>) -> bool {
        let start = range.start;
        let same = |(a, b): (&Block, &Block)| {
            a.kind == b.kind && a.range.start == b.range.start + start && a.range.end == b.range.end + start
        };
        let blocks = self.within(range);
        blocks.len() == others.len() && blocks.iter().zip(others).all(same)
    }

    /// Whether no block extends over the offset, so that the text can be divided there.
    fn part_at(self, at: usize) -> bool {
        let before = self.0.partition_point(|b| b.range.start < at);
        before == 0 || self.0[before - 1].range.end < at
    }

    /// Divides a range into chunks of whole blocks of at least `CHUNK` bytes; less if the range is shorter.
    fn chunks(self, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
        // the range of a block does not include its line break
        let mut ends = self.within(range.clone()).iter().map(|b| b.range.end + 1);
        let mut start = range.start;
        std::iter::from_fn(move || {
            let is_far = |end: &usize| end - start >= CHUNK && end + CHUNK <= range.end;
            let end = ends.find(is_far).unwrap_or(range.end);
            let chunk = start..end;
            start = end;
            (!chunk.is_empty()).then_some(chunk)
        })
    }
}

#[cfg(test)]
mod tests;
