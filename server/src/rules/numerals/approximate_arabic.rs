//! `numerals-approximate-arabic`

use super::is_own;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 相邻两数表示概数，用了阿拉伯数字（3、4个）.
pub static RULE: Rule = Rule {
    id: "numerals-approximate-arabic",
    former: &[],
    since: "0.1.0",
    summary: "相邻两数表示概数，用了阿拉伯数字（3、4个）",
    basis: Basis::Standard("GB/T 15835—2011 4.2.2"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("approximate_arabic.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for amount in cx.mentions.numerals.approximations.iter().filter(|a| !a.is_han && is_own(cx, &a.range)) {
        let (written, right) = (&text[amount.range.clone()], &amount.right);
        found.report(amount.range.clone(), format!("“{written}”如表示概数，宜用汉字数字，写作“{right}”")).fix(
            Applicability::Unsafe,
            format!("改为“{right}”"),
            vec![(amount.range.clone(), right.clone())],
        );
    }
}

#[cfg(test)]
mod tests;
