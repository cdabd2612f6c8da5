//! Punctuation by GB/T 15834—2011. The scan in `mentions` keeps where each mark stands and which halves
//! belong together; a rule looks at its own marks.

mod before_deng;
mod dash;
mod duplicate;
mod ellipsis;
mod ellipsis_deng;
mod enumeration_comma;
mod halfwidth;
mod han_space;
mod middle_dot;
mod nested_brackets;
mod ordinal_comma;
mod ordinal_yishi;
mod ordinals;
mod paragraph_end;
mod parentheses;
mod quote_nesting;
mod straight_quotes;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod unpaired;
mod wave_dash;

use super::{BlockContext, Rule};
use crate::diagnostic::Applicability;
use crate::mentions::punctuation::{Pair, PlacedChar, after, before};
use std::ops::Range;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[
    &before_deng::RULE,
    &dash::RULE,
    &duplicate::RULE,
    &ellipsis::RULE,
    &ellipsis_deng::RULE,
    &enumeration_comma::RULE,
    &halfwidth::RULE,
    &han_space::RULE,
    &middle_dot::RULE,
    &nested_brackets::RULE,
    &ordinal_comma::RULE,
    &ordinal_yishi::RULE,
    &paragraph_end::RULE,
    &parentheses::RULE,
    &quote_nesting::RULE,
    &straight_quotes::RULE,
    &unpaired::RULE,
    &wave_dash::RULE,
];

/// The marks of a kind that are ours to judge.
fn judged(cx: &BlockContext<'_>, kind: fn(char) -> bool) -> impl Iterator<Item = PlacedChar> {
    let all = &cx.mentions.punctuation.marks;
    let ours =
        cx.punctuation_marks.get_or_init(|| all.iter().copied().filter(|placed| is_ours(cx, placed.at)).collect());
    ours.iter().copied().filter(move |placed| kind(placed.char))
}

/// Whether a mark is ours to judge: titles are quoted as they are, and what stands in a document number is told
/// by the rules of numbers.
fn is_ours(cx: &BlockContext<'_>, at: usize) -> bool {
    let title = cx.mentions.quoted_text.in_title(at) || cx.mentions.punctuation.in_open_title(at);
    !title && !in_number(cx, at)
}

/// The runs of marks that follow each other without a gap and satisfy `like`.
fn runs(cx: &BlockContext<'_>, like: fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for placed in judged(cx, like) {
        match runs.last_mut() {
            Some(last) if last.end == placed.at => last.end = placed.end(),
            _ => runs.push(placed.range()),
        }
    }
    runs
}

/// Whether a place stands in a document number.
fn in_number(cx: &BlockContext<'_>, at: usize) -> bool {
    cx.mentions.number_over(&(at..at)).is_some()
}

/// Whether a place is one of the brackets round the number of a citation: those are told by the rules of
/// citations.
fn is_citation_bracket(cx: &BlockContext<'_>, at: usize) -> bool {
    cx.mentions.citation_at(at).is_some_and(|c| c.number.is_some() && c.title.end < at)
}

/// A fix is certain only outside quotations: those are the words of others.
fn applicability(cx: &BlockContext<'_>, at: &Range<usize>) -> Applicability {
    match cx.mentions.quoted_text.is_quoted(at) {
        true => Applicability::Unsafe,
        false => Applicability::Safe,
    }
}

/// The characters on the two sides of a range, line breaks being none.
fn sides(cx: &BlockContext<'_>, at: &Range<usize>) -> (Option<char>, Option<char>) {
    (before(cx.text, at.start), after(cx.text, at.end))
}

/// Whether what stands there is quoted by a sentence of Latin letters: the State Council (国务院) issued.
fn in_latin(cx: &BlockContext<'_>, at: &Range<usize>) -> bool {
    let text = cx.text;
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '"' | ',' | '.'));
    let blank = |c: &char| *c == ' ';
    latin(text[..at.start].chars().rev().find(|c| !blank(c))) && latin(text[at.end..].chars().find(|c| !blank(c)))
}

/// No more of a line, or of what stands between brackets, is looked at: what a mark means is told near it.
const NEAR: usize = 600;

/// The line before a place, or the end of it.
fn line_before<'a>(cx: &BlockContext<'a>, at: usize) -> &'a str {
    let near = cx.text.floor_char_boundary(at.saturating_sub(NEAR));
    cx.text[near..at].rsplit('\n').next().unwrap_or_default()
}

/// What stands between the halves of a pair, or the beginning of it.
fn inside<'a>(cx: &BlockContext<'a>, pair: &Pair) -> &'a str {
    let near = cx.text.floor_char_boundary(pair.open.end() + NEAR);
    &cx.text[pair.open.end()..pair.close.at.min(near)]
}
