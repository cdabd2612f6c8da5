//! `document-number-leading-zero`

use super::{judged, mend_office};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::document_number::DigitForm;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 发文顺序号前编了虚位（01、073）.
pub static RULE: Rule = Rule {
    id: "document-number-leading-zero",
    former: &[],
    since: "0.1.0",
    summary: "发文顺序号前编了虚位（01、073）",
    basis: Basis::Standard("GB/T 9704—2012 7.2.5"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("leading_zero.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for number in judged(cx) {
        let right = number.sequence.value.trim_start_matches('0');
        if number.sequence.form == DigitForm::Han || right.is_empty() || right.len() == number.sequence.value.len() {
            continue;
        }
        let written = &cx.text[number.sequence.range.clone()];
        let zeros = written.chars().take_while(|c| matches!(c, '0' | '０')).map(char::len_utf8).sum::<usize>();
        let start = number.sequence.range.start;
        let message = format!("发文顺序号不编虚位，“{written}”应为“{}”", &written[zeros..]);
        let report = found.report(number.sequence.range.clone(), message);
        mend_office(cx, report, number, |report, applicability| {
            let title = format!("改为“{}”", &written[zeros..]);
            report.fix(applicability, title, vec![(start..start + zeros, String::new())]);
        });
    }
}

#[cfg(test)]
mod tests;
