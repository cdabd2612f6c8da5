//! `policy-superseded`

use super::lapsed;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Context, FixAvailability, Rule, Sink};
use hegao_lexicon::policies::PolicyStatus;

/// 引用作依据的文件已被新文件代替.
pub static RULE: Rule = Rule {
    id: "policy-superseded",
    summary: "引用作依据的文件已被新文件代替",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第二十条（一）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("superseded.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Sink<'_>) {
    lapsed::report(cx, found, PolicyStatus::Superseded, "被代替");
}
