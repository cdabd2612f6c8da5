//! `punctuation-ordinal-yishi`

use super::ordinals::{self, Ordinal};
use super::{applicability, judged, sides};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::signs::is_wide;
use crate::rules::{Check, FixAvailability, Passage, Rule, Sink};

/// “一是”后面用了点号.
pub static RULE: Rule = Rule {
    id: "punctuation-ordinal-yishi",
    summary: "“一是”“二是”后面用了逗号或者顿号",
    basis: Basis::Standard("GB/T 15834—2011 B.3.7"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("ordinal_yishi.md"),
    check: Check::Marks(check),
};

fn check(cx: &Passage<'_>, found: &mut Sink<'_>) {
    for sign in judged(cx, |c| matches!(c, '，' | '、' | ',')) {
        let goes_on = sides(cx, &sign.range()).1.is_some_and(is_wide);
        if !goes_on || ordinals::is_before(cx, sign.at) != Some(Ordinal::Yishi) {
            continue;
        }
        found
            .report(sign.range(), format!("“一是”“二是”后面不用标点，“{}”宜删去", sign.char))
            .fix(applicability(cx, &sign.range()), format!("删去“{}”", sign.char), vec![(sign.range(), String::new())])
            .repeats("“一是”“二是”后面不用标点");
    }
}

#[cfg(test)]
mod tests;
