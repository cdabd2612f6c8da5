//! The lines of a document in which the regulation prescribes how agencies are named: 主送机关, 抄送机关, 发文机关署名.

use crate::rules::DocumentContext;
use std::ops::Range;

/// Whether a range is in one of these lines.
pub(super) fn is_address(cx: &DocumentContext<'_>, range: &Range<usize>) -> bool {
    let (head, foot) = (&cx.outline.head, &cx.outline.foot);
    let lines = [
        head.recipients.as_ref().map(|r| &r.range),
        foot.copies.as_ref(),
        cx.outline.signature.as_ref().map(|s| &s.range),
    ];
    lines.into_iter().flatten().any(|line| line.start <= range.start && range.end <= line.end)
}
