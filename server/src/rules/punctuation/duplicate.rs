//! `punctuation-duplicate`

use super::{applicability, runs, sides};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::punctuation::is_wide;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use std::ops::Range;

/// 两个点号连在一起.
pub static RULE: Rule = Rule {
    id: "punctuation-duplicate",
    former: &[],
    since: "0.1.0",
    summary: "两个点号连在一起",
    basis: Basis::Standard("GB/T 15834—2011 5.1"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("duplicate.md"),
    check: Check::Punctuation(check),
};

/// The marks by the length of their pause, shortest first.
const MARKS: [char; 5] = ['、', '，', '；', '：', '。'];

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for at in runs(cx, |c| rank(c).is_some()) {
        let written = &cx.text[at.clone()];
        let Some(kept) = kept(written).filter(|_| stands_in_chinese(cx, &at)) else { continue };
        let same = written.chars().all(|c| rank(c) == rank(kept));
        let certain = if same { applicability(cx, &at) } else { Applicability::Unsafe };
        found.report(at.clone(), format!("点号重复，应当只用一个“{kept}”")).fix(
            certain,
            format!("改为“{kept}”"),
            vec![(at, kept.to_string())],
        );
    }
}

/// The index of a mark in `MARKS`, regardless of its width.
fn rank(c: char) -> Option<usize> {
    Some(match c {
        '、' => 0,
        '，' | ',' => 1,
        '；' | ';' => 2,
        '：' | ':' => 3,
        '。' => 4,
        _ => return None,
    })
}

/// Of two marks, the one with the longer pause; `None` if the run is not exactly two of `MARKS`, whatever their width.
fn kept(run: &str) -> Option<char> {
    let mut ranks = run.chars().map(rank);
    match (ranks.next()??, ranks.next()??, ranks.next()) {
        (a, b, None) => Some(MARKS[a.max(b)]),
        _ => None,
    }
}

fn stands_in_chinese(cx: &BlockContext<'_>, at: &Range<usize>) -> bool {
    let (before, after) = sides(cx, at);
    before.is_some_and(is_wide) || !cx.text[at.clone()].is_ascii() && after.is_some_and(is_wide)
}

#[cfg(test)]
mod tests;
