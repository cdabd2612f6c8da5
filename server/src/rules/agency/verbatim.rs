//! Where a name stands as someone else wrote it, and is not ours to change.

use crate::rules::BlockContext;
use std::ops::Range;

/// Whether a range stands in a title, a quotation, a document number, or the note beside a title.
pub(super) fn is_verbatim(cx: &BlockContext<'_>, range: &Range<usize>) -> bool {
    let mentions = cx.mentions;
    mentions.quoted_text.is_quoted(range) || mentions.number_over(range).is_some() || in_note(cx, range)
}

/// Whether a range stands in the parentheses beside a title: the issuer of that day.
pub(super) fn in_note(cx: &BlockContext<'_>, range: &Range<usize>) -> bool {
    cx.mentions.citation_at(range.start).is_some()
}
