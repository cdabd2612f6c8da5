//! `document-number-missing-bracket`

use super::{judged, mend};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::document_number::{CLOSER, OPENER};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 发文字号的年份没有括号.
pub static RULE: Rule = Rule {
    id: "document-number-missing-bracket",
    former: &[],
    since: "0.1.0",
    summary: "发文字号的年份没有括号",
    basis: Basis::Standard("GB/T 9704—2012 7.2.5"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("missing_bracket.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for number in judged(cx).filter(|n| n.is_bare()) {
        // 年, a dash or a space between year and sequence is removed with the year
        let end = number.ordinal.as_ref().map_or(number.sequence.range.start, |o| o.start);
        let at = number.year.range.start..end;
        let right = format!("{OPENER}{}{CLOSER}", number.year.value);
        let report = found.report(at.clone(), format!("年份应当用六角括号括起，写作“{right}”"));
        mend(report, number, |report| {
            report.fix(Applicability::Unsafe, format!("改为“{right}”"), vec![(at, right)]);
        });
    }
}

#[cfg(test)]
mod tests;
