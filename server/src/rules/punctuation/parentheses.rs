//! `punctuation-parentheses`

use super::{applicability, in_latin, inside, is_citation_bracket, is_ours, sides};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::punctuation::{Pair, Shape, is_han, is_wide};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 中文里用了半角的括号.
pub static RULE: Rule = Rule {
    id: "punctuation-parentheses",
    former: &[],
    since: "0.1.0",
    summary: "中文里用了半角的圆括号",
    basis: Basis::Standard("GB/T 15834—2011 4.9.2"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("parentheses.md"),
    check: Check::Punctuation(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for pair in cx.mentions.punctuation.pairs.iter().filter(|p| p.shape == Shape::Round && is_wrong(cx, p)) {
        let (whole, halves) = (pair.open.at..pair.close.end(), [(pair.open, "（"), (pair.close, "）")]);
        let edits: Vec<_> = halves
            .into_iter()
            .filter(|(placed, right)| !right.starts_with(placed.char))
            .map(|(placed, right)| (placed.range(), right.to_owned()))
            .collect();
        let message = match edits.len() {
            1 => "括号一半用了全角、一半用了半角，应当都用全角“（）”",
            _ => "括号用了半角“()”，应当用全角“（）”",
        };
        // if one parenthesis of the pair is full-width and the other half-width, one of them may belong elsewhere
        let applicability = if edits.len() == 1 { Applicability::Unsafe } else { applicability(cx, &whole) };
        found
            .report(whole.clone(), message)
            .fix(applicability, "改为“（）”", edits)
            .repeats("中文里的括号用了半角，应当用全角“（）”");
    }
}

fn is_wrong(cx: &BlockContext<'_>, pair: &Pair) -> bool {
    let half = pair.open.char == '(' || pair.close.char == ')';
    half && stands_in_chinese(cx, pair)
        && !in_latin(cx, &(pair.open.at..pair.close.end()))
        && [pair.open.at, pair.close.at].into_iter().all(|at| is_ours(cx, at) && !is_citation_bracket(cx, at))
}

/// Whether the pair is in Chinese text: around Chinese, or around an abbreviation after Chinese. In f(x) and
/// (010)12345678 it is not.
fn stands_in_chinese(cx: &BlockContext<'_>, pair: &Pair) -> bool {
    let inside = inside(cx, pair);
    let (before, after) = sides(cx, &(pair.open.at..pair.close.end()));
    let dialled = inside.bytes().all(|b| b.is_ascii_digit()) && after.is_some_and(|c| c.is_ascii_digit());
    let called = before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_') && !inside.chars().any(is_han);
    let mixed = pair.open.char == '（' || pair.close.char == '）';
    !inside.is_empty() && !dialled && !called && (mixed || before.is_some_and(is_wide) || inside.chars().any(is_han))
}

#[cfg(test)]
mod tests;
