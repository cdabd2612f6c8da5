//! `numerals-mixed-date`

use super::is_own;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::numerals::{DatePart, Script, WrittenDate};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::time::LUNAR_DAYS;

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
    let text = cx.text;
    for date in cx.mentions.numerals.dates.iter().filter(|d| d.year.is_some() && is_mixed(d)) {
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
