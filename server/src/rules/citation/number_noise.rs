//! `citation-number-noise`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::scripts::fold;

/// 字号后的括号内混入“文件”等字.
pub static RULE: Rule = Rule {
    id: "citation-number-noise",
    former: &[],
    since: "0.1.0",
    summary: "字号后的括号内混入“文件”等字",
    basis: Basis::Practice("标题后的圆括号内只写发文字号"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("number_noise.md"),
    check: Check::Blocks(check),
};

/// Words that writers add after the number.
const NOISE: &[&str] = &["文件", "文"];

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for citation in &cx.mentions.citations {
        let (Some(note), Some(index)) = (&citation.note, citation.number) else { continue };
        let number = &cx.mentions.numbers[index];
        let end = number.range.end;
        // a number before 2000 is quoted as it was written
        if number.is_historical() || end >= note.end || !NOISE.contains(&fold(text[end..note.end].trim()).as_ref()) {
            continue;
        }
        let message = format!("标题后的圆括号内通常只写发文字号，不加“{}”", text[end..note.end].trim());
        let at = end..note.end;
        let title = format!("删去“{}”", text[end..note.end].trim());
        found.report(at.clone(), message).fix(Applicability::Safe, title, vec![(at, String::new())]);
    }
}

#[cfg(test)]
mod tests;
