//! `citation-short-undefined`

use crate::diagnostic::{Basis, Severity};
use crate::mentions::Citation;
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::language::document_kinds::is_short_title;
use hegao_lexicon::language::relations::DEICTIC;
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

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    let title = |c: &Citation| &text[c.title.clone()];
    let meant = |kind: &str| {
        let own = cx.outline.title.as_ref().is_some_and(|t| text[t.clone()].contains(kind));
        // any longer title that contains this kind explains it, and so does 以下简称《意见》
        own || cx.mentions.citations.iter().any(|c| title(c).len() > kind.len() && title(c).contains(kind))
    };
    let mut seen: HashSet<&str> = HashSet::new();
    for citation in cx.mentions.citations.iter().filter(|c| c.number.is_none() && c.note.is_none()) {
        let kind = title(citation);
        // 以下简称《意见》 defines it, and 本《通知》 is the document itself
        let before = &text[..citation.range.start];
        let defined = before.ends_with(DEICTIC) || before.ends_with(['称', '新', '原']);
        if !is_short_title(kind) || !seen.insert(kind) || defined || meant(kind) {
            continue;
        }
        let message = format!("“《{kind}》”指哪个文件没有说明，宜先写全称，并注明“以下简称《{kind}》”");
        found.report(citation.range.clone(), message);
    }
}

#[cfg(test)]
mod tests;
