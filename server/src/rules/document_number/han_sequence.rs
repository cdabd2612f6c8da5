//! `document-number-han-sequence`

use super::{judged, mend};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::document_number::DigitForm;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 发文顺序号用了汉字数字.
pub static RULE: Rule = Rule {
    id: "document-number-han-sequence",
    former: &[],
    since: "0.1.0",
    summary: "发文顺序号用了汉字数字",
    basis: Basis::Standard("GB/T 9704—2012 7.2.5"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("han_sequence.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for number in judged(cx).filter(|n| n.sequence.form == DigitForm::Han) {
        let at = number.sequence.range.clone();
        let right = number.sequence.value.trim_start_matches('0').to_owned();
        let report = found.report(at.clone(), format!("发文顺序号应当用阿拉伯数字标注，写作“{right}”"));
        mend(report, number, |report| {
            report.fix(Applicability::Unsafe, format!("改为“{right}”"), vec![(at, right)]);
        });
    }
}

#[cfg(test)]
mod tests;
