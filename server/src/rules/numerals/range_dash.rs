//! `numerals-range-dash`

use super::{is_in_cell, is_own, is_serial, is_short, omitted_unit, spans};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::numerals::figure::{is_percent, value};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::measures::{AMOUNTS, NO_AMOUNTS, NO_YEARS, POINTS};

/// 数值范围用了短横线“-”（25-30个）.
pub static RULE: Rule = Rule {
    id: "numerals-range-dash",
    former: &[],
    since: "0.1.0",
    summary: "数值范围用了短横线“-”（25-30个）",
    basis: Basis::Standard("GB/T 15835—2011 5.1.3"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("range_dash.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for span in spans(cx).filter(|s| is_short(&text[s.joint.clone()])) {
        let (first, second) = (&text[span.first.clone()], &text[span.second.clone()]);
        let Some(right) = placed(first, second, &text[span.second.end..]) else { continue };
        let ascending = value(first).zip(value(second)).is_some_and(|(low, high)| low < high);
        let before = &text[..span.first.start];
        if !ascending
            || is_in_cell(cx, span.first.start)
            || is_serial(before)
            || is_name(before)
            || omitted_unit(text, span).is_some()
            || !is_own(cx, &span.first)
        {
            continue;
        }
        let message = format!(
            "数值范围宜用“{right}”，“{}”写作“{first}{right}{second}”",
            &text[span.first.start..span.second.end]
        );
        found
            .report(span.first.start..span.second.end, message)
            .fix(Applicability::Unsafe, format!("改为“{right}”"), vec![(span.joint.clone(), right.to_string())])
            .repeats(format!("数值范围宜用“{right}”，不用“{}”", &text[span.joint.clone()]));
    }
}

/// The sign that joins two numbers with this unit.
fn placed(first: &str, second: &str, after: &str) -> Option<char> {
    let starts = |units: &[&str]| units.iter().any(|unit| after.starts_with(unit));
    if starts(NO_AMOUNTS) {
        return None;
    }
    let years = after.starts_with('年') && !starts(NO_YEARS) && is_number_of_years(first, second);
    let amount = second.ends_with(is_percent) || starts(AMOUNTS) || years;
    amount.then_some('～').or_else(|| starts(POINTS).then_some('—'))
}

/// Whether two numbers before 年 count years: 3-5年 does, 2016-2020年 and 16-20年 may be years themselves.
fn is_number_of_years(first: &str, second: &str) -> bool {
    const ABBREVIATED: std::ops::Range<f64> = 13.0..40.0;
    let below = |number: &str| value(number).is_some_and(|years| years < 60.0);
    let calendar = [first, second].iter().all(|n| value(n).is_some_and(|years| ABBREVIATED.contains(&years)));
    below(first) && below(second) && !calendar && !first.starts_with('0')
}

/// Last characters of names that can be followed by numbers with a dash.
/// Own list: used only for names that end in such a number.
const NAMED: &[char] = &['号', '城', '井', '楼', '线', '段', '区', '图', '表', '式', '节', '栋'];

/// Whether the first number is part of a name: 崖城13-1.
fn is_name(before: &str) -> bool {
    before.ends_with(NAMED)
}

#[cfg(test)]
mod tests;
