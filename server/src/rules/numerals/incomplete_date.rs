//! `numerals-incomplete-date`

use super::{figures, is_in_cell, is_own};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::numerals::{Shape, figure};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::time::{DATE_ENDS, DATE_LEADS};
use std::ops::Range;

/// 只有年、月的日期用“.”或“-”代替“年”“月”（2016.9）.
pub static RULE: Rule = Rule {
    id: "numerals-incomplete-date",
    former: &[],
    since: "0.1.0",
    summary: "只有年、月的日期用“.”或“-”代替“年”“月”（2016.9）",
    basis: Basis::Standard("GB/T 15835—2011 5.1.4"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("incomplete_date.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for figure in figures(cx) {
        let (before, after) = (&text[..figure.range.start], &text[figure.range.end..]);
        let Some(right) = right(text, &figure.shape, figure.range.clone()) else { continue };
        let bracketed = before.ends_with(['（', '(']) && !after.starts_with(['）', ')']);
        if bracketed || !is_led_to(before) || !ends(after) {
            continue;
        }
        if is_in_cell(cx, figure.range.start) || !is_own(cx, &figure.range) {
            continue;
        }
        let written = &text[figure.range.clone()];
        let message = format!("日期只有年、月，不能用符号代替“年”“月”，“{written}”应写作“{right}”");
        let edits = vec![(figure.range.clone(), right.clone())];
        found.report(figure.range.clone(), message).fix(Applicability::Unsafe, format!("改为“{right}”"), edits);
    }
}

fn is_led_to(before: &str) -> bool {
    DATE_LEADS.iter().any(|lead| before.ends_with(lead)) || before.ends_with(['（', '('])
}

fn ends(after: &str) -> bool {
    after.starts_with(DATE_ENDS) || after.starts_with(['，', '。', '；', '、', '）', ')', '\n'])
}

/// The correct form of a year and month, or of a range of two; `None` if the text is neither.
fn right(text: &str, shape: &Shape, range: Range<usize>) -> Option<String> {
    match shape {
        Shape::Number => month(&text[range], '.'),
        Shape::Span(span) => month(&text[range], '-').or_else(|| {
            let (first, second) = (month(&text[span.first.clone()], '.')?, month(&text[span.second.clone()], '.')?);
            Some(format!("{first}—{second}"))
        }),
        _ => None,
    }
}

/// A year and month written out: 2016年9月 for 2016.9.
fn month(written: &str, mark: char) -> Option<String> {
    let (year, month) = written.split_once(mark)?;
    let (year, is_short) = (figure::year(year)?, month.len() <= 2);
    let month: u8 = month.parse().ok().filter(|month| is_short && (1..=12).contains(month))?;
    Some(format!("{year}年{month}月"))
}

#[cfg(test)]
mod tests;
