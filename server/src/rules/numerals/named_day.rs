//! `numerals-named-day`

use super::is_own;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::numerals::{Figure, Shape, figure};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use std::ops::Range;

/// 含月、日的专名没有用间隔号和引号（3.15消费者权益日）.
pub static RULE: Rule = Rule {
    id: "numerals-named-day",
    former: &[],
    since: "0.1.0",
    summary: "含月、日的专名没有用间隔号和引号（3.15消费者权益日）",
    basis: Basis::Standard("GB/T 15835—2011 5.1.6"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("named_day.md"),
    check: Check::Blocks(check),
};

/// Dates, and the names of the days they stand for.
const DAYS: &[(&str, &[&str])] = &[("3·15", &["消费者", "国际消费者"])];

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for figure in &cx.mentions.numerals.figures {
        let Some((range, right)) = named(text, figure) else { continue };
        // quotation marks directly around the date are part of its name; those around more text belong to a quotation
        if text[range.clone()] == right
            || cx.mentions.quoted_text.in_title(range.start)
            || !stands_apart(cx, &figure.range)
        {
            continue;
        }
        let message = format!("含月、日的专名，数字之间用间隔号并加引号，“{}”写作{right}", &text[figure.range.clone()]);
        found.report(range.clone(), message).fix(Applicability::Unsafe, format!("改为{right}"), vec![(range, right)]);
    }
}

/// Whether a number is outside quotations or is the whole of one.
fn stands_apart(cx: &BlockContext<'_>, range: &Range<usize>) -> bool {
    is_own(cx, range) || cx.mentions.quoted_text.quotation(range) == Some(range)
}

/// The range of a day's number, including its quotation marks if it has them, and its correct form.
fn named(text: &str, figure: &Figure) -> Option<(Range<usize>, String)> {
    let behind = &text[figure.range.end..];
    let name = behind.trim_start_matches('”');
    let is_named = |names: &[&str]| names.iter().any(|day| name.starts_with(day));
    if !DAYS.iter().any(|(_, names)| is_named(names)) || matches!(figure.shape, Shape::Span(_)) {
        return None;
    }
    let day = figure::narrow(&text[figure.range.clone()]).replace(['.', '•', '・'], "·");
    DAYS.iter().find(|(known, names)| *known == day && is_named(names))?;
    let marked = text[..figure.range.start].ends_with('“') && behind.starts_with('”');
    let mark = if marked { '“'.len_utf8() } else { 0 };
    Some((figure.range.start - mark..figure.range.end + mark, format!("“{day}”")))
}

#[cfg(test)]
mod tests;
