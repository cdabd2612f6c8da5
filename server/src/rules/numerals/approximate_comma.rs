//! `numerals-approximate-comma`

use super::is_own;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};

/// 相邻两数表示概数，中间用了顿号（三、四个）.
pub static RULE: Rule = Rule {
    id: "numerals-approximate-comma",
    former: &[],
    since: "0.1.0",
    summary: "相邻两数表示概数，中间用了顿号（三、四个）",
    basis: Basis::Standard("GB/T 15835—2011 5.2.1"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("approximate_comma.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    // 十四、五年规划 at the start of a paragraph: the 、 belongs to the heading number
    let heads = |at: usize| {
        let ordinals = &cx.outline.heading_numbers;
        ordinals.get(ordinals.partition_point(|o| o.punctuation.start < at)).is_some_and(|o| o.punctuation.start == at)
    };
    let own = cx.mentions.numerals.approximations.iter().filter(|a| a.is_han && is_own(cx, &a.range));
    for amount in own.filter(|a| !heads(a.comma.start)) {
        let (written, right) = (&text[amount.range.clone()], &amount.right);
        found.report(amount.range.clone(), format!("“{written}”表示概数，两数之间不用顿号，应写作“{right}”")).fix(
            Applicability::Safe,
            format!("改为“{right}”"),
            vec![(amount.comma.clone(), String::new())],
        );
    }
}

#[cfg(test)]
mod tests;
