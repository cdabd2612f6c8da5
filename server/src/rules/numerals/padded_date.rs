//! `numerals-padded-date`

use super::{is_in_cell, is_own};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::numerals::{DatePart, WrittenDate};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use std::ops::Range;

/// 正文日期的月、日编了虚位（2016年01月05日）.
pub static RULE: Rule = Rule {
    id: "numerals-padded-date",
    former: &[],
    since: "0.1.0",
    summary: "正文日期的月、日编了虚位（2016年01月05日）",
    basis: Basis::Practice("正文日期的月、日通常不编虚位"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("padded_date.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    let signed = cx.outline.signature.as_ref().map(|s| s.date_range.clone()).unwrap_or_default();
    for date in cx.mentions.numerals.dates.iter().filter(|d| !signed.contains(&d.range().start)) {
        let (range, zeros) = (date.range(), zeros(text, date));
        if zeros.is_empty() || is_in_cell(cx, range.start) || is_stamp(text, &range) || !is_own(cx, &range) {
            continue;
        }
        let written = &text[range.clone()];
        let right = without(text, &range, &zeros);
        let edits = zeros.into_iter().map(|zero| (zero, String::new()));
        found
            .report(range, format!("月、日通常不编虚位，“{written}”写作“{right}”"))
            .fix(Applicability::Safe, format!("改为“{right}”"), edits)
            .repeats("日期的月、日编了虚位（如01月）");
    }
}

/// Whether a date is a timestamp of the web page that the text was copied from: 发布时间：2023年06月07日,
/// 2023年02月15日 06:41.
fn is_stamp(text: &str, date: &Range<usize>) -> bool {
    let behind = text[date.end..].trim_start_matches(' ');
    let head = text[..date.start].trim_end_matches([' ', '\u{3000}']);
    // the label may be a line of its own
    let alone = head.ends_with('\n') && text[date.end..].trim_start_matches([' ', '\u{3000}']).starts_with('\n');
    let head = if alone { head.trim_end_matches('\n') } else { head };
    head.ends_with([':', '：']) || behind.starts_with(|c: char| c.is_ascii_digit()) || behind.starts_with("来源")
}

/// The ranges of the zeros that pad the month and the day of a date.
fn zeros(text: &str, date: &WrittenDate) -> Vec<Range<usize>> {
    let zero = |part: &DatePart| {
        let written = &text[part.range.clone()];
        (written.len() == 2 && written.starts_with('0')).then(|| part.range.start..part.range.start + 1)
    };
    [&date.month, &date.day].into_iter().flatten().filter_map(zero).collect()
}

fn without(text: &str, range: &Range<usize>, zeros: &[Range<usize>]) -> String {
    let kept = text[range.clone()].char_indices().filter(|(i, _)| zeros.iter().all(|z| z.start != range.start + i));
    kept.map(|(_, c)| c).collect()
}

#[cfg(test)]
mod tests;
