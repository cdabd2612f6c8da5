//! `document-number-missing-hao`

use super::{applicability, is_cut, judged, mend};
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};

/// 发文顺序号后缺“号”字.
pub static RULE: Rule = Rule {
    id: "document-number-missing-hao",
    former: &[],
    since: "0.1.0",
    summary: "发文顺序号后缺“号”字",
    basis: Basis::Standard("GB/T 9704—2012 7.2.5"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("missing_hao.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    for number in judged(cx).filter(|n| n.hao.is_none() && n.has_sequence() && !is_cut(cx, n)) {
        let end = number.sequence.range.end;
        let report = found.report(number.sequence.range.clone(), "发文顺序号后应当加“号”字");
        mend(report, number, |report| {
            report.fix(applicability(number), "补上“号”", vec![(end..end, "号".to_owned())]);
        });
    }
}

#[cfg(test)]
mod tests;
