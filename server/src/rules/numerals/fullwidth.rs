//! `numerals-fullwidth`

use super::{figures, is_own};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::numerals::figure;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 阿拉伯数字用了全角（１２）.
pub static RULE: Rule = Rule {
    id: "numerals-fullwidth",
    former: &[],
    since: "0.1.0",
    summary: "阿拉伯数字用了全角（１２）",
    basis: Basis::Practice("阿拉伯数字一般用半角，参照 GB/T 15835—2011 5.1.7"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("fullwidth.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for figure in figures(cx).filter(|f| f.is_wide && is_own(cx, &f.range)) {
        let written = &text[figure.range.clone()];
        let right = figure::narrow(written);
        let edits = vec![(figure.range.clone(), right.clone())];
        found
            .report(figure.range.clone(), format!("数字宜用半角，“{written}”写作“{right}”"))
            .fix(Applicability::Safe, format!("改为“{right}”"), edits)
            .repeats("数字宜用半角");
    }
}

#[cfg(test)]
mod tests;
