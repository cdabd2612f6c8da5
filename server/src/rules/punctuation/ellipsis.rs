//! `punctuation-ellipsis`

use super::{applicability, runs, sides};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::punctuation::is_wide;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use std::ops::Range;

/// 省略号不是六个点.
pub static RULE: Rule = Rule {
    id: "punctuation-ellipsis",
    former: &[],
    since: "0.1.0",
    summary: "省略号没有写作“……”",
    basis: Basis::Standard("GB/T 15834—2011 4.11.2"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("ellipsis.md"),
    check: Check::Punctuation(check),
};

const RIGHT: &str = "……";

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for at in runs(cx, is_point).into_iter().filter(|at| is_wrong(cx, at)) {
        let written = &cx.text[at.clone()];
        found
            .report(at.clone(), format!("省略号应当写作“{RIGHT}”，不写作“{written}”"))
            .fix(applicability(cx, &at), format!("改为“{RIGHT}”"), vec![(at, RIGHT.to_owned())])
            .repeats("省略号应当写作“……”");
    }
}

fn is_point(c: char) -> bool {
    matches!(c, '.' | '。' | '…' | '⋯' | '·' | '．')
}

/// Whether a run of points is an ellipsis in Chinese text but not the correct one. A long row of points is a dot leader
/// before a page number.
fn is_wrong(cx: &BlockContext<'_>, at: &Range<usize>) -> bool {
    let written = &cx.text[at.clone()];
    let count = |c: char| written.chars().filter(|p| *p == c).count();
    let all = written.chars().count();
    let (before, after) = sides(cx, at);
    let chinese = before.is_some_and(is_wide) || after.is_some_and(is_wide);
    let leads = after.is_none_or(|c| c.is_ascii_digit() || c == ' ') && all > 6;
    let points = [count('.'), count('。'), count('·'), count('．')];
    let dots = points.contains(&all) && (3..=12).contains(&all);
    let punctuation = count('…') + count('⋯') == all && (matches!(all, 1 | 3) || count('⋯') > 0);
    chinese && !leads && (dots || punctuation)
}

#[cfg(test)]
mod tests;
