//! `agency-joint-separator`

use super::verbatim::is_verbatim;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::AgencyMention;
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::BlockKind;
use std::ops::Range;

/// 正文里中共中央与国务院之间用了空格.
pub static RULE: Rule = Rule {
    id: "agency-joint-separator",
    former: &[],
    since: "0.1.0",
    summary: "正文里联合行文的机关之间用了空格，没有用顿号",
    basis: Basis::Practice("标题里隔开，正文里用顿号"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("joint_separator.md"),
    check: Check::Document(check),
};

/// Issuers that issue jointly so often that a space between them is customary in titles.
/// Own list: exceptions of this rule.
const PAIRS: &[(&str, &str)] =
    &[("中共中央", "国务院"), ("党中央", "国务院"), ("中共中央办公厅", "国务院办公厅"), ("中央办公厅", "国务院办公厅")];

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    for pair in cx.mentions.agencies.windows(2) {
        let [first, second] = pair else { continue };
        let gap = first.range.end..second.range.start;
        if is_pair(cx, first, second)
            && is_blank(&text[gap.clone()])
            && in_sentence(cx, &(first.range.start..second.range.end))
        {
            let (a, b) = (&text[first.range.clone()], &text[second.range.clone()]);
            found
                .report(first.range.start..second.range.end, format!("正文里“{a}”与“{b}”之间通常用顿号，不用空格"))
                .fix(Applicability::Safe, format!("改为“{a}、{b}”"), vec![(gap, "、".to_owned())]);
        }
    }
}

fn is_pair(cx: &DocumentContext<'_>, first: &AgencyMention, second: &AgencyMention) -> bool {
    let text = cx.prose.text();
    PAIRS.contains(&(&text[first.range.clone()], &text[second.range.clone()]))
}

fn is_blank(gap: &str) -> bool {
    !gap.is_empty() && gap.chars().all(|c| matches!(c, ' ' | '\u{3000}' | '\u{a0}'))
}

/// Whether a range is in a sentence, not in a title or a signature.
fn in_sentence(cx: &DocumentContext<'_>, range: &Range<usize>) -> bool {
    let Some(block) = cx.prose.block_at(range.start) else { return false };
    let text = cx.prose.text();
    let (before, after) = (&text[block.range.start..range.start], &text[range.end..block.range.end.max(range.end)]);
    let title = cx.outline.title.as_ref().is_some_and(|t| t.start < range.end && range.start < t.end);
    matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem)
        && !title
        && !is_verbatim(cx, range)
        && before.ends_with(|c: char| c.is_alphabetic() || matches!(c, '，' | '。' | '、' | '；' | ',' | '“'))
        && after.starts_with(|c: char| c.is_alphabetic() || c == '《')
        && !after.starts_with("关于")
        && after.contains(['。', '；', '，'])
}

#[cfg(test)]
mod tests;
