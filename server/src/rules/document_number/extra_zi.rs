//! `document-number-extra-zi`

use super::{judged, mend};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::DocumentNumber;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::scripts::fold;
use std::ops::Range;

/// 发文字号里多了一个“字”.
pub static RULE: Rule = Rule {
    id: "document-number-extra-zi",
    former: &[],
    since: "0.1.0",
    summary: "发文字号里多了一个“字”",
    basis: Basis::Practice("发文字号由机关代字、年份、发文顺序号组成，“字”只在本来带“字”的代字里写"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("extra_zi.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for number in judged(cx) {
        let (at, written) = match &number.zi {
            Some(zi) => (zi.clone(), "年份后"),
            None => match behind_code(cx, number) {
                Some(zi) => (zi, "机关代字后"),
                None => continue,
            },
        };
        let report = found.report(at.clone(), format!("{written}的“字”是多余的，通常不写"));
        mend(report, number, |report| {
            report.fix(Applicability::Unsafe, "删去“字”", vec![(at, String::new())]);
        });
    }
}

/// 字 after a code that the lexicon has without it: 国发字. Many codes end in 字 (厅字, 某政字, 某大发字), so an
/// unknown code decides nothing.
fn behind_code(cx: &BlockContext<'_>, number: &DocumentNumber) -> Option<Range<usize>> {
    let code = fold(&cx.text[number.head.clone()]);
    let bare = code.strip_suffix('字').filter(|bare| bare.ends_with(['发', '函', '电']))?;
    let row = cx.lexicon.issuer_codes.get(bare).filter(|_| !number.known_head)?;
    let sole = !row.ambiguous && !row.issuers.is_empty();
    sole.then(|| number.head.end - '字'.len_utf8()..number.head.end)
}

#[cfg(test)]
mod tests;
