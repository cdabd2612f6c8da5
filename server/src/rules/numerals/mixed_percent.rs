//! `numerals-mixed-percent`

use super::{figures, is_own};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use std::ops::Range;

/// 同一份文件里百分号有全角有半角（％、%）.
pub static RULE: Rule = Rule {
    id: "numerals-mixed-percent",
    former: &[],
    since: "0.1.0",
    summary: "同一份文件里百分号有全角有半角（％、%）",
    basis: Basis::Practice("同一份文件里百分号的写法通常一致"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("mixed_percent.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    let punctuation: Vec<Range<usize>> =
        figures(cx).flat_map(|f| punctuation(text, &f.range)).filter(|s| is_own(cx, s)).collect();
    let wide = punctuation.iter().filter(|s| &text[(*s).clone()] == "％").count();
    // if both are equally frequent, the half-width sign counts as the common one
    let (rare, common) = if wide * 2 > punctuation.len() { ("%", "％") } else { ("％", "%") };
    for placed in punctuation.iter().filter(|s| &text[(*s).clone()] == rare) {
        if wide == punctuation.len() || wide == 0 {
            break;
        }
        found
            .report(placed.clone(), format!("本文多用“{common}”，这里用了“{rare}”，宜统一"))
            .fix(Applicability::Safe, format!("改为“{common}”"), vec![(placed.clone(), common.to_owned())])
            .repeats(format!("本文多用“{common}”，也用了“{rare}”，宜统一"));
    }
}

/// The ranges of the percent signs in a range of text.
fn punctuation<'a>(text: &'a str, range: &'a Range<usize>) -> impl Iterator<Item = Range<usize>> + 'a {
    let places = text[range.clone()].char_indices().filter(|(_, c)| matches!(c, '%' | '％'));
    places.map(|(i, c)| range.start + i..range.start + i + c.len_utf8())
}

#[cfg(test)]
mod tests;
