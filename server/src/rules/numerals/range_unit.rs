//! `numerals-range-unit`

use super::{is_own, is_serial, spans};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::numerals::figure::{is_percent, value};
use crate::rules::{Context, FixAvailability, Rule, Sink};

/// 数值范围的前一个数省去了万、亿、%（9～16亿、15～30%）.
pub static RULE: Rule = Rule {
    id: "numerals-range-unit",
    summary: "数值范围的前一个数省去了万、亿、%（9～16亿、15～30%）",
    basis: Basis::Standard("GB/T 15835—2011 5.1.3"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("range_unit.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    for span in spans(cx).filter(|s| !is_serial(&text[..s.first.start])) {
        let (first, second) = (&text[span.first.clone()], &text[span.second.clone()]);
        let Some(unit) = omitted(first, second, &text[span.second.end..]) else { continue };
        // 500—1万元 is no range of 万
        let ascending = value(first).zip(value(second)).is_some_and(|(low, high)| low < high);
        if !ascending || !is_own(cx, &span.first) {
            continue;
        }
        let end = if second.ends_with(is_percent) { span.second.end } else { span.second.end + unit.len() };
        let range = span.first.start..end;
        let right = format!("{first}{unit}{}", &text[span.joint.start..end]);
        let message = format!("前一个数不应省去“{unit}”，“{}”应写作“{right}”", &text[range.clone()]);
        found
            .report(range, message)
            .fix(Applicability::Safe, format!("改为“{right}”"), vec![(span.first.end..span.first.end, unit.to_owned())])
            .repeats(format!("数值范围的前一个数不应省去“{unit}”"));
    }
}

/// What the first number lacks and the second has.
fn omitted<'a>(first: &str, second: &'a str, after: &'a str) -> Option<&'a str> {
    if first.ends_with(is_percent) {
        return None;
    }
    if let Some(sign) = second.char_indices().next_back().filter(|(_, c)| is_percent(*c)) {
        return Some(&second[sign.0..]);
    }
    let unit = ["万元", "亿元", "万", "亿", "萬", "億"].iter().find(|unit| after.starts_with(**unit))?;
    Some(&after[..unit.len()])
}
