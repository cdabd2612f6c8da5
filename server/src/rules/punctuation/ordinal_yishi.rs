//! `punctuation-ordinal-yishi`

use super::ordinals::{self, Ordinal};
use super::{applicability, judged, sides};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::punctuation::is_wide;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// “一是”后面用了点号.
pub static RULE: Rule = Rule {
    id: "punctuation-ordinal-yishi",
    former: &[],
    since: "0.1.0",
    summary: "“一是”“二是”后面用了逗号或者顿号",
    basis: Basis::Standard("GB/T 15834—2011 B.3.7"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("ordinal_yishi.md"),
    check: Check::Punctuation(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for placed in judged(cx, |c| matches!(c, '，' | '、' | ',')) {
        let goes_on = sides(cx, &placed.range()).1.is_some_and(is_wide);
        if !goes_on || ordinals::is_before(cx, placed.at) != Some(Ordinal::Yishi) {
            continue;
        }
        found
            .report(placed.range(), format!("“一是”“二是”后面不用标点，“{}”宜删去", placed.char))
            .fix(
                applicability(cx, &placed.range()),
                format!("删去“{}”", placed.char),
                vec![(placed.range(), String::new())],
            )
            .repeats("“一是”“二是”后面不用标点");
    }
}

#[cfg(test)]
mod tests;
