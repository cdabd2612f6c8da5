//! `punctuation-nested-brackets`

use super::{in_number, inside};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::punctuation::{Pair, Shape, is_han};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use crate::text::numbering::is_ordinal;

/// 括号里面又用了同样的括号.
pub static RULE: Rule = Rule {
    id: "punctuation-nested-brackets",
    former: &[],
    since: "0.1.0",
    summary: "括号里面又用了同样的括号",
    basis: Basis::Standard("GB/T 15834—2011 4.9.3.6"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("nested_brackets.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for pair in cx.mentions.punctuation.pairs.iter().filter(|p| is_nested(cx, p)) {
        found.report(pair.open.at..pair.close.end(), "括号里面不宜再套同样的括号，里面的宜改用“〔〕”").fix(
            Applicability::Unsafe,
            "改为“〔〕”",
            vec![(pair.open.range(), "〔".to_owned()), (pair.close.range(), "〕".to_owned())],
        );
    }
}

/// At most this many characters in brackets are part of a name: 各县（市、区）, 办公厅（室）.
const SHORT: usize = 3;

/// Whether a pair of round brackets is inside another pair, both in Chinese text. Titles, document numbers and article
/// numbers are quoted as they are written.
fn is_nested(cx: &BlockContext<'_>, pair: &Pair) -> bool {
    let Some(outer) = pair.outer.filter(|_| pair.shape == Shape::Round) else { return false };
    let inside = inside(cx, pair);
    inside.chars().any(is_han)
        && inside.chars().nth(SHORT).is_some()
        && !inside.chars().all(is_ordinal)
        && cx.mentions.number_over(&(pair.open.end()..pair.close.at)).is_none()
        && ![pair.open.at, outer.at].iter().any(|at| cx.mentions.quoted_text.in_title(*at) || in_number(cx, *at))
}

#[cfg(test)]
mod tests;
