//! `document-number-misordered`

use super::judged;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 机关代字写在了年份后面.
pub static RULE: Rule = Rule {
    id: "document-number-misordered",
    former: &[],
    since: "0.1.0",
    summary: "机关代字写在了年份后面",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第九条（五）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("misordered.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for number in judged(cx).filter(|n| n.swapped) {
        let code = text[number.head.clone()].to_owned();
        let message = format!("发文字号依次由机关代字、年份、发文顺序号组成，“{code}”应当写在年份前");
        let edits = vec![(number.range.start..number.range.start, code.clone()), (number.head.clone(), String::new())];
        let title = format!("把“{code}”移到年份前");
        found.report(number.range.clone(), message).fix(Applicability::Unsafe, title, edits);
    }
}

#[cfg(test)]
mod tests;
