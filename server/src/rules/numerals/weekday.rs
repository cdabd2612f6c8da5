//! `numerals-weekday`

use super::is_own;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::Date;
use hegao_lexicon::language::time::{WEEKDAYS, WEEKS};
use std::ops::Range;

/// 日期与星期对不上.
pub static RULE: Rule = Rule {
    id: "numerals-weekday",
    former: &[],
    since: "0.1.0",
    summary: "日期与星期对不上",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第二十条（四）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("weekday.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for date in &cx.mentions.numerals.dates {
        let (Some(year), Some(month), Some(day)) = (&date.year, &date.month, &date.day) else { continue };
        let Some((place, written)) = weekday_behind(text, date.unit.end) else { continue };
        let (Ok(m), Ok(d)) = (u8::try_from(month.value), u8::try_from(day.value)) else { continue };
        let Some(right) = Date::checked(year.value, m, d).and_then(Date::weekday) else { continue };
        if right == written || !is_own(cx, &date.range()) {
            continue;
        }
        let right = WEEKDAYS[usize::from(right) % WEEKDAYS.len()];
        let message = format!("{}年{m}月{d}日是星期{right}，请核对日期和星期", year.value);
        let edits = vec![(place.clone(), right.to_owned())];
        found.report(date.range().start..place.end, message).fix(
            Applicability::Unsafe,
            format!("改为“星期{right}”"),
            edits,
        );
    }
}

/// The day of the week directly after a date, in brackets or not: the range of its character, and its number (Monday is
/// 0).
fn weekday_behind(text: &str, at: usize) -> Option<(Range<usize>, u8)> {
    let rest = text[at..].trim_start_matches(['（', '(', ' ', '，']);
    let name = WEEKS.iter().find(|name| rest.starts_with(**name))?;
    let start = text.len() - rest.len() + name.len();
    let letter = text[start..].chars().next()?;
    let day = match letter {
        '天' => 6,
        _ => u8::try_from(WEEKDAYS.iter().position(|day| day.starts_with(letter))?).ok()?,
    };
    // a range of weekdays, as in 周一至周五
    let alone = !text[start + letter.len_utf8()..].starts_with(['至', '到', '—', '-', '～', '、']);
    alone.then_some((start..start + letter.len_utf8(), day))
}

#[cfg(test)]
mod tests;
