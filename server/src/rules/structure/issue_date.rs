//! `structure-issue-date`

use super::official;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::Date;
use hegao_lexicon::language::numerals;

/// 成文日期没有用阿拉伯数字标全，或者编了虚位.
pub static RULE: Rule = Rule {
    id: "structure-issue-date",
    former: &[],
    since: "0.1.0",
    summary: "成文日期没有用阿拉伯数字标全，或者编了虚位",
    basis: Basis::Standard("GB/T 9704—2012 7.3.5.4"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("issue_date.md"),
    check: Check::Document(check),
};

/// The date on which the standard took effect; before it, the issue date was written in Han numerals.
const SINCE: Date = Date::new(2012, 7, 1);

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let signed = official(cx).and_then(|o| o.signature.as_ref()).filter(|s| s.issued && s.date >= SINCE);
    let Some(signed) = signed else { return };
    let text = &cx.prose.text()[signed.date_range.clone()];
    let written: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let right = signed.date.in_chinese();
    if written == right {
        return;
    }
    let (message, applicability) = if text.contains(|c: char| numerals::digit(c).is_some()) {
        ("成文日期应当用阿拉伯数字标注", Applicability::Unsafe)
    } else if text.contains('年') {
        ("成文日期的月、日不编虚位（1不写作01）", Applicability::Safe)
    } else {
        ("成文日期应当将年、月、日标全", Applicability::Unsafe)
    };
    let report = found.report(signed.date_range.clone(), format!("{message}，写作“{right}”"));
    report.fix(applicability, format!("改为“{right}”"), vec![(signed.date_range.clone(), right)]);
}

#[cfg(test)]
mod tests;
