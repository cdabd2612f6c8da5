//! Places where a name is quoted as somebody else wrote it, so that it must not be changed.

use crate::rules::BlockContext;
use std::ops::Range;

/// Whether a range is in a title, a quotation, a document number, or the note after a title.
pub(super) fn is_verbatim(cx: &BlockContext<'_>, range: &Range<usize>) -> bool {
    let mentions = cx.mentions;
    mentions.quoted_text.is_quoted(range) || mentions.number_over(range).is_some() || in_note(cx, range)
}

/// Whether a range is in the parentheses after a title, which give the issuer's name at the time.
pub(super) fn in_note(cx: &BlockContext<'_>, range: &Range<usize>) -> bool {
    cx.mentions.citation_at(range.start).is_some()
}
