//! A document as a tree: title → 一、→（一）→ 1. →（1）, attachments, and the parts that have nothing below them.

mod name;
mod starts;
#[cfg(test)]
mod tests;

use crate::analysis::Analysis;
use starts::SymbolStart;
use std::ops::Range;

/// What a part of a document is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SymbolKind {
    /// The title, with the whole document under it.
    Title,
    /// The head of an attachment, with the attachment under it.
    Attachment,
    /// A heading, or a paragraph that begins with a number.
    Section,
    /// A line of a set form: 发文字号, 主送机关, 署名和日期.
    Line,
}

/// A part of a document; all ranges are byte ranges of the source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DocumentSymbol {
    /// What it is.
    pub kind: SymbolKind,
    /// What to call it, never empty.
    pub name: String,
    /// What to add to the name; may be empty.
    pub detail: String,
    /// The whole of it, from the beginning of its first line.
    pub range: Range<usize>,
    /// Its heading, within `range`.
    pub heading: Range<usize>,
    /// What is below it, in order, each within `range` and behind the one before.
    pub children: Vec<DocumentSymbol>,
}

impl DocumentSymbol {
    /// Calls `visit` with each symbol, its depth with it, those above first.
    pub fn walk<'a>(symbols: &'a [DocumentSymbol], depth: usize, visit: &mut impl FnMut(&'a DocumentSymbol, usize)) {
        for symbol in symbols {
            visit(symbol, depth);
            DocumentSymbol::walk(&symbol.children, depth + 1, visit);
        }
    }
}

/// The parts of a document, `source` being the text that was analysed.
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

/// Puts the innermost open symbol where it belongs.
fn close(open: &mut Vec<(u8, DocumentSymbol)>, roots: &mut Vec<DocumentSymbol>) {
    if let Some((_, symbol)) = open.pop() {
        open.last_mut().map_or(roots, |(_, above)| &mut above.children).push(symbol);
    }
}

/// Where each part ends: before the next one of its rank or above, without the blanks between them.
fn ends(source: &str, starts: &[SymbolStart]) -> Vec<usize> {
    let mut ends = vec![0; starts.len()];
    // the parts behind the present one that are not below each other, the nearest last
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
