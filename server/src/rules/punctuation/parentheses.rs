//! `punctuation-parentheses`

use super::{applicability, in_number, inside, is_citation_bracket, line_before, sides};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::signs::{Pair, Shape, is_han, is_wide};
use crate::rules::{Context, FixAvailability, Rule, Sink};
use crate::text::numbering::is_ordinal;

/// 中文里用了半角的括号.
pub static RULE: Rule = Rule {
    id: "punctuation-parentheses",
    summary: "中文里用了半角的圆括号",
    basis: Basis::Standard("GB/T 15834—2011 4.9.2"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("parentheses.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Sink<'_>) {
    for pair in cx.mentions.signs.pairs.iter().filter(|p| p.shape == Shape::Round && is_ours(cx, p)) {
        let (whole, halves) = (pair.open.at..pair.close.end(), [(pair.open, "（"), (pair.close, "）")]);
        let edits: Vec<_> = halves
            .into_iter()
            .filter(|(sign, right)| !right.starts_with(sign.char))
            .map(|(sign, right)| (sign.range(), right.to_owned()))
            .collect();
        let message = match edits.len() {
            1 => "括号一半用了全角、一半用了半角，应当都用全角“（）”",
            _ => "括号用了半角“()”，应当用全角“（）”",
        };
        found
            .report(whole.clone(), message)
            .fix(applicability(cx, &whole), "改为“（）”", edits)
            .repeats("中文里的括号用了半角，应当用全角“（）”");
    }
}

fn is_ours(cx: &Context<'_>, pair: &Pair) -> bool {
    let half = pair.open.char == '(' || pair.close.char == ')';
    half && stands_in_chinese(cx, pair)
        && !cx.mentions.marks.in_title(pair.open.at)
        && ![pair.open.at, pair.close.at].iter().any(|at| in_number(cx, *at) || is_citation_bracket(cx, *at))
        && !is_told_elsewhere(cx, pair)
}

/// Whether the pair stands in Chinese: round Chinese, or round an abbreviation behind Chinese. In f(x)
/// and (010)12345678 it does not.
fn stands_in_chinese(cx: &Context<'_>, pair: &Pair) -> bool {
    let inside = inside(cx, pair);
    let (before, after) = sides(cx, &(pair.open.at..pair.close.end()));
    let dialled = inside.bytes().all(|b| b.is_ascii_digit()) && after.is_some_and(|c| c.is_ascii_digit());
    let called = before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_') && !inside.chars().any(is_han);
    let mixed = pair.open.char == '（' || pair.close.char == '）';
    !inside.is_empty() && !dialled && !called && (mixed || before.is_some_and(is_wide) || inside.chars().any(is_han))
}

/// Numbers of headings and the note under a signature are matters of the parts of a document.
fn is_told_elsewhere(cx: &Context<'_>, pair: &Pair) -> bool {
    let inside = inside(cx, pair);
    let first = line_before(cx, pair.open.at).trim_matches([' ', '\u{3000}']).is_empty();
    first && (inside.chars().all(is_ordinal) || inside.starts_with("此件"))
}
