//! `structure-heading-sequence`

use super::official;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::outline::{HeadingNumber, Level};
use hegao_lexicon::language::numerals;

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

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let Some(outline) = official(cx) else { return };
    let text = cx.prose.text();
    for (index, heading_number) in outline.heading_numbers.iter().enumerate() {
        let above = &outline.heading_numbers[..index];
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

/// The previous heading number in the same sequence.
fn sibling<'a>(above: &'a [HeadingNumber], heading_number: &HeadingNumber) -> Option<&'a HeadingNumber> {
    let same = |o: &&HeadingNumber| o.section == heading_number.section;
    above
        .iter()
        .rev()
        .take_while(same)
        .take_while(|o| o.level >= heading_number.level)
        .find(|o| o.level == heading_number.level)
}

/// Whether a number continues a sequence that another one of the same level interrupted.
fn goes_on(above: &[HeadingNumber], heading_number: &HeadingNumber) -> bool {
    let mut scope =
        above.iter().rev().take_while(|o| o.section == heading_number.section && o.level >= heading_number.level);
    scope.any(|o| o.level == heading_number.level && o.value + 1 == heading_number.value)
}

/// Whether the missing number is inside a paragraph between the two.
fn is_inline(text: &str, before: &HeadingNumber, heading_number: &HeadingNumber) -> bool {
    let missing = numeral(before.value + 1, heading_number.level);
    text[before.range.end..heading_number.range.start].contains(&missing)
}

/// A numeral in the form that its level uses.
fn numeral(value: u32, level: Level) -> String {
    match (level, value) {
        (Level::Third | Level::Fourth, _) => value.to_string(),
        _ => numerals::written(value),
    }
}

#[cfg(test)]
mod tests;
