//! `numerals-decimal`

use super::{figures, is_own};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::numerals::Shape;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::measures::AMOUNTS;

/// 纯小数没有写出小数点前的0（.46）.
pub static RULE: Rule = Rule {
    id: "numerals-decimal",
    former: &[],
    since: "0.1.0",
    summary: "纯小数没有写出小数点前的0（.46）",
    basis: Basis::Standard("GB/T 15835—2011 5.1.2"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("decimal.md"),
    check: Check::Blocks(check),
};

/// Characters that introduce an amount.
/// Own list: the last characters of verbs and of names of rates, and punctuation marks.
const LEADS: &[char] = &['为', '达', '至', '到', '约', '近', '超', '过', '率', '是', '占', '（', '(', '～', '—'];

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for figure in figures(cx).filter(|f| f.shape == Shape::Point) {
        let (written, range) = (&text[figure.range.clone()], figure.range.clone());
        let counted = written.ends_with('%') || is_counted(&text[range.end..]);
        if !counted || !text[..range.start].ends_with(LEADS) || !is_own(cx, &range) {
            continue;
        }
        found.report(range.clone(), format!("小数点前的0应写出，“{written}”应写作“0{written}”")).fix(
            Applicability::Safe,
            format!("改为“0{written}”"),
            vec![(range.start..range.start, "0".to_owned())],
        );
    }
}

/// Whether a text starts with a unit or with a mark that ends the clause of an amount.
fn is_counted(after: &str) -> bool {
    after.starts_with(['%', '％', '‰', '分', '公', '千', '）', ')', '，', '。'])
        || AMOUNTS.iter().any(|unit| after.starts_with(unit))
}

#[cfg(test)]
mod tests;
