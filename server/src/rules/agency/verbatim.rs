//! Where a name stands as someone else wrote it, and is not ours to change.

use crate::rules::Context;
use std::ops::Range;

/// Whether a range stands in a title, a quotation, a document number, or the note beside a title.
pub(super) fn is_verbatim(cx: &Context<'_>, range: &Range<usize>) -> bool {
    cx.mentions.marks.is_quoted(range) || in_number(cx, range) || in_note(cx, range)
}

fn in_number(cx: &Context<'_>, range: &Range<usize>) -> bool {
    let numbers = &cx.mentions.numbers;
    let index = numbers.partition_point(|n| n.range.end <= range.start);
    numbers.get(index).is_some_and(|n| n.range.start < range.end)
}

/// Whether a range stands in the parentheses beside a title: the issuer of that day.
pub(super) fn in_note(cx: &Context<'_>, range: &Range<usize>) -> bool {
    let citations = &cx.mentions.citations;
    let index = citations.partition_point(|c| c.range.end <= range.start);
    citations.get(index).is_some_and(|c| c.range.start <= range.start)
}
