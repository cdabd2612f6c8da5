//! `structure-title-redundant`

use super::{documents, title};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::Outline;
use hegao_lexicon::language::document_kinds::bare;

/// 公文标题里有重复的词.
pub static RULE: Rule = Rule {
    id: "structure-title-redundant",
    former: &[],
    since: "0.1.0",
    summary: "公文标题里有重复的词",
    basis: Basis::Practice("公文标题从简的惯例"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("title_redundant.md"),
    check: Check::Document(check),
};

/// The start of a title, its ending, and the words of the start that are redundant because the document kind already
/// says them.
/// Own list: the wrong forms of this rule.
const SAID_TWICE: [(&str, &str, &str); 5] = [
    ("关于请求", "的请示", "请求"),
    ("关于请示", "的请示", "请示"),
    ("关于要求", "的请示", "要求"),
    ("关于上报", "的报告", "上报"),
    ("关于报送", "的报告", "报送"),
];

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    documents(cx).for_each(|outline| check_document(cx, outline, found));
}

fn check_document(cx: &DocumentContext<'_>, outline: &Outline, found: &mut Sink<'_>) {
    let Some((text, range)) = title(cx, outline) else { return };
    if let Some(at) = text.find("关于关于") {
        let at = range.start + at..range.start + at + "关于".len();
        let report = found.report(at.clone(), "标题里“关于”写了两次");
        report.fix(Applicability::Unsafe, "删去一个“关于”", vec![(at, String::new())]);
    }
    for (begins, ends, extra) in SAID_TWICE {
        let Some(at) = text.find(begins).filter(|_| bare(text).ends_with(ends)) else { continue };
        let start = range.start + at + "关于".len();
        let at = start..start + extra.len();
        let kind = ends.trim_start_matches('的');
        let report = found.report(at.clone(), format!("文种是“{kind}”，“{extra}”的意思已在其中，通常不写"));
        report.fix(Applicability::Unsafe, format!("删去“{extra}”"), vec![(at, String::new())]);
    }
}

#[cfg(test)]
mod tests;
