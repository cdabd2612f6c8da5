//! `document-number-stray-mark`

use super::{applicability, judged, mend};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 发文字号的年份和顺序号之间夹了连接号.
pub static RULE: Rule = Rule {
    id: "document-number-stray-mark",
    former: &[],
    since: "0.1.0",
    summary: "发文字号的年份和顺序号之间夹了连接号",
    basis: Basis::Practice("发文字号各部分连写"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("stray_mark.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for number in judged(cx) {
        let Some(dash) = number.dash.clone() else { continue };
        let mark = &cx.text[dash.clone()];
        let report = found.report(dash.clone(), format!("年份和发文顺序号通常连写，中间的“{mark}”是多余的"));
        mend(report, number, |report| {
            let quoted = cx.mentions.quoted_text.is_quoted(&number.range);
            let applicability = if quoted { Applicability::Unsafe } else { applicability(number) };
            report.fix(applicability, format!("删去“{mark}”"), vec![(dash, String::new())]);
        });
    }
}

#[cfg(test)]
mod tests;
