//! `agency-renamed`

use super::lapsed;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::agencies::AgencyStatus;

/// 提到的机关已经更名.
pub static RULE: Rule = Rule {
    id: "agency-renamed",
    former: &[],
    since: "0.1.0",
    summary: "提到的机关已经更名",
    basis: Basis::Lexicon("机构沿革词库"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("renamed.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    lapsed::report(cx, found, AgencyStatus::Renamed, "更名");
}

#[cfg(test)]
mod tests;
