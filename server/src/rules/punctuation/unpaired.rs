//! `punctuation-unpaired`

use super::{in_number, is_citation_bracket, line_before, sides};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::punctuation::{PlacedChar, Shape, is_han, is_wide};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};

/// 括号、引号、书名号不成对.
pub static RULE: Rule = Rule {
    id: "punctuation-unpaired",
    former: &[],
    since: "0.1.0",
    summary: "括号、引号、书名号缺了一半",
    basis: Basis::Standard("GB/T 15834—2011 5.1.3"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("unpaired.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    for (placed, opens) in alone(cx).into_iter().filter(|(placed, _)| is_ours(cx, *placed)) {
        let (this, other) = if opens { ("左", "右") } else { ("右", "左") };
        let name = name(placed.char);
        let message = format!("{this}{name}没有对应的{other}{name}，{name}应当成对使用");
        let report = found.report(placed.range(), message);
        if let Some(at) = opens.then(|| number_behind(cx, placed)).flatten() {
            report.fix(Applicability::Unsafe, "在发文字号之前补上“》”", vec![(at..at, "》".to_owned())]);
        }
    }
}

fn name(c: char) -> &'static str {
    match Shape::of(c) {
        Some(Shape::Title | Shape::InnerTitle) => "书名号",
        Some(Shape::Quotation | Shape::InnerQuotation) => "引号",
        _ => "括号",
    }
}

/// The marks without a counterpart, each with whether it is an opening one. Marks are matched across line breaks too:
/// quotations and brackets may span several paragraphs, and texts are wrapped.
fn alone(cx: &DocumentContext<'_>) -> Vec<(PlacedChar, bool)> {
    const SHAPES: usize = 7;
    let mut open: [Option<PlacedChar>; SHAPES] = [None; SHAPES];
    let mut alone = Vec::new();
    for placed in &cx.mentions.punctuation.strays {
        let Some(shape) = Shape::of(placed.char) else { continue };
        let waiting = &mut open[shape as usize];
        match (opens(placed.char), waiting.take()) {
            (true, earlier) => {
                alone.extend(earlier.map(|s| (s, true)));
                *waiting = Some(*placed).filter(|s| !(shape.is_quotation() && is_taken_up(cx, *s)));
            }
            (false, None) => alone.push((*placed, false)),
            (false, Some(_)) => {}
        }
    }
    alone.extend(open.into_iter().flatten().map(|s| (s, true)));
    alone.sort_by_key(|(s, _)| s.at);
    alone
}

fn opens(c: char) -> bool {
    matches!(c, '(' | '（' | '〔' | '【' | '《' | '〈' | '“' | '‘' | '"' | '\'')
}

/// Whether the next paragraph opens the quotation again, as every paragraph of a long quotation does.
fn is_taken_up(cx: &DocumentContext<'_>, placed: PlacedChar) -> bool {
    let blocks = cx.prose.blocks();
    let next = blocks.get(blocks.partition_point(|b| b.range.start <= placed.at));
    next.is_some_and(|b| cx.prose.text()[b.range.clone()].trim_start().starts_with(placed.char))
}

/// Whether this rule reports an unpaired mark: a list number has only a closing bracket, straight quotes may be inches,
/// and the brackets of document numbers are reported by the document number rules.
fn is_ours(cx: &DocumentContext<'_>, placed: PlacedChar) -> bool {
    let (before, after) = sides(cx, &placed.range());
    let listed = matches!(placed.char, ')' | '）') && is_item(line_before(cx, placed.at));
    let chinese = [before, after].into_iter().flatten().any(is_wide) || !placed.char.is_ascii() && near_han(cx, placed);
    chinese
        && !listed
        && !matches!(placed.char, '"' | '\'' | '’')
        && ![placed.at, placed.at.saturating_sub(1), placed.end()].iter().any(|at| in_number(cx, *at))
        && !is_citation_bracket(cx, placed.at)
        && cx.outline.form_within(&cx.prose.source_range(placed.range())).is_empty()
}

/// Whether Han characters are near a mark on its line: in 第四类:“2020年 its neighbours are a half-width colon and a
/// figure.
fn near_han(cx: &DocumentContext<'_>, placed: PlacedChar) -> bool {
    const NEAR: usize = 6;
    let text = cx.prose.text();
    let ahead = text[placed.end()..].chars().take_while(|c| *c != '\n').take(NEAR);
    line_before(cx, placed.at).chars().rev().take(NEAR).any(is_han) && ahead.into_iter().any(is_han)
}

/// Whether the line, or its last clause, consists of an item number so far: 1) 一） a).
fn is_item(line: &str) -> bool {
    let item = line.rsplit(['。', '；', '：', ';', ':', ' ', '\u{3000}', '，', '、', '|']).next().unwrap_or_default();
    let number = |c: char| c.is_ascii_alphanumeric() || crate::text::numbering::is_ordinal(c);
    item.chars().count() <= 3 && !item.is_empty() && item.chars().all(number)
}

/// The byte offset where the title that starts at `placed` ends, if a document number in brackets follows on the same
/// line.
fn number_behind(cx: &DocumentContext<'_>, placed: PlacedChar) -> Option<usize> {
    const LONGEST: usize = 240;
    let (text, numbers) = (cx.prose.text(), &cx.mentions.numbers);
    let number = numbers.get(numbers.partition_point(|n| n.range.start < placed.at)).filter(|_| placed.char == '《')?;
    let title = text.get(placed.end()..number.range.start).filter(|t| t.len() <= LONGEST)?;
    let title = title.strip_suffix(['（', '('])?;
    (!title.is_empty() && !title.contains(['》', '《', '\n'])).then_some(placed.end() + title.len())
}

#[cfg(test)]
mod tests;
