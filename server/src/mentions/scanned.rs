//! The lines of a text that were read already, so that the next version need only read those that
//! an edit has touched.

use super::{Mentions, line};
use crate::text::Prose;
use hegao_lexicon::Lexicon;
use std::sync::Arc;

/// Whole lines are kept together up to so many bytes: fewer are not worth a stretch of their own, and
/// more are read again at each keystroke.
const STRETCH: usize = 2048;

/// A text and what its lines mention. What it was read by must be the same when it is used again.
#[derive(Clone, Default, Debug)]
pub struct Scanned {
    text: String,
    stretches: Vec<Arc<Stretch>>,
}

/// Some lines in a row.
#[derive(Debug)]
struct Stretch {
    /// Length in bytes.
    length: usize,
    /// What they mention, counted from their beginning.
    mentions: Mentions,
}

impl Scanned {
    /// The mentions of the next version, the same as `Mentions::scan` finds.
    pub fn advance(&mut self, prose: &Prose, lexicon: &Lexicon) -> Mentions {
        let text = prose.text();
        let (head, head_end) = self.unchanged_head(text);
        let (tail, tail_start) = self.unchanged_tail(text, head, head_end);
        let touched = pieces(&text[head_end..tail_start])
            .map(|piece| Arc::new(Stretch { length: piece.len(), mentions: line::read_all(piece, lexicon) }));
        let touched: Vec<Arc<Stretch>> = touched.collect();
        self.stretches.splice(head..self.stretches.len() - tail, touched);
        text.clone_into(&mut self.text);
        self.mentions()
    }

    /// How many stretches at the beginning stand in `text` as before, and where they end.
    fn unchanged_head(&self, text: &str) -> (usize, usize) {
        let (mut count, mut end) = (0, 0);
        for stretch in &self.stretches {
            let range = end..end + stretch.length;
            let same = text.as_bytes().get(range.clone()) == self.text.as_bytes().get(range.clone());
            // the last line may have no end, and so go on
            if !same || !self.text[range].ends_with('\n') {
                break;
            }
            (count, end) = (count + 1, end + stretch.length);
        }
        (count, end)
    }

    /// How many stretches at the end stand in `text` as before, and where they begin; `head` of those
    /// at the beginning, which end at `head_end`, are not asked.
    fn unchanged_tail(&self, text: &str, head: usize, head_end: usize) -> (usize, usize) {
        let (mut count, mut old, mut new) = (0, self.text.len(), text.len());
        for stretch in self.stretches[head..].iter().rev() {
            let Some(start) = new.checked_sub(stretch.length).filter(|start| *start >= head_end) else { break };
            let same = text.as_bytes()[start..new] == self.text.as_bytes()[old - stretch.length..old];
            // it must begin with a line, as it did
            if !same || start > 0 && text.as_bytes()[start - 1] != b'\n' {
                break;
            }
            (count, old, new) = (count + 1, old - stretch.length, start);
        }
        (count, new)
    }

    fn mentions(&self) -> Mentions {
        let (mut all, mut at) = (Mentions::default(), 0);
        for stretch in &self.stretches {
            all.append(stretch.mentions.clone(), at);
            at += stretch.length;
        }
        all.settle();
        all
    }
}

/// A text in whole lines, at least so many bytes together; the last ones are never fewer.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let cut = rest.as_bytes().get(STRETCH..).and_then(|far| memchr::memchr(b'\n', far));
        let end = cut.map(|at| STRETCH + at + 1).filter(|end| rest.len() - end >= STRETCH).unwrap_or(rest.len());
        let (piece, later) = rest.split_at(end);
        rest = later;
        (!piece.is_empty()).then_some(piece)
    })
}

#[cfg(test)]
mod tests;
