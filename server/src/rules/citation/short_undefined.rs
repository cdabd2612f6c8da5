//! `citation-short-undefined`

use crate::diagnostic::{Basis, Severity};
use crate::mentions::Citation;
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use std::collections::HashSet;

/// 用了《意见》这样的简称，前面没有说明指哪个文件.
pub static RULE: Rule = Rule {
    id: "citation-short-undefined",
    former: &[],
    since: "0.1.0",
    summary: "用了《意见》这样的简称，全文没有说明指哪个文件",
    basis: Basis::Practice("使用简称时先写全称并注明简称"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("short_undefined.md"),
    check: Check::Document(check),
};

/// Titles that are no titles, only kinds of documents.
const KINDS: &[&str] = &[
    "意见",
    "通知",
    "办法",
    "规定",
    "方案",
    "规划",
    "纲要",
    "条例",
    "细则",
    "决定",
    "计划",
    "指南",
    "措施",
    "通告",
    "公告",
    "规则",
    "要点",
    "标准",
    "目录",
    "清单",
    "实施意见",
    "指导意见",
    "若干意见",
    "实施方案",
    "工作方案",
    "行动计划",
    "实施细则",
    "若干措施",
    "管理办法",
    "暂行办法",
    "暂行规定",
    "若干规定",
    "实施办法",
    "行动方案",
];

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    let title = |c: &Citation| &text[c.title.clone()];
    let meant = |kind: &str| {
        let own = cx.outline.title.as_ref().is_some_and(|t| text[t.clone()].contains(kind));
        // any longer title of the kind explains it, and so does 以下简称《意见》
        own || cx.mentions.citations.iter().any(|c| title(c).len() > kind.len() && title(c).contains(kind))
    };
    let mut told: HashSet<&str> = HashSet::new();
    for citation in cx.mentions.citations.iter().filter(|c| c.number.is_none() && c.note.is_none()) {
        let kind = title(citation);
        // 以下简称《意见》 explains it, 本《通知》 is the document itself
        let defined = ["称", "本", "该", "此", "新", "原"].iter().any(|w| text[..citation.range.start].ends_with(w));
        if !KINDS.contains(&kind) || !told.insert(kind) || defined || meant(kind) {
            continue;
        }
        let message = format!("“《{kind}》”指哪个文件没有说明，宜先写全称，并注明“以下简称《{kind}》”");
        found.report(citation.range.clone(), message);
    }
}

#[cfg(test)]
mod tests;
