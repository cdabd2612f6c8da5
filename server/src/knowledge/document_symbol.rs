//! A document as a tree: title → 一、→（一）→ 1. →（1）, attachments, and other parts that have no children.

mod name;
mod starts;
#[cfg(test)]
mod tests;

use crate::analysis::Analysis;
use starts::SymbolStart;
use std::ops::Range;

/// The kind of a part of a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SymbolKind {
    /// The title; its range is the whole document.
    Title,
    /// The head line of an attachment; its range is the attachment.
    Attachment,
    /// A heading, or a paragraph that begins with a number.
    Section,
    /// A line of the fixed format: 发文字号, 主送机关, 署名和日期.
    Line,
}

/// A part of a document; all ranges are byte ranges of the source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DocumentSymbol {
    /// The kind of the part.
    pub kind: SymbolKind,
    /// The name of the part, never empty.
    pub name: String,
    /// An addition to the name; may be empty.
    pub detail: String,
    /// The whole part, from the beginning of its first line.
    pub range: Range<usize>,
    /// Its heading, within `range`.
    pub heading: Range<usize>,
    /// Its children in order, each within `range` and after the previous one.
    pub children: Vec<DocumentSymbol>,
}

impl DocumentSymbol {
    /// Calls `visit` with each symbol and its depth, parents before children.
    pub fn walk<'a>(symbols: &'a [DocumentSymbol], depth: usize, visit: &mut impl FnMut(&'a DocumentSymbol, usize)) {
        for symbol in symbols {
            visit(symbol, depth);
            DocumentSymbol::walk(&symbol.children, depth + 1, visit);
        }
    }
}

/// The parts of a document; `source` is the text that was analysed.
pub fn document_symbols(source: &str, analysis: &Analysis) -> Vec<DocumentSymbol> {
    let starts = starts::find(source, analysis);
    let ends = ends(source, &starts);
    let mut roots = Vec::new();
    let mut open: Vec<(u8, DocumentSymbol)> = Vec::new();
    for (symbol_start, end) in starts.into_iter().zip(ends) {
        while open.last().is_some_and(|(rank, last)| *rank >= symbol_start.rank || last.kind == SymbolKind::Line) {
            close(&mut open, &mut roots);
        }
        let SymbolStart { rank, kind, name, detail, start, heading } = symbol_start;
        open.push((rank, DocumentSymbol { kind, name, detail, range: start..end, heading, children: Vec::new() }));
    }
    while !open.is_empty() {
        close(&mut open, &mut roots);
    }
    roots
}

/// Closes the innermost open symbol and adds it to its parent or to the roots.
fn close(open: &mut Vec<(u8, DocumentSymbol)>, roots: &mut Vec<DocumentSymbol>) {
    if let Some((_, symbol)) = open.pop() {
        open.last_mut().map_or(roots, |(_, above)| &mut above.children).push(symbol);
    }
}

/// Where each part ends: before the next part of the same rank or above, without the whitespace between them.
fn ends(source: &str, starts: &[SymbolStart]) -> Vec<usize> {
    let mut ends = vec![0; starts.len()];
    // the later parts that are not nested in one another, the nearest last
    let mut later: Vec<(u8, usize)> = Vec::new();
    for (i, symbol_start) in starts.iter().enumerate().rev() {
        while later.last().is_some_and(|(rank, _)| *rank > symbol_start.rank) {
            later.pop();
        }
        let until = later.last().map_or(source.len(), |(_, start)| *start);
        let end = if symbol_start.kind == SymbolKind::Line {
            symbol_start.heading.end
        } else {
            source[..until].trim_end().len()
        };
        ends[i] = end.max(symbol_start.heading.end);
        later.push((symbol_start.rank, symbol_start.start));
    }
    ends
}
