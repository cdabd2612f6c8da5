//! `agency-party-doubling`

use super::verbatim::is_verbatim;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 中共某省省委.
pub static RULE: Rule = Rule {
    id: "agency-party-doubling",
    former: &[],
    since: "0.1.0",
    summary: "党委名称里地名的末字重复：中共某省省委",
    basis: Basis::Practice("地名的末字只写一次"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("party_doubling.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for committee in cx.mentions.doubled_committees.iter().filter(|c| !is_verbatim(cx, &c.range)) {
        let kept = format!(
            "{}{}",
            &text[committee.range.start..committee.again.start],
            &text[committee.again.end..committee.range.end]
        );
        let letter = &text[committee.again.clone()];
        found
            .report(
                committee.range.clone(),
                format!("“{}”中“{letter}”字重复，通常写作“{kept}”", &text[committee.range.clone()]),
            )
            .fix(Applicability::Safe, format!("改为“{kept}”"), vec![(committee.again.clone(), String::new())]);
    }
}

#[cfg(test)]
mod tests;
