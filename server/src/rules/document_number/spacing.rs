//! `document-number-spacing`

use super::{applicability, mend};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::document_number::NumberKind;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 发文字号中间有空格.
pub static RULE: Rule = Rule {
    id: "document-number-spacing",
    former: &[],
    since: "0.1.0",
    summary: "发文字号中间有空格",
    basis: Basis::Practice("发文字号各部分连写"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("spacing.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for number in cx.mentions.numbers.iter().filter(|n| n.kind != NumberKind::Own && !n.blanks.is_empty()) {
        let report = found.report(number.range.clone(), "发文字号中间通常不留空格");
        mend(report, number, |report| {
            let edits = number.blanks.iter().map(|b| (b.clone(), String::new()));
            report.fix(applicability(number), "删去空格", edits);
        });
    }
}

#[cfg(test)]
mod tests;
