//! `punctuation-dash`

use super::{applicability, runs, sides};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::punctuation::is_wide;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use std::ops::Range;

/// 破折号写得不对.
pub static RULE: Rule = Rule {
    id: "punctuation-dash",
    former: &[],
    since: "0.1.0",
    summary: "破折号没有写作“——”",
    basis: Basis::Standard("GB/T 15834—2011 4.10.2"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("dash.md"),
    check: Check::Punctuation(check),
};

const RIGHT: &str = "——";

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for at in runs(cx, is_stroke).into_iter().filter(|at| is_wrong(cx, at)) {
        let written = &cx.text[at.clone()];
        found
            .report(at.clone(), format!("破折号应当写作“{RIGHT}”，不写作“{written}”"))
            .fix(applicability(cx, &at), format!("改为“{RIGHT}”"), vec![(at, RIGHT.to_owned())])
            .repeats("破折号应当写作“——”");
    }
}

fn is_stroke(c: char) -> bool {
    matches!(c, '-' | '－' | '─' | '\u{2010}'..='\u{2015}')
}

/// Whether strokes between Chinese characters are meant as a dash but are not the correct one. A single stroke is a
/// connector: 西宁—成都; more than three are a blank line to write on.
fn is_wrong(cx: &BlockContext<'_>, at: &Range<usize>) -> bool {
    let written = &cx.text[at.clone()];
    let count = written.chars().count();
    let (before, after) = sides(cx, at);
    // an empty cell of a flattened table is between brackets and figures: （%）--〔18〕
    let word = |c: char| is_wide(c) && !matches!(c, '（' | '）' | '〔' | '〕' | '％');
    matches!(count, 2 | 3) && written != RIGHT && before.is_none_or(word) && after.is_some_and(word)
}

#[cfg(test)]
mod tests;
