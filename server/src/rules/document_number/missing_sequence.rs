//! `document-number-missing-sequence`

use super::judged;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};

/// 发文字号只有年份，没有顺序号.
pub static RULE: Rule = Rule {
    id: "document-number-missing-sequence",
    former: &[],
    since: "0.1.0",
    summary: "发文字号只有年份，没有顺序号",
    basis: Basis::Standard("GB/T 9704—2012 7.2.5"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("missing_sequence.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    // X号 and ××号 are placeholders of a template, left there on purpose
    for number in judged(cx).filter(|n| !n.has_sequence() && n.sequence.range.is_empty()) {
        let at = number.bracketed_year().start..number.range.end;
        let report = found.report(at, "发文字号没有顺序号；未签发的文稿可以空着，签发后由登记环节编号");
        if number.is_historical() {
            report.remark("引用旧文请核对原文");
        }
    }
}

#[cfg(test)]
mod tests;
