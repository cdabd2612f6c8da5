//! `citation-missing-number`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::sentence;
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::policies::title_key;
use std::collections::HashSet;

/// 引用作依据的文件没有注明发文字号.
pub static RULE: Rule = Rule {
    id: "citation-missing-number",
    former: &[],
    since: "0.1.0",
    summary: "引用作依据的文件没有注明发文字号",
    basis: Basis::Practice("引用公文先写标题，后在圆括号内写发文字号"),
    severity: Severity::Hint,
    on: false,
    fix: FixAvailability::Always,
    page: include_str!("missing_number.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    let mut seen: HashSet<String> = HashSet::new();
    for citation in &cx.mentions.citations {
        let title = &text[citation.title.clone()];
        // only the first mention is reported; a number beside it covers the later ones
        if !seen.insert(title_key(title)) || citation.note.is_some() || citation.number.is_some() {
            continue;
        }
        let mut bearers = cx.lexicon.policies.by_title(title);
        let (Some(policy), None) = (bearers.next(), bearers.next()) else { continue };
        // laws and orders are cited by title only
        if !policy.number.contains('〔') || !sentence::rests_on(text, &citation.range) {
            continue;
        }
        let at = citation.range.end..citation.range.end;
        found
            .report(citation.range.clone(), format!("第一次引用文件宜注明发文字号，这里是“（{}）”", policy.number))
            .fact(format!("《{title}》：{}", policy.number), &policy.source)
            .fix(
                Applicability::Unsafe,
                format!("补上“（{}）”", policy.number),
                vec![(at, format!("（{}）", policy.number))],
            );
    }
}

#[cfg(test)]
mod tests;
