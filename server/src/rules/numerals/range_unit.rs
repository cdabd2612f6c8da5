//! `numerals-range-unit`

use super::{is_own, is_short, omitted_unit, spans};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::numerals::figure::is_percent;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 数值范围的前一个数省去了万、亿、%（9～16亿、15～30%）.
pub static RULE: Rule = Rule {
    id: "numerals-range-unit",
    former: &[],
    since: "0.1.0",
    summary: "数值范围的前一个数省去了万、亿、%（9～16亿、15～30%）",
    basis: Basis::Standard("GB/T 15835—2011 5.1.3"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("range_unit.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for span in spans(cx) {
        let Some(unit) = omitted_unit(text, span).filter(|_| is_own(cx, &span.first)) else { continue };
        let second = &text[span.second.clone()];
        let end = if second.ends_with(is_percent) { span.second.end } else { span.second.end + unit.len() };
        let range = span.first.start..end;
        let joint = &text[span.joint.clone()];
        // a short dash would be wrong after the unit as well
        let (joint, edit) = match is_short(joint) {
            true => ("～", (span.joint.clone(), format!("{unit}～"))),
            false => (joint, (span.first.end..span.first.end, unit.to_owned())),
        };
        let right = format!("{}{unit}{joint}{}", &text[span.first.clone()], &text[span.second.start..end]);
        let message = format!("前一个数不应省去“{unit}”，“{}”应写作“{right}”", &text[range.clone()]);
        found
            .report(range, message)
            .fix(Applicability::Safe, format!("改为“{right}”"), vec![edit])
            .repeats(format!("数值范围的前一个数不应省去“{unit}”"));
    }
}

#[cfg(test)]
mod tests;
