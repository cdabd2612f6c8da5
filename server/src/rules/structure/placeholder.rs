//! `structure-placeholder`

use super::official;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
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
    let body = |at: usize| outline.foot.attachments.first().is_none_or(|head| at < head.range.start);
    // 统一命名为“××街道服务中心” defines a pattern
    let open = |at: &&Range<usize>| body(at.start) && !cx.mentions.quoted_text.is_quoted(at);
    for at in cx.mentions.placeholders.iter().filter(open) {
        let written = &cx.prose.text()[at.clone()];
        found.report(at.clone(), format!("“{written}”是占位符，定稿前请填上")).repeats("文中留有占位符，定稿前请填上");
    }
}

#[cfg(test)]
mod tests;
