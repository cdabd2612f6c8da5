//! `numerals-impossible-date`

use super::is_own;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::Date;

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

#[cfg(test)]
mod tests;
