//! Maps prose back to its source.

use std::cell::Cell;
use std::ops::Range;

/// A run of prose and the source it represents. Segments are in ascending order in both, and cover the prose without
/// gaps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Segment {
    /// The byte offset of its beginning in the prose.
    pub prose: usize,
    /// Its length in the prose, in bytes.
    pub len: usize,
    /// The byte offset of its beginning in the source.
    pub source: usize,
    /// Its length in the source, in bytes.
    pub source_len: usize,
    /// Whether the prose is identical to the source; if not, the whole run represents the whole source range, as `〈`
    /// represents `&#12296;`.
    pub verbatim: bool,
}

impl Segment {
    /// The byte offset of its end in the source.
    pub fn source_end(&self) -> usize {
        self.source + self.source_len
    }

    /// Whether this is a line break that represents no source.
    pub fn is_break(&self, text: &str) -> bool {
        self.source_len == 0 && text[self.prose..].starts_with('\n')
    }

    /// The source offset of a prose offset inside or at the end of this segment.
    fn source_of(&self, prose: usize) -> usize {
        let offset = prose - self.prose;
        match self.verbatim {
            true => self.source + offset.min(self.len),
            false if offset >= self.len => self.source_end(),
            false => self.source,
        }
    }

    /// The part of the segment inside a prose range, with offsets counted from the beginning of the range in the prose
    /// and in the source.
    fn within(&self, range: &Range<usize>, source: usize) -> Segment {
        let (start, end) = (self.prose.max(range.start), (self.prose + self.len).min(range.end));
        let from = self.source_of(start);
        let source_len = if self.verbatim { end - start } else { self.source_len };
        let (prose, source) = (start - range.start, from - source);
        Segment { prose, len: end - start, source, source_len, verbatim: self.verbatim }
    }
}

/// The number of segments examined, starting from the last one found, before a binary search.
const NEAR: usize = 8;

/// The map from prose to source. It remembers the last segment found, because the next offset is probably near it.
#[derive(Clone, Debug)]
pub struct Places<'a> {
    segments: &'a [Segment],
    last: Cell<usize>,
}

impl<'a> Places<'a> {
    /// The map with these segments.
    pub fn new(segments: &'a [Segment]) -> Places<'a> {
        Places { segments, last: Cell::new(0) }
    }

    /// The source range of a prose range.
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        self.verbatim(&range).unwrap_or_else(|| self.wide_range(range))
    }

    /// Whether a prose range is identical to its source, with no markup inside.
    pub fn is_contiguous(&self, range: Range<usize>) -> bool {
        range.is_empty() || self.verbatim(&range).is_some()
    }

    /// The source offset that corresponds to a prose offset.
    pub fn source_at(&self, prose: usize) -> usize {
        self.segment_at(prose).map_or(0, |s| s.source_of(prose))
    }

    /// The segments in a prose range, with offsets counted from the beginning of the range in prose and source.
    pub fn cut(&self, range: Range<usize>) -> impl Iterator<Item = Segment> {
        let source = self.source_at(range.start);
        let within = self.segments[self.last.get()..].iter().take_while(move |s| s.prose < range.end);
        within.map(move |s| s.within(&range, source))
    }

    /// The source range of a prose range that is identical to its source; `None` for any other range and for an empty
    /// one.
    fn verbatim(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let segment = self.segment_at(range.start).filter(|_| !range.is_empty())?;
        let stands = segment.verbatim && range.end <= segment.prose + segment.len;
        let start = segment.source + (range.start - segment.prose);
        stands.then(|| start..start + range.len())
    }

    /// The source range of a prose range, from the segment of its beginning to that of its end.
    fn wide_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.source_at(range.start);
        if range.is_empty() {
            return start..start;
        }
        let end = self.segment_at(range.end - 1).map_or(0, |s| match s.verbatim {
            true => s.source_of(range.end),
            false => s.source_end(),
        });
        start..end
    }

    /// The segment that contains a prose offset; the last one for the end of the prose.
    fn segment_at(&self, prose: usize) -> Option<&'a Segment> {
        let last = self.last.get();
        let mut near = self.segments.iter().skip(last).take(NEAR);
        let index = match near.position(|s| (s.prose..s.prose + s.len).contains(&prose)) {
            Some(further) => last + further,
            None => self.segments.partition_point(|s| s.prose <= prose).saturating_sub(1),
        };
        self.last.set(index);
        self.segments.get(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Prose, Syntax};

    #[test]
    fn a_part_has_the_same_map_as_the_whole() {
        let source = "# 甲**乙**\n\n一&lt;二\\\n三`码`四\n\n> 国发\n> [2016]号\n\n|a|b|\n|-|-|\n|丙|丁|\n";
        for syntax in [Syntax::Markdown, Syntax::Plain] {
            let prose = Prose::new(source, syntax);
            let whole = prose.places();
            for (block, next) in prose.blocks().iter().zip(prose.blocks().iter().skip(1)) {
                let piece = block.range.start..next.range.start;
                let (at, source_at) = (piece.start, whole.source_at(piece.start));
                let segments: Vec<Segment> = whole.cut(piece.clone()).collect();
                let cut = Places::new(&segments);
                for start in 0..piece.len() {
                    for end in start..piece.len() {
                        let mapped = cut.source_range(start..end);
                        let range = at + start..at + end;
                        let meant = whole.source_range(range.clone());
                        assert_eq!(source_at + mapped.start..source_at + mapped.end, meant, "{range:?}");
                        assert_eq!(cut.is_contiguous(start..end), whole.is_contiguous(range));
                    }
                }
            }
        }
    }
}
