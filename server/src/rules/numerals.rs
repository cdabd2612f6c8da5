//! Numbers and dates. `mentions::numerals` finds them in one pass; each rule examines its own kind and the characters
//! next to it.

mod approximate_arabic;
mod approximate_comma;
mod approximate_redundant;
mod day_hao;
mod decimal;
mod decrease_multiple;
mod fullwidth;
mod han_zero;
mod impossible_date;
mod incomplete_date;
mod mixed;
mod mixed_date;
mod mixed_percent;
mod named_day;
mod padded_date;
mod range_dash;
mod range_unit;
#[cfg(test)]
mod tests;
mod weekday;
mod year_abbreviated;
mod year_range;

use super::{BlockContext, Rule};
use crate::mentions::numerals::figure::{is_joint, is_percent, value};
use crate::mentions::numerals::{Figure, Shape, Span};
use crate::text::BlockKind;
use hegao_lexicon::language::measures::LARGE;
use std::ops::Range;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[
    &approximate_arabic::RULE,
    &approximate_comma::RULE,
    &approximate_redundant::RULE,
    &day_hao::RULE,
    &decimal::RULE,
    &decrease_multiple::RULE,
    &fullwidth::RULE,
    &han_zero::RULE,
    &impossible_date::RULE,
    &incomplete_date::RULE,
    &mixed::RULE,
    &mixed_date::RULE,
    &mixed_percent::RULE,
    &named_day::RULE,
    &padded_date::RULE,
    &range_dash::RULE,
    &range_unit::RULE,
    &weekday::RULE,
    &year_abbreviated::RULE,
    &year_range::RULE,
];

/// Whether the drafter wrote the text at a range: it is not in a title, a quotation or a document number.
fn is_own(cx: &BlockContext<'_>, range: &Range<usize>) -> bool {
    !cx.mentions.quoted_text.is_quoted(range) && cx.mentions.number_over(range).is_none()
}

/// All figures, including quoted ones: whether they are quoted is checked last, only for the few that are faulty.
fn figures<'a>(cx: &'a BlockContext<'_>) -> impl Iterator<Item = &'a Figure> {
    cx.mentions.numerals.figures.iter()
}

/// The figures that are plain numbers.
fn numbers<'a>(cx: &'a BlockContext<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    figures(cx).filter(|f| f.shape == Shape::Number).map(|f| f.range.clone())
}

/// The figures that are ranges of numbers.
fn spans<'a>(cx: &'a BlockContext<'_>) -> impl Iterator<Item = &'a Span> {
    figures(cx).filter_map(|f| match &f.shape {
        Shape::Span(span) => Some(span),
        _ => None,
    })
}

/// Whether an offset is in a table cell, where there is little room.
fn is_in_cell(cx: &BlockContext<'_>, at: usize) -> bool {
    cx.block_at(at).is_some_and(|block| block.kind == BlockKind::TableCell)
}

/// Whether the character before a number makes it a part of something else: a sign, a dash, or the 第 of an ordinal.
fn is_serial(before: &str) -> bool {
    before.ends_with(|c: char| matches!(c, '第' | '±' | '+') || is_joint(c))
}

/// Whether the joint between two numbers is a short dash.
fn is_short(joint: &str) -> bool {
    matches!(joint, "-" | "–" | "－")
}

/// The unit that a range has only after its second number: 万, 亿, 元 or a percent sign.
fn omitted_unit<'a>(text: &'a str, span: &Span) -> Option<&'a str> {
    let (first, second) = (&text[span.first.clone()], &text[span.second.clone()]);
    let after = &text[span.second.end..];
    let placed = second.char_indices().next_back().filter(|(_, c)| is_percent(*c));
    let unit = match placed {
        Some((at, _)) => &second[at..],
        None => &after[..LARGE.iter().find(|unit| after.starts_with(**unit))?.len()],
    };
    // 500—1万元 is not a range of 万
    let ascending = value(first).zip(value(second)).is_some_and(|(low, high)| low < high);
    (ascending && !first.ends_with(is_percent) && !is_serial(&text[..span.first.start])).then_some(unit)
}
