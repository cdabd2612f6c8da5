//! `structure-heading-sequence`

use super::official;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, Context, FixAvailability, Rule, Sink};
use crate::text::outline::{Level, Ordinal};

/// 结构层次序数重号或跳号.
pub static RULE: Rule = Rule {
    id: "structure-heading-sequence",
    summary: "结构层次序数重号或跳号",
    basis: Basis::Practice("序数依次编排的惯例"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("heading_sequence.md"),
    check: Check::Document(check),
};

fn check(cx: &Context<'_>, found: &mut Sink<'_>) {
    let Some(outline) = official(cx) else { return };
    let text = cx.prose.text();
    for (index, ordinal) in outline.ordinals.iter().enumerate() {
        let above = &outline.ordinals[..index];
        let Some(before) = sibling(above, ordinal) else { continue };
        let (number, last) = (&text[ordinal.range.clone()], &text[before.range.clone()]);
        let message = match ordinal.value {
            value if value == before.value => format!("序数“{number}”与上一个重号"),
            value if value > before.value + 1 && !goes_on(above, ordinal) && !is_inline(text, before, ordinal) => {
                format!("序数从“{last}”跳到“{number}”，中间缺号")
            }
            _ => continue,
        };
        found.report(ordinal.range.clone(), message).place(before.range.clone(), format!("上一个是“{last}”"));
    }
}

/// The number before this one that counts the same things.
fn sibling<'a>(above: &'a [Ordinal], ordinal: &Ordinal) -> Option<&'a Ordinal> {
    let same = |o: &&Ordinal| o.section == ordinal.section;
    above.iter().rev().take_while(same).take_while(|o| o.level >= ordinal.level).find(|o| o.level == ordinal.level)
}

/// Whether a number goes on with a count that another one of the same level interrupted.
fn goes_on(above: &[Ordinal], ordinal: &Ordinal) -> bool {
    let mut scope = above.iter().rev().take_while(|o| o.section == ordinal.section && o.level >= ordinal.level);
    scope.any(|o| o.level == ordinal.level && o.value + 1 == ordinal.value)
}

/// Whether the missing number stands inside a paragraph between the two.
fn is_inline(text: &str, before: &Ordinal, ordinal: &Ordinal) -> bool {
    let missing = numeral(before.value + 1, ordinal.level);
    text[before.range.end..ordinal.range.start].contains(&missing)
}

/// A numeral as its level writes it.
fn numeral(value: u32, level: Level) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |n: u32| DIGITS[usize::try_from(n % 10).unwrap_or(0)];
    match (level, value) {
        (Level::Third | Level::Fourth, _) => value.to_string(),
        (_, 0..10) => digit(value).to_owned(),
        (_, 10..20) => format!("十{}", digit(value)),
        _ => format!("{}十{}", digit(value / 10), digit(value)),
    }
}

#[cfg(test)]
mod tests;
