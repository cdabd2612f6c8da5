//! `structure-heading-order`

use super::heading_numbers;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::outline::{HeadingNumber, Level};

/// 结构层次序数的高低颠倒.
pub static RULE: Rule = Rule {
    id: "structure-heading-order",
    former: &[],
    since: "0.1.0",
    summary: "结构层次序数的高低颠倒",
    basis: Basis::Standard("GB/T 15834—2011 B.3.8"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("heading_order.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let numbers: Vec<&HeadingNumber> = heading_numbers(cx).collect();
    for (index, heading_number) in numbers.iter().enumerate().skip(1) {
        let before = numbers[index - 1];
        if before.section == heading_number.section && is_inverted(&numbers[..index], heading_number) {
            let text = cx.prose.text();
            let (upper, lower) = (&text[before.range.clone()], &text[heading_number.range.clone()]);
            let message = format!("“{lower}”的层次高于“{upper}”，不宜放在它下面");
            found
                .report(heading_number.range.clone(), message)
                .place(before.range.clone(), format!("上一层用的是“{upper}”"));
        }
    }
}

/// Whether a number is the first of a higher level that follows a number of a lower level, although the higher level
/// has not been used above it.
fn is_inverted(above: &[&HeadingNumber], heading_number: &HeadingNumber) -> bool {
    let Some(before) = above.last() else { return false };
    let begins =
        heading_number.value == 1 && heading_number.level < before.level && heading_number.level > Level::First;
    // a level that was used under the same heading may be used again
    let mut scope =
        above.iter().rev().take_while(|o| o.section == heading_number.section && o.level >= heading_number.level);
    begins && !scope.any(|o| o.level == heading_number.level)
}

#[cfg(test)]
mod tests;
