//! The ranges that can be folded: sections, tables, metadata, comments.

use super::document_symbol::{DocumentSymbol, document_symbols};
use crate::analysis::Analysis;
use crate::text::{BlockKind, Prose};
use memchr::memmem;
use std::ops::Range;

/// The kind of a folding range.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FoldingKind {
    /// A section; its first line stays visible.
    Section,
    /// A table or the metadata.
    Region,
    /// A comment.
    Comment,
}

/// Several lines that can be folded into the first one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoldingRange {
    /// The kind of the range.
    pub kind: FoldingKind,
    /// Byte range of the source, from within the line that stays visible to within the last line.
    pub range: Range<usize>,
    /// The number of sections around it; outer ranges are the most important.
    pub depth: usize,
}

/// The folding ranges, in order; `source` is the text that was analysed.
pub fn folding_ranges(source: &str, analysis: &Analysis) -> Vec<FoldingRange> {
    let symbols = document_symbols(source, analysis);
    let mut ranges = Vec::new();
    DocumentSymbol::walk(&symbols, 0, &mut |symbol, depth| {
        // a title of two lines stays visible as a whole
        ranges.push(FoldingRange { kind: FoldingKind::Section, range: symbol.heading.end..symbol.range.end, depth });
    });
    let region = |range| FoldingRange { kind: FoldingKind::Region, range, depth: 0 };
    ranges.extend(analysis.prose.front_matter().map(|r| region(r.start..end_of(source, &r))));
    ranges.extend(tables(source, &analysis.prose).into_iter().map(region));
    ranges.extend(comments(source, &analysis.prose).map(|range| FoldingRange {
        kind: FoldingKind::Comment,
        range,
        depth: 0,
    }));
    ranges.retain(|r| source[r.range.clone()].contains(['\n', '\r']));
    ranges.sort_by_key(|r| (r.range.start, r.range.end));
    ranges
}

/// At most `most` folding ranges, keeping the outer ones, in order.
pub fn outermost(mut ranges: Vec<FoldingRange>, most: usize) -> Vec<FoldingRange> {
    ranges.sort_by_key(|r| r.depth);
    ranges.truncate(most);
    ranges.sort_by_key(|r| (r.range.start, r.range.end));
    ranges
}

/// The end of a range, before the line breaks at its end.
fn end_of(source: &str, range: &Range<usize>) -> usize {
    range.start + source[range.clone()].trim_end().len()
}

/// The tables: cells with no blank line between them.
fn tables(source: &str, prose: &Prose) -> Vec<Range<usize>> {
    let cells = prose.blocks().iter().filter(|b| b.kind == BlockKind::TableCell);
    let mut tables: Vec<Range<usize>> = Vec::new();
    for cell in cells.map(|b| prose.source_range(b.range.clone())) {
        match tables.last_mut() {
            Some(table) if joins(&source[table.end..cell.start.max(table.end)]) => table.end = cell.end.max(table.end),
            _ => tables.push(cell),
        }
    }
    tables
}

/// Whether two cells belong to one table: there is no blank line in the text between them.
fn joins(between: &str) -> bool {
    let lines: Vec<&str> = between.lines().collect();
    // the line of the first cell and that of the second may have nothing around the cell
    lines.len() < 3 || !lines[1..lines.len() - 1].iter().any(|line| line.trim().is_empty())
}

/// The comments `<!-- … -->`, except those in code.
fn comments<'a>(source: &'a str, prose: &'a Prose) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + memmem::find(&source.as_bytes()[from..], b"<!--")?;
            let end = start + memmem::find(&source.as_bytes()[start..], b"-->")? + "-->".len();
            from = end;
            if !prose.in_code(start) {
                return Some(start..end);
            }
            // a false start of a comment must not hide a real comment that begins inside it
            from = start + "<!--".len();
        }
    })
}

#[cfg(test)]
mod tests;
