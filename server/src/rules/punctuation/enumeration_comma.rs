//! `punctuation-enumeration-comma`

use super::{judged, sides};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 并列的引号、书名号之间用了顿号.
pub static RULE: Rule = Rule {
    id: "punctuation-enumeration-comma",
    former: &[],
    since: "0.1.0",
    summary: "并列的引号或者书名号之间用了顿号",
    basis: Basis::Standard("GB/T 15834—2011 4.5.3.5"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("enumeration_comma.md"),
    check: Check::Punctuation(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for placed in judged(cx, |c| c == '、') {
        let kind = match sides(cx, &placed.range()) {
            (Some('”' | '"'), Some('“' | '"')) => "引号",
            (Some('》'), Some('《')) => "书名号",
            _ => continue,
        };
        found
            .report(placed.range(), format!("并列的{kind}之间通常不用顿号"))
            .fix(Applicability::Unsafe, "删去顿号", vec![(placed.range(), String::new())])
            .repeats("并列的引号、书名号之间通常不用顿号");
    }
}

#[cfg(test)]
mod tests;
