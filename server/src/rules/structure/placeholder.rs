//! `structure-placeholder`

use super::official;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::{BlockKind, Outline};
use hegao_lexicon::language::drafts::BY_HAND;
use std::ops::Range;

/// 文中留有没有填的占位符.
pub static RULE: Rule = Rule {
    id: "structure-placeholder",
    former: &[],
    since: "0.1.0",
    summary: "文中留有没有填的占位符",
    basis: Basis::Practice("定稿前补齐待填内容的惯例"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("placeholder.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let Some(outline) = official(cx) else { return };
    let (text, quoted) = (cx.prose.text(), &cx.mentions.quoted_text);
    let body = |at: usize| outline.foot.attachments.first().is_none_or(|head| at < head.range.start);
    // 统一命名为“××街道服务中心” defines a pattern
    let open = |at: &&Range<usize>| body(at.start) && !quoted.is_quoted(at);
    for at in cx.mentions.placeholders.iter().filter(open) {
        let written = &text[at.clone()];
        if is_line(written) && is_signed(cx, at) {
            continue;
        }
        if !is_blank(written) {
            let message = format!("“{written}”是占位符，定稿前请填上");
            found.report(at.clone(), message).repeats("文中留有占位符，定稿前请填上");
        } else if !is_form(cx, outline, at) {
            let unit = written.trim_start();
            let report = found.report(at.clone(), format!("日期没有填，“{unit}”前面空着，定稿前请填上"));
            // the issue date is filled in when the document is signed
            let is_issue_date = outline.foot.blank_date.as_ref().is_some_and(|line| line.contains(&at.start));
            report.at_most(if is_issue_date { Severity::Hint } else { Severity::Warning });
        }
    }
}

/// Whether a placeholder is a blank before 月 or 日.
fn is_blank(written: &str) -> bool {
    written.starts_with([' ', '\u{3000}'])
}

/// Whether a placeholder is a line to write on.
fn is_line(written: &str) -> bool {
    written.trim_matches('_').is_empty()
}

/// Whether a placeholder is on a line that is signed by hand: 申请人：____（签字）.
fn is_signed(cx: &DocumentContext<'_>, at: &Range<usize>) -> bool {
    let block = cx.prose.block_at(at.start);
    block.is_some_and(|block| BY_HAND.iter().any(|word| cx.prose.text()[block.range.clone()].contains(word)))
}

/// Whether a blank is filled in by hand: in a table, beside a label, in a form or a model text, or below the issue date,
/// where forms stand.
fn is_form(cx: &DocumentContext<'_>, outline: &Outline, at: &Range<usize>) -> bool {
    let text = cx.prose.text();
    let below = outline.signature.as_ref().is_some_and(|s| s.range.end <= at.start);
    let Some(block) = cx.prose.block_at(at.start) else { return true };
    let line = &text[block.range.clone()];
    let labelled = line.contains(['：', ':']) && !line.contains('。');
    below
        || block.kind == BlockKind::TableCell
        || labelled
        || is_signed(cx, at)
        || outline.foot.blank_date.as_ref().is_some_and(|line| line.end <= at.start)
}

#[cfg(test)]
mod tests;
