//! `numerals-impossible-date`

use super::{is_own, numbers};
use crate::diagnostic::{Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::Date;
use hegao_lexicon::language::numerals::{is_small, small};
use hegao_lexicon::language::time::NO_CLOCK;
use std::ops::Range;

/// 写了日历上没有的日子（2月30日、4月31日）.
pub static RULE: Rule = Rule {
    id: "numerals-impossible-date",
    former: &[],
    since: "0.1.0",
    summary: "写了日历上没有的日子（2月30日、4月31日）",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第二十条（四）"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("impossible_date.md"),
    check: Check::Blocks(check),
};

/// A year with a 29th of February, for dates without a year.
const LEAP: u16 = 2000;

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    days(cx, found);
    months(cx, found);
    numbers(cx).for_each(|number| count(cx, number, found));
}

/// Days that a month does not have: 2月30日.
fn days(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for date in &cx.mentions.numerals.dates {
        let (Some(month), Some(day)) = (&date.month, &date.day) else { continue };
        let year = date.year.as_ref().map_or(LEAP, |y| y.value);
        let (Ok(m), Ok(d)) = (u8::try_from(month.value), u8::try_from(day.value)) else { continue };
        if Date::checked(year, m, d).is_some() || !is_own(cx, &date.range()) {
            continue;
        }
        let last = Date::new(year, m, 0).latest().day;
        let when = date.year.as_ref().map_or(String::new(), |y| format!("{}年", y.value));
        found.report(date.range(), format!("{when}{m}月只有{last}天，没有{d}日，请核对"));
    }
}

/// Months after a year: 2026年13月, 二〇二五年十三月.
fn months(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for date in cx.mentions.numerals.dates.iter().filter(|d| d.month.is_none()) {
        let behind = &cx.text[date.unit.end..];
        let Some((month, len)) = small(behind).filter(|(month, _)| !(1..=12).contains(month)) else { continue };
        let range = date.range().start..date.unit.end + len + '月'.len_utf8();
        if is_month(&behind[len..]) && is_own(cx, &range) {
            found.report(range, format!("一年只有12个月，没有{month}月，请核对"));
        }
    }
}

/// Whether a text begins with the 月 of a month: 18月龄 is an age.
fn is_month(text: &str) -> bool {
    text.strip_prefix('月').is_some_and(|rest| !rest.starts_with(['龄', '嫂']))
}

/// A figure that is no month, day, hour or minute: 13月1日, 5月0日, 于25时, 8时75分.
fn count(cx: &BlockContext<'_>, number: Range<usize>, found: &mut Sink<'_>) {
    let (before, after) = (&cx.text[..number.start], &cx.text[number.end..]);
    let figure = &cx.text[number.clone()];
    let Some(value) = figure.parse::<u8>().ok().filter(|_| figure.len() <= 2) else { return };
    let Some((unit, message)) = impossible(value, before, after).filter(|_| is_own(cx, &number)) else { return };
    found.report(number.start..number.end + unit.len_utf8(), message);
}

/// The unit and the message, if a value cannot have the unit that follows it.
fn impossible(value: u8, before: &str, after: &str) -> Option<(char, String)> {
    let dated = |text: &str| small(text).is_some_and(|(_, len)| text[len..].starts_with(['日', '号']));
    let month = |text: &str| text.strip_suffix('月').is_some_and(|head| head.ends_with(is_figure));
    let unit = after.chars().next()?;
    let rest = &after[unit.len_utf8()..];
    let message = match unit {
        '月' if !(1..=12).contains(&value) && dated(rest) && !before.ends_with('年') => {
            format!("一年只有12个月，没有{value}月，请核对")
        }
        '日' if !(1..=31).contains(&value) && month(before) => format!("一个月至多31天，没有{value}日，请核对"),
        '时' if value > 24 && is_clock(before, rest) => format!("一天只有24小时，没有{value}时，请核对"),
        '分' if value > 59 && before.strip_suffix('时').is_some_and(|head| head.ends_with(is_figure)) => {
            format!("一小时只有60分，没有{value}分，请核对")
        }
        _ => return None,
    };
    Some((unit, message))
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || is_small(c)
}

/// Whether 时 after a figure is the time of day, not a length of time: 5日25时, 于25时结束.
fn is_clock(before: &str, rest: &str) -> bool {
    let day = before.strip_suffix(['日', '午', '晚']).is_some_and(|head| !head.is_empty());
    let other = rest.starts_with(NO_CLOCK);
    (day || before.ends_with(['于', '至'])) && !other
}

#[cfg(test)]
mod tests;
