//! `structure-heading-sequence`

mod run_in;

use super::heading_numbers;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::outline::HeadingNumber;

/// 结构层次序数重号或跳号.
pub static RULE: Rule = Rule {
    id: "structure-heading-sequence",
    former: &[],
    since: "0.1.0",
    summary: "结构层次序数重号或跳号",
    basis: Basis::Practice("序数依次编排的惯例"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("heading_sequence.md"),
    check: Check::Document(check),
};

/// The maximum number of missing numbers that are looked for inside a paragraph.
const REACH: u32 = 9;

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let numbers: Vec<&HeadingNumber> = heading_numbers(cx).collect();
    let text = cx.prose.text();
    for (index, heading_number) in numbers.iter().enumerate() {
        let above = &numbers[..index];
        let Some(before) = sibling(above, heading_number) else { continue };
        let (number, last) = (&text[heading_number.range.clone()], &text[before.range.clone()]);
        let message = match heading_number.value {
            value if value == before.value => format!("序数“{number}”与上一个重号"),
            value
                if value > before.value + 1
                    && !goes_on(above, heading_number)
                    && !is_inline(text, before, heading_number) =>
            {
                format!("序数从“{last}”跳到“{number}”，中间缺号")
            }
            _ => continue,
        };
        found.report(heading_number.range.clone(), message).place(before.range.clone(), format!("上一个是“{last}”"));
    }
}

/// The heading numbers that may belong to the same sequence, the nearest first: those of the same section that are not
/// above a higher heading. A number that is indented less than one of the same level is above it, as in a nested list.
fn scope<'a>(
    above: &'a [&HeadingNumber],
    heading_number: &'a HeadingNumber,
) -> impl Iterator<Item = &'a HeadingNumber> {
    let is_parent = |o: &HeadingNumber| {
        o.level < heading_number.level || o.level == heading_number.level && o.indent + NESTED <= heading_number.indent
    };
    above
        .iter()
        .rev()
        .copied()
        .take_while(move |o| o.section == heading_number.section && !is_parent(o))
        .filter(|o| o.level == heading_number.level)
}

/// The number of columns by which a nested list is indented more than the list it stands in.
const NESTED: usize = 2;

/// The previous heading number in the same sequence.
fn sibling<'a>(above: &'a [&HeadingNumber], heading_number: &'a HeadingNumber) -> Option<&'a HeadingNumber> {
    scope(above, heading_number).find(|o| o.indent < heading_number.indent + NESTED)
}

/// Whether a number continues a sequence that another one of the same level interrupted.
fn goes_on(above: &[&HeadingNumber], heading_number: &HeadingNumber) -> bool {
    scope(above, heading_number).any(|o| o.value + 1 == heading_number.value)
}

/// Whether all missing numbers are inside paragraphs between the two, or may be in something that was left out there.
fn is_inline(text: &str, before: &HeadingNumber, heading_number: &HeadingNumber) -> bool {
    let between = &text[before.range.end..heading_number.range.start];
    let mut missing = before.value + 1..heading_number.value.min(before.value + REACH);
    between.contains('\u{fffc}') || missing.all(|value| run_in::contains(between, heading_number.level, value))
}

#[cfg(test)]
mod tests;
