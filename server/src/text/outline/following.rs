//! The documents that follow the first one in the same file, each with its own title and recipients or number.

use super::{head, signature, title};
use crate::text::{Block, Prose, numbering};
use std::ops::Range;

/// A document that follows another one in the file; ranges are in bytes of the prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Following {
    /// Its title.
    pub title: Range<usize>,
    /// Where it begins: at its title, or at the number above it.
    pub start: usize,
}

/// The documents after the first one. Each begins with a title of a legal kind that recipients or a number follow, after
/// the signature of the one before. In an attachment, where forms also have titles and recipients, only a number counts.
/// `titled` are the indexes of the blocks that end like such a title.
pub fn find(prose: &Prose, titled: &[usize], notable: &[usize], first: Option<&Range<usize>>) -> Vec<Following> {
    let (text, blocks) = (prose.text(), prose.blocks());
    let mut found: Vec<Following> = Vec::new();
    let mut from = first.map_or(0, |title| title.end);
    for block in titled.iter().copied() {
        let line = &blocks[block].range;
        if line.start < from {
            continue;
        }
        let head = head::read(prose, Some(line), from..text.len());
        if head.is_bare() {
            continue;
        }
        let Some(signed) = signature::first(prose, notable, from..line.start).filter(|s| s.named) else { continue };
        let between = signed.range.end..line.start;
        // a number above the signature is that of the document before
        let number = head.number_line.filter(|number| number.start >= between.start);
        if number.is_some() || head.recipients.is_some() && !has_attachment(text, blocks, notable, &between) {
            let title = title::within(prose, &between, block);
            let start = number.map_or(title.start, |number| number.start.min(title.start));
            found.push(Following { start, title });
            from = line.end;
        }
    }
    found
}

/// Whether the head of an attachment is in a prose range.
fn has_attachment(text: &str, blocks: &[Block], notable: &[usize], range: &Range<usize>) -> bool {
    let mut inside = notable.iter().map(|i| &blocks[*i].range).filter(|r| range.contains(&r.start));
    inside.any(|r| numbering::is_attachment(text[r.clone()].trim()))
}
