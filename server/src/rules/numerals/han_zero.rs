//! `numerals-han-zero`

use super::is_own;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::numerals::is_other_zero;

/// 编号、年份里的汉字零没有用“〇”（二零一二年、二○○八年）.
pub static RULE: Rule = Rule {
    id: "numerals-han-zero",
    former: &[],
    since: "0.1.0",
    summary: "编号、年份里的汉字零没有用“〇”（二零一二年、二○○八年）",
    basis: Basis::Standard("GB/T 15835—2011 5.2.5"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("han_zero.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for range in cx.mentions.numerals.zeros.iter().filter(|r| is_own(cx, r)) {
        let written = &text[range.clone()];
        let right = written.replace(is_other_zero, "〇");
        let edits = written.char_indices().filter(|(_, c)| is_other_zero(*c));
        let edits = edits.map(|(i, c)| (range.start + i..range.start + i + c.len_utf8(), "〇".to_owned()));
        let wrong = written.chars().find(|c| is_other_zero(*c)).unwrap_or('零');
        // fonts of the time often had only circles
        let severity = if matches!(wrong, '○' | '◯') { Severity::Hint } else { RULE.severity };
        found
            .report(range.clone(), format!("“{written}”里的零应写作“〇”，即“{right}”"))
            .at_most(severity)
            .fix(Applicability::Safe, format!("改为“{right}”"), edits)
            .repeats(format!("编号、年份里的零应写作“〇”，不写“{wrong}”"));
    }
}

#[cfg(test)]
mod tests;
