//! Selection ranges, step by step: word, mention, title, citation, sentence, paragraph, section, document.

use super::document_symbol::{DocumentSymbol, document_symbols};
use crate::analysis::Analysis;
use crate::mentions::sentence;
use std::ops::Range;

/// Computes the selection ranges of one document.
pub struct Growth<'a> {
    source: &'a str,
    analysis: &'a Analysis,
    symbols: Vec<DocumentSymbol>,
}

impl<'a> Growth<'a> {
    /// For one document; `source` is the text that was analysed.
    pub fn new(source: &'a str, analysis: &'a Analysis) -> Growth<'a> {
        Growth { source, analysis, symbols: document_symbols(source, analysis) }
    }

    /// The byte ranges of the source around a byte offset, from the smallest to the whole document, each strictly
    /// within the next; never empty.
    pub fn at(&self, offset: usize) -> Vec<Range<usize>> {
        let offset = boundary(self.source, offset);
        let prose = &self.analysis.prose;
        let mut ranges: Vec<Range<usize>> =
            self.in_prose(prose.prose_offset(offset)).into_iter().map(|r| prose.source_range(r)).collect();
        ranges.push(self.line(offset));
        self.add_symbols(&self.symbols, offset, &mut ranges);
        ranges.push(0..self.source.len());
        ranges.retain(|r| r.start <= offset && offset <= r.end);
        ranges.sort_by_key(Range::len);
        let mut grown: Vec<Range<usize>> = Vec::new();
        for range in ranges.into_iter().filter(|r| !r.is_empty() || self.source.is_empty()) {
            let grows = |last: &Range<usize>| range.start <= last.start && last.end <= range.end && *last != range;
            if grown.last().is_none_or(grows) {
                grown.push(range);
            }
        }
        grown
    }

    /// The ranges around an offset of the prose, as byte ranges of the prose.
    fn in_prose(&self, at: usize) -> Vec<Range<usize>> {
        let mentions = &self.analysis.mentions;
        let text = self.analysis.prose.text();
        let mut found = vec![run(text, at)];
        let touches = |r: &&Range<usize>| r.start <= at && at <= r.end;
        found.extend(mentions.agencies.iter().map(|m| &m.range).filter(touches).cloned());
        found.extend(mentions.slogans.iter().map(|m| &m.range).filter(touches).cloned());
        found.extend(mentions.numbers.iter().map(|m| &m.range).filter(touches).cloned());
        found.extend(
            mentions.quoted_text.quotations().iter().filter(touches).flat_map(|q| [q.clone(), with_marks(text, q)]),
        );
        found.extend(
            mentions
                .citations
                .iter()
                .filter(|c| touches(&&c.range))
                .flat_map(|c| [c.title.clone(), with_marks(text, &c.title), c.range.clone()]),
        );
        if let Some(block) = self.analysis.prose.block_at(at) {
            // blocks may be long, but a sentence never extends beyond its block
            let block_text = &text[block.range.clone()];
            let inner =
                sentence::sentence(block_text, at.clamp(block.range.start, block.range.end) - block.range.start);
            found.extend(with_mark(block_text, inner, block.range.start));
            found.push(block.range.clone());
        }
        found
    }

    /// The line of the source, without whitespace at its ends.
    fn line(&self, offset: usize) -> Range<usize> {
        let end = self.source[offset..].find(['\n', '\r']).map_or(self.source.len(), |i| offset + i);
        let start = self.source[..offset].rfind(['\n', '\r']).map_or(0, |i| i + 1);
        let line = &self.source[start..end];
        let first = start + (line.len() - line.trim_start().len());
        first..first.max(start + line.trim_end().len())
    }

    fn add_symbols(&self, symbols: &[DocumentSymbol], offset: usize, ranges: &mut Vec<Range<usize>>) {
        let index = symbols.partition_point(|s| s.range.end < offset);
        if let Some(symbol) = symbols.get(index).filter(|s| s.range.start <= offset) {
            ranges.push(symbol.range.clone());
            self.add_symbols(&symbol.children, offset, ranges);
        }
    }
}

/// The range with the marks directly around it.
fn with_marks(text: &str, inner: &Range<usize>) -> Range<usize> {
    let opener = text[..inner.start].chars().next_back().map_or(0, char::len_utf8);
    let closer = text[inner.end..].chars().next().map_or(0, char::len_utf8);
    inner.start - opener..inner.end + closer
}

/// A sentence without its leading whitespace, and the same with its final punctuation mark.
fn with_mark(text: &str, sentence: Range<usize>, base: usize) -> [Range<usize>; 2] {
    let inner = &text[sentence.clone()];
    let start = base + sentence.start + (inner.len() - inner.trim_start().len());
    let end = base + sentence.end;
    let mark = text[sentence.end..].chars().next().map_or(0, char::len_utf8);
    [start.min(end)..end, start.min(end)..end + mark]
}

/// The run of letters and digits around an offset: the text between two punctuation marks.
fn run(text: &str, at: usize) -> Range<usize> {
    let at = boundary(text, at);
    let mark = |c: char| !c.is_alphanumeric();
    let start = text[..at].rfind(mark).map_or(0, |i| i + text[i..].chars().next().map_or(0, char::len_utf8));
    let end = text[at..].find(mark).map_or(text.len(), |i| at + i);
    start..end
}

/// The beginning of the character at an offset; the end of the text for an offset beyond it.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests;
