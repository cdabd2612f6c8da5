//! What can be folded: sections, tables, metadata, comments.

use super::sections::{Section, sections};
use crate::analysis::Analysis;
use crate::text::{BlockKind, Prose};
use memchr::memmem;
use std::ops::Range;

/// What is folded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FoldKind {
    /// A section: its first line stays.
    Section,
    /// A table or the metadata.
    Region,
    /// A comment.
    Comment,
}

/// A stretch of several lines that can be folded into its first one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fold {
    /// What it is.
    pub kind: FoldKind,
    /// From within the line that stays to within the last one, in bytes of the source.
    pub range: Range<usize>,
    /// How many sections it lies in: the outer ones matter most.
    pub depth: usize,
}

/// What can be folded, in order; `source` is the text that was analysed.
pub fn folds(source: &str, analysis: &Analysis) -> Vec<Fold> {
    let parts = sections(source, analysis);
    let mut folds = Vec::new();
    Section::walk(&parts, 0, &mut |section, depth| {
        // a title of two lines stays whole
        folds.push(Fold { kind: FoldKind::Section, range: section.heading.end..section.range.end, depth });
    });
    let region = |range| Fold { kind: FoldKind::Region, range, depth: 0 };
    folds.extend(analysis.prose.front_matter().map(|r| region(r.start..end_of(source, &r))));
    folds.extend(tables(source, &analysis.prose).into_iter().map(region));
    folds.extend(comments(source, &analysis.prose).map(|range| Fold { kind: FoldKind::Comment, range, depth: 0 }));
    folds.retain(|fold| source[fold.range.clone()].contains(['\n', '\r']));
    folds.sort_by_key(|fold| (fold.range.start, fold.range.end));
    folds
}

/// At most so many folds, the outer ones first to stay; in order.
pub fn outermost(mut folds: Vec<Fold>, most: usize) -> Vec<Fold> {
    folds.sort_by_key(|fold| fold.depth);
    folds.truncate(most);
    folds.sort_by_key(|fold| (fold.range.start, fold.range.end));
    folds
}

/// The end of a range without the line breaks it ends with.
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

/// Whether what stands between two cells keeps them in one table: no blank line.
fn joins(between: &str) -> bool {
    let lines: Vec<&str> = between.lines().collect();
    // the line of the first cell and that of the second may have nothing round them
    lines.len() < 3 || !lines[1..lines.len() - 1].iter().any(|line| line.trim().is_empty())
}

/// The comments `<!-- … -->`, but for those in code.
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
            // what only looks like a comment does not hide one that begins in it
            from = start + "<!--".len();
        }
    })
}

#[cfg(test)]
mod tests;
