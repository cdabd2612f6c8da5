//! `document-number-year`

use super::{applicability, judged, mend};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::DocumentNumber;
use crate::mentions::document_number::DigitForm;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::scripts::fold;
use std::ops::Range;

/// 发文字号的年份不是四位阿拉伯数字.
pub static RULE: Rule = Rule {
    id: "document-number-year",
    former: &[],
    since: "0.1.0",
    summary: "发文字号的年份不是四位阿拉伯数字",
    basis: Basis::Standard("GB/T 9704—2012 7.2.5"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("year.md"),
    check: Check::Blocks(check),
};

/// The earliest year of a document number.
const FIRST: u16 = 1949;

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for number in judged(cx) {
        if number.year.value.len() == 2 {
            short(cx, number, found);
        } else if let Some(year) = number.full_year().filter(|year| !(FIRST..=cx.today.year).contains(year)) {
            impossible(cx, number, found, year);
        } else if number.year.form == DigitForm::Han {
            let message = format!("年份应当用阿拉伯数字标注，写作“{}”", number.year.value);
            replace(found, number, number.year.range.clone(), message, &number.year.value);
        }
        if let Some(mark) = number.nian.clone().filter(|_| !number.is_bare()) {
            replace(found, number, mark, "六角括号内只标年份数字，不加“年”字".to_owned(), "");
        }
    }
}

/// 〔16〕: the century is missing, so the full year is only a suggestion.
fn short(cx: &BlockContext<'_>, number: &DocumentNumber, found: &mut Sink<'_>) {
    let full = known_year(cx, number, |year| year % 100 == two_digits(number)).or_else(|| nearest(cx, number));
    let message = format!("年份应标全称，“{}”应当写作四位数字", number.year.value);
    let report = found.report(number.year.range.clone(), message);
    mend(report, number, |report| {
        if let Some(full) = full {
            let edits = vec![(number.year.range.clone(), full.to_string())];
            report.fix(Applicability::Unsafe, format!("改为“{full}”（请核对）"), edits);
        }
    });
}

/// 〔2106〕: no document has this year yet. A year is suggested only if the lexicon has one.
fn impossible(cx: &BlockContext<'_>, number: &DocumentNumber, found: &mut Sink<'_>, year: u16) {
    let why = if year > cx.today.year { "还没有到" } else { "过早" };
    let message = format!("年份“{}”{why}，请核对", number.year.value);
    let report = found.report(number.year.range.clone(), message);
    let known = known_year(cx, number, |year| same_digits(year, &number.year.value));
    if let Some(year) = known {
        let edits = vec![(number.year.range.clone(), year.to_string())];
        report.fix(Applicability::Unsafe, format!("改为“{year}”"), edits);
    }
}

fn replace(found: &mut Sink<'_>, number: &DocumentNumber, at: Range<usize>, message: String, text: &str) {
    let report = found.report(at.clone(), message);
    mend(report, number, |report| {
        let title = if text.is_empty() { "删去“年”".to_owned() } else { format!("改为“{text}”") };
        report.fix(applicability(number), title, vec![(at, text.to_owned())]);
    });
}

/// The year for which the lexicon has this code and sequence, if there is exactly one.
fn known_year(cx: &BlockContext<'_>, number: &DocumentNumber, fits: impl Fn(u16) -> bool) -> Option<u16> {
    let code = fold(&cx.text[number.head.clone()]);
    let sequence = &number.sequence.value;
    let known = |year: &u16| cx.lexicon.policies.by_number(&format!("{code}〔{year}〕{sequence}号")).next().is_some();
    let mut years = (FIRST..=cx.today.year).filter(|year| fits(*year)).filter(known);
    years.next().filter(|_| years.next().is_none())
}

/// The latest past year that ends in these two digits.
fn nearest(cx: &BlockContext<'_>, number: &DocumentNumber) -> Option<u16> {
    let year = cx.today.year - cx.today.year % 100 + two_digits(number);
    let past = if year > cx.today.year { year - 100 } else { year };
    (past >= FIRST).then_some(past)
}

fn two_digits(number: &DocumentNumber) -> u16 {
    number.year.value.parse().unwrap_or_default()
}

/// Whether two years consist of the same digits: 2106 and 2016.
fn same_digits(year: u16, written: &str) -> bool {
    let sorted = |text: &str| {
        let mut bytes = text.as_bytes().to_vec();
        bytes.sort_unstable();
        bytes
    };
    sorted(&year.to_string()) == sorted(written)
}

#[cfg(test)]
mod tests;
