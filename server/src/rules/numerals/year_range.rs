//! `numerals-year-range`

use super::{figures, is_own, spans};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::numerals::figure::{is_joint, year};
use crate::mentions::numerals::{Figure, Shape};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use std::ops::Range;

/// 起止年份之间没有用一字线“—”（2016-2020年）.
pub static RULE: Rule = Rule {
    id: "numerals-year-range",
    former: &[],
    since: "0.1.0",
    summary: "起止年份之间没有用一字线“—”（2016-2020年）",
    basis: Basis::Standard("GB/T 15834—2011 4.13.3.2"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("year_range.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for span in spans(cx).filter(|s| text[s.second.end..].starts_with('年')) {
        report(cx, found, [&span.first, &span.joint, &span.second]);
    }
    let years: Vec<&Figure> =
        figures(cx).filter(|f| f.shape == Shape::Number && year(&text[f.range.clone()]).is_some()).collect();
    for pair in years.windows(2) {
        let [first, second] = pair else { continue };
        let between = first.range.end..second.range.start;
        let Some(joint) = text[between.clone()].strip_prefix('年') else { continue };
        let is_one = joint.chars().count() <= 2 && joint.chars().all(|c| is_joint(c) && c != '~');
        if is_one && text[second.range.end..].starts_with('年') {
            let joint = between.end - joint.len()..between.end;
            report(cx, found, [&first.range, &joint, &second.range]);
        }
    }
}

/// Reports two years if the sign between them is not one that may join years.
fn report(cx: &BlockContext<'_>, found: &mut Sink<'_>, [first, joint, second]: [&Range<usize>; 3]) {
    let text = cx.text;
    let (Some(from), Some(to)) = (year(&text[first.clone()]), year(&text[second.clone()])) else { return };
    let placed = &text[joint.clone()];
    if from >= to || joint.is_empty() || matches!(placed, "—" | "～") || !is_own(cx, joint) {
        return;
    }
    let range = first.start..second.end + '年'.len_utf8();
    let right = format!("{}—{}", &text[first.start..joint.start], &text[joint.end..range.end]);
    let message = format!("起止年份之间宜用一字线“—”，“{}”写作“{right}”", &text[range.clone()]);
    found
        .report(range, message)
        // hard to distinguish from the correct one
        .at_most(if placed == "－" { Severity::Hint } else { RULE.severity })
        .fix(Applicability::Safe, format!("改为“{right}”"), vec![(joint.clone(), "—".to_owned())])
        .repeats(format!("起止年份之间宜用一字线“—”，不用“{placed}”"));
}

#[cfg(test)]
mod tests;
