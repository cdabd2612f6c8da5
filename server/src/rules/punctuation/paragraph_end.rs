//! `punctuation-paragraph-end`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::numbering::begins_with_number;
use crate::text::{Block, BlockKind};
use hegao_lexicon::language::han::is_han;
use std::ops::Range;

/// 正文段落末尾没有标点.
pub static RULE: Rule = Rule {
    id: "punctuation-paragraph-end",
    former: &[],
    since: "0.1.0",
    summary: "正文段落末尾没有标点",
    basis: Basis::Practice("公文写作惯例：正文段落以句末标点收尾"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("paragraph_end.md"),
    check: Check::Document(check),
};

/// The minimum number of Han characters: a shorter paragraph may be a line of a letterhead, a signature, or a table
/// without borders.
const SHORTEST: usize = 40;

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    for block in cx.prose.blocks().iter().filter(|b| is_body(cx, b)) {
        let text = cx.prose.text()[block.range.clone()].trim_end();
        let end = block.range.start + text.len();
        let last = end - text.chars().next_back().map_or(0, char::len_utf8);
        found.report(last..end, "段末通常有句号，这里没有").fix(
            Applicability::Unsafe,
            "补上“。”",
            vec![(end..end, "。".to_owned())],
        );
    }
}

/// Whether a paragraph is running text without a final punctuation mark: it contains a full stop and ends in a Han
/// character.
fn is_body(cx: &DocumentContext<'_>, block: &Block) -> bool {
    let text = cx.prose.text()[block.range.clone()].trim_end();
    let outside =
        |part: Option<&Range<usize>>| part.is_none_or(|p| p.end <= block.range.start || block.range.end <= p.start);
    let last = || text.rsplit(['。', '；', ';']).next().unwrap_or_default();
    block.kind == BlockKind::Paragraph
        && text.chars().next_back().is_some_and(is_han)
        && text.contains('。')
        && text.chars().filter(|c| is_han(*c)).take(SHORTEST).count() == SHORTEST
        && last().contains(['，', ','])
        && is_left(cx, block)
        && outside(cx.outline.signature.as_ref().map(|s| &s.range))
        && outside(cx.outline.title.as_ref())
}

/// Whether the paragraph ends here. If another unnumbered paragraph follows, a line break may have split a sentence, as
/// at the end of a page.
fn is_left(cx: &DocumentContext<'_>, block: &Block) -> bool {
    let blocks = cx.prose.blocks();
    let next = blocks.get(blocks.partition_point(|b| b.range.start <= block.range.start));
    next.is_none_or(|b| {
        b.kind != BlockKind::Paragraph || begins_with_number(cx.prose.text()[b.range.clone()].trim_start())
    })
}

#[cfg(test)]
mod tests;
