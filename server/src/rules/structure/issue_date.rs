//! `structure-issue-date`

use super::documents;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::outline::Signature;
use hegao_lexicon::Date;
use hegao_lexicon::language::numerals;
use hegao_lexicon::language::persons::PARTIES;

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
    for outline in documents(cx) {
        if let Some(signed) = outline.signature.as_ref().filter(|s| s.named && s.date >= SINCE) {
            check_date(cx, signed, Severity::Error, found);
        }
    }
    // an excerpt without title and recipients: the agency and the Han numerals below the text show what it is
    let unknown = Some(cx.outline).filter(|o| !o.is_official).and_then(|o| o.signature.as_ref());
    if let Some(signed) = unknown.filter(|s| is_excerpt(cx, s)) {
        check_date(cx, signed, Severity::Warning, found);
    }
}

/// Whether an agency signed a text and wrote the date in Han numerals. Courts and arbitrators have their own forms, and
/// the standard does not bind companies.
fn is_excerpt(cx: &DocumentContext<'_>, signed: &Signature) -> bool {
    let text = cx.prose.text();
    let issuer = text[signed.range.start..signed.date_range.start].trim();
    let han = text[signed.date_range.clone()].starts_with('二');
    let other = PARTIES.iter().any(|word| issuer.contains(word)) || issuer.contains("检察院") || issuer.ends_with('司');
    let last = text[signed.range.end..].trim().is_empty() && !issuer.is_empty() && !issuer.contains('\n');
    signed.named && signed.date >= SINCE && han && last && !other
}

fn check_date(cx: &DocumentContext<'_>, signed: &Signature, level: Severity, found: &mut Sink<'_>) {
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
    let report = found.report(signed.date_range.clone(), format!("{message}，写作“{right}”")).at_most(level);
    report.fix(applicability, format!("改为“{right}”"), vec![(signed.date_range.clone(), right)]);
}

#[cfg(test)]
mod tests;
