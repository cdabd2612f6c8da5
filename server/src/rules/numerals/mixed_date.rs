//! `numerals-mixed-date`

use super::{is_own, numbers};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::numerals::{DatePart, Script, WrittenDate};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::measures::AMOUNTS;
use hegao_lexicon::language::numerals::is_small;
use hegao_lexicon::language::time::{AFTER_ONE_DAY, LUNAR_DAYS};
use std::ops::Range;

/// 同一个日期里既有阿拉伯数字又有汉字数字（二〇〇八年8月8日）.
pub static RULE: Rule = Rule {
    id: "numerals-mixed-date",
    former: &[],
    since: "0.1.0",
    summary: "同一个日期里既有阿拉伯数字又有汉字数字（二〇〇八年8月8日）",
    basis: Basis::Standard("GB/T 15835—2011 4.3"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("mixed_date.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    dates(cx, found);
    counts(cx, found);
}

/// Dates: 二〇〇八年8月8日, 8月一日.
fn dates(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for date in cx.mentions.numerals.dates.iter().filter(|d| is_mixed(d) && !is_daily(text, d)) {
        let range = date.range();
        let lunar =
            text[..range.start].ends_with("农历") || LUNAR_DAYS.iter().any(|day| text[range.end..].starts_with(day));
        if lunar || !is_own(cx, &range) {
            continue;
        }
        let (written, right) = (&text[range.clone()], arabic(text, date));
        let message = format!("“{written}”里两种数字混用，同一个日期应用一种形式，如“{right}”");
        found.report(range.clone(), message).fix(
            Applicability::Unsafe,
            format!("改为“{right}”"),
            vec![(range, right.clone())],
        );
    }
}

/// Whether 一日 after a month without a year means “a day”: 5月一日游, 8月一日内.
fn is_daily(text: &str, date: &WrittenDate) -> bool {
    let behind = &text[date.range().end..];
    let day = date.day.as_ref().is_some_and(|day| day.script == Script::Han);
    date.year.is_none() && day && behind.starts_with(AFTER_ONE_DAY)
}

/// Numbers without a year: 十2月, 星期3, 二十世纪80年代.
fn counts(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for number in numbers(cx) {
        let (before, after) = (&text[..number.start], &text[number.end..]);
        let short = number.len() <= 2 && text[number.clone()].bytes().all(|b| b.is_ascii_digit());
        let Some(range) = mixed_count(before, after).filter(|_| short) else { continue };
        let range = number.start - range.start..number.end + range.end;
        let known = cx.mentions.numerals.dates.iter().any(|d| d.range().contains(&number.start));
        if known || !is_own(cx, &range) {
            continue;
        }
        let severity = if after.starts_with("年代") { Severity::Hint } else { RULE.severity };
        let message = format!("“{}”里两种数字混用，应用一种形式", &text[range.clone()]);
        found.report(range, message).at_most(severity);
    }
}

/// The bytes before and after a figure that belong to a count with both kinds of numerals.
fn mixed_count(before: &str, after: &str) -> Option<Range<usize>> {
    let numeral = |text: &str| text.len() - text.trim_end_matches(is_small).len();
    let unit = ["世纪", "月份", "月"].into_iter().find(|unit| after.starts_with(unit));
    if let Some(unit) = unit.filter(|_| numeral(before) > 0 && before.ends_with('十')) {
        return Some(numeral(before)..unit.len());
    }
    if let Some(weeks) = ["星期", "礼拜"].into_iter().find(|week| before.ends_with(week)) {
        let head = before.strip_suffix(weeks).unwrap_or_default();
        let counts = AMOUNTS.iter().any(|unit| after.starts_with(unit)) || head.ends_with(['每', '个', '两']);
        let day = !counts && !after.starts_with(['节', '～', '-', '—']);
        return day.then_some(weeks.len()..0);
    }
    let century = before.strip_suffix("世纪").filter(|_| after.starts_with("年代"))?;
    (numeral(century) > 0).then(|| "世纪".len() + numeral(century).."年代".len())
}

fn is_mixed(date: &WrittenDate) -> bool {
    let mut scripts = date.parts().map(|p| p.script);
    let first = scripts.next();
    first == Some(Script::Mixed) || scripts.any(|script| Some(script) != first)
}

/// The date in Arabic numerals, with its separators unchanged.
fn arabic(text: &str, date: &WrittenDate) -> String {
    let parts: Vec<&DatePart> = date.parts().collect();
    let ends = parts.iter().skip(1).map(|p| p.range.start).chain([date.unit.end]);
    parts.iter().zip(ends).map(|(part, end)| format!("{}{}", part.value, text[part.range.end..end].trim())).collect()
}

#[cfg(test)]
mod tests;
