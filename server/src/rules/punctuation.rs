//! Punctuation according to GB/T 15834—2011. The scan in `mentions` records the position of each mark and which
//! opening and closing marks form a pair; each rule examines its own marks.

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

/// The marks of a kind that these rules check.
fn judged(cx: &BlockContext<'_>, kind: fn(char) -> bool) -> impl Iterator<Item = PlacedChar> {
    let all = &cx.mentions.punctuation.marks;
    let ours =
        cx.punctuation_marks.get_or_init(|| all.iter().copied().filter(|placed| is_ours(cx, placed.at)).collect());
    ours.iter().copied().filter(move |placed| kind(placed.char))
}

/// Whether these rules check a mark: titles are quoted as they are, and marks in document numbers are reported by the
/// document number rules.
fn is_ours(cx: &BlockContext<'_>, at: usize) -> bool {
    let title = cx.mentions.quoted_text.in_title(at) || cx.mentions.punctuation.in_open_title(at);
    !title && !in_number(cx, at)
}

/// The runs of adjacent marks that all satisfy `like`.
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

/// Whether an offset is in a document number.
fn in_number(cx: &BlockContext<'_>, at: usize) -> bool {
    cx.mentions.number_over(&(at..at)).is_some()
}

/// Whether an offset is at one of the brackets around the number of a citation, which the citation rules report.
fn is_citation_bracket(cx: &BlockContext<'_>, at: usize) -> bool {
    cx.mentions.citation_at(at).is_some_and(|c| c.number.is_some() && c.title.end < at)
}

/// A fix is safe only outside quotations, which are the words of others.
fn applicability(cx: &BlockContext<'_>, at: &Range<usize>) -> Applicability {
    match cx.mentions.quoted_text.is_quoted(at) {
        true => Applicability::Unsafe,
        false => Applicability::Safe,
    }
}

/// The characters before and after a range; a line break counts as none.
fn sides(cx: &BlockContext<'_>, at: &Range<usize>) -> (Option<char>, Option<char>) {
    (before(cx.text, at.start), after(cx.text, at.end))
}

/// Whether a range is Chinese text inside a sentence in Latin script: the State Council (国务院) issued.
fn in_latin(cx: &BlockContext<'_>, at: &Range<usize>) -> bool {
    let text = cx.text;
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '"' | ',' | '.'));
    let blank = |c: &char| *c == ' ';
    latin(text[..at.start].chars().rev().find(|c| !blank(c))) && latin(text[at.end..].chars().find(|c| !blank(c)))
}

/// The maximum number of bytes examined in a line or between brackets: what a mark means is evident from its near
/// context.
const NEAR: usize = 600;

/// The line before an offset, or its last part if it is long.
fn line_before<'a>(cx: &BlockContext<'a>, at: usize) -> &'a str {
    let near = cx.text.floor_char_boundary(at.saturating_sub(NEAR));
    cx.text[near..at].rsplit('\n').next().unwrap_or_default()
}

/// The text between the two marks of a pair, or its beginning if it is long.
fn inside<'a>(cx: &BlockContext<'a>, pair: &Pair) -> &'a str {
    let near = cx.text.floor_char_boundary(pair.open.end() + NEAR);
    &cx.text[pair.open.end()..pair.close.at.min(near)]
}
