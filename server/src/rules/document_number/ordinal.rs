//! `document-number-ordinal`

use super::{judged, mend_office};
use crate::diagnostic::{Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 发文顺序号前加了“第”字.
pub static RULE: Rule = Rule {
    id: "document-number-ordinal",
    former: &[],
    since: "0.1.0",
    summary: "发文顺序号前加了“第”字",
    basis: Basis::Standard("GB/T 9704—2012 7.2.5"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("ordinal.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for number in judged(cx) {
        let Some(ordinal) = number.ordinal.clone() else { continue };
        let report = found.report(ordinal.clone(), "发文顺序号前不加“第”字");
        mend_office(cx, report, number, |report, applicability| {
            report.fix(applicability, "删去“第”", vec![(ordinal, String::new())]);
        });
    }
}

#[cfg(test)]
mod tests;
