//! The lines of a document for which the regulation prescribes how agencies are named: 主送机关,
//! 抄送机关, 发文机关署名.

use crate::rules::Context;
use crate::text::Block;
use std::ops::Range;

/// How many blocks behind the title the addressees may stand.
const NEAR: usize = 3;

/// Whether a range stands in one of them.
pub(super) fn is_address(cx: &Context<'_>, range: &Range<usize>) -> bool {
    let signed = cx.outline.signature.as_ref().is_some_and(|s| s.start <= range.start && range.end <= s.end);
    signed || cx.prose.block_at(range.start).is_some_and(|block| is_copied_to(cx, block) || is_addressed(cx, block))
}

/// 抄送：…
fn is_copied_to(cx: &Context<'_>, block: &Block) -> bool {
    let line = cx.prose.text()[block.range.clone()].trim_start();
    ["抄送", "主送", "抄报"].iter().any(|w| line.strip_prefix(w).is_some_and(|rest| rest.starts_with(['：', ':'])))
}

/// The line below the title that ends with a colon.
fn is_addressed(cx: &Context<'_>, block: &Block) -> bool {
    let Some(title) = &cx.outline.title else { return false };
    let line = cx.prose.text()[block.range.clone()].trim_end();
    let blocks = cx.prose.blocks();
    let first = blocks.partition_point(|b| b.range.end <= title.end);
    let place = blocks.partition_point(|b| b.range.end < block.range.end);
    (first..first + NEAR).contains(&place) && line.ends_with(['：', ':']) && !is_preamble(line)
}

/// Whether a line is a sentence that leads to the body: 根据…，现通知如下：
fn is_preamble(line: &str) -> bool {
    const OPENINGS: &[&str] = &["为", "根据", "按照", "经", "现", "近期", "近年"];
    let opening = line.trim_start();
    line.contains(['。', '；', '？', '《']) || line.contains("如下") || OPENINGS.iter().any(|w| opening.starts_with(w))
}
