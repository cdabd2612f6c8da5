//! `policy-expired`

use super::lapsed;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::policies::PolicyStatus;

/// 引用作依据的文件已过有效期或已失效.
pub static RULE: Rule = Rule {
    id: "policy-expired",
    former: &[],
    since: "0.1.0",
    summary: "引用作依据的文件已过有效期或已失效",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第二十条（一）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("expired.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    lapsed::report(cx, found, PolicyStatus::Expired);
}

#[cfg(test)]
mod tests;
