//! Numbers and dates. `mentions::numerals` finds them in one walk; a rule looks at its own kind and at
//! the letters beside it.

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

/// Whether the drafter wrote what stands here: it is in no title, no quotation, no document number.
fn is_own(cx: &BlockContext<'_>, range: &Range<usize>) -> bool {
    !cx.mentions.quoted_text.is_quoted(range) && cx.mentions.number_over(range).is_none()
}

/// The figures, whoever wrote them: that is asked last, of the few that are faulty.
fn figures<'a>(cx: &'a BlockContext<'_>) -> impl Iterator<Item = &'a Figure> {
    cx.mentions.numerals.figures.iter()
}

/// The numbers among them.
fn numbers<'a>(cx: &'a BlockContext<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    figures(cx).filter(|f| f.shape == Shape::Number).map(|f| f.range.clone())
}

/// The ranges of figures among them.
fn spans<'a>(cx: &'a BlockContext<'_>) -> impl Iterator<Item = &'a Span> {
    figures(cx).filter_map(|f| match &f.shape {
        Shape::Span(span) => Some(span),
        _ => None,
    })
}

/// Whether a place stands in a cell of a table: there is little room.
fn is_in_cell(cx: &BlockContext<'_>, at: usize) -> bool {
    cx.block_at(at).is_some_and(|block| block.kind == BlockKind::TableCell)
}

/// Whether the letter before is a digit's company: a sign, a dash, a letter that makes it a name.
fn is_serial(before: &str) -> bool {
    before.ends_with(|c: char| matches!(c, '第' | '±' | '+') || is_joint(c))
}

/// Whether a sign between two numbers is a short dash.
fn is_short(joint: &str) -> bool {
    matches!(joint, "-" | "–" | "－")
}

/// What the first number of a range lacks and the second has: 万, 亿, 元 behind them, a percent sign.
fn omitted_unit<'a>(text: &'a str, span: &Span) -> Option<&'a str> {
    let (first, second) = (&text[span.first.clone()], &text[span.second.clone()]);
    let after = &text[span.second.end..];
    let placed = second.char_indices().next_back().filter(|(_, c)| is_percent(*c));
    let unit = match placed {
        Some((at, _)) => &second[at..],
        None => &after[..LARGE.iter().find(|unit| after.starts_with(**unit))?.len()],
    };
    // 500—1万元 is no range of 万
    let ascending = value(first).zip(value(second)).is_some_and(|(low, high)| low < high);
    (ascending && !first.ends_with(is_percent) && !is_serial(&text[..span.first.start])).then_some(unit)
}
