//! `structure-copies`

use super::documents;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::Outline;

/// 抄送机关末尾没有句号，或者“抄送”后面不是全角冒号.
pub static RULE: Rule = Rule {
    id: "structure-copies",
    former: &[],
    since: "0.1.0",
    summary: "抄送一行的标点不合格式",
    basis: Basis::Standard("GB/T 9704—2012 7.4.2"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("copies.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    documents(cx).for_each(|outline| check_document(cx, outline, found));
}

fn check_document(cx: &DocumentContext<'_>, outline: &Outline, found: &mut Sink<'_>) {
    let Some(line) = outline.foot.copies.clone() else { return };
    let text = &cx.prose.text()[line.clone()];
    if let Some(at) = text.find(':').filter(|at| text[..*at].trim_end() == "抄送") {
        let at = line.start + at..line.start + at + 1;
        let report = found.report(at.clone(), "“抄送”后面标全角冒号“：”");
        report.fix(Applicability::Safe, "改用全角冒号“：”", vec![(at, "：".to_owned())]);
    }
    if !text.ends_with('。') {
        let bare = text.trim_end_matches(['，', '、', '；', ',', ';', '.']);
        let last = bare.chars().next_back().map_or(0, char::len_utf8);
        let end = line.start + bare.len();
        let report = found.report(end - last..line.end, "最后一个抄送机关后面标句号");
        report.fix(Applicability::Safe, "加上句号", vec![(end..line.end, "。".to_owned())]);
    }
}

#[cfg(test)]
mod tests;
