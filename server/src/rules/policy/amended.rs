//! `policy-amended`

use super::named::{name, relied_on};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::citation::{article, cited};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::Policy;
use hegao_lexicon::policies::PolicyStatus;
use std::ops::Range;

/// 引用作依据的文件修改过或者部分条款已废止.
pub static RULE: Rule = Rule {
    id: "policy-amended",
    former: &[],
    since: "0.1.0",
    summary: "引用作依据的文件修改过，或者部分条款已废止",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第二十条（一）"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("amended.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let changed = relied_on(cx, |p| p.changed_by(cx.as_of));
    for cited_policy in changed.filter(|g| !g.amending) {
        let policy = cited_policy.policy;
        let Some((at, message)) = message(cx, cited_policy.at, policy) else { continue };
        let report = found.report(at, message);
        if !policy.repealed_by.is_empty() {
            report.fact(format!("见{}{}", cited(&policy.repealed_by), policy.repealed_article), &policy.source);
        }
    }
}

/// The range to report and the message. For an amended document, only a cited article has to be checked.
fn message(cx: &BlockContext<'_>, at: Range<usize>, policy: &Policy) -> Option<(Range<usize>, String)> {
    let name = name(policy);
    let since = policy.status_since.map_or(String::new(), |d| d.in_chinese());
    if policy.status == PolicyStatus::PartiallyRepealed {
        return Some((at, format!("{name}自{since}起有部分内容废止，请核对所引的内容是否还有效")));
    }
    let article = article(cx.text, at.end)?;
    let number = &cx.text[article.clone()];
    let message = format!("{name}修改过，新文本自{since}起施行，条文序号可能变动，请对照新文本核对“{number}”");
    Some((article, message))
}

#[cfg(test)]
mod tests;
