//! `structure-report-request`

use super::official;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::language::acts::DECIDING;
use hegao_lexicon::language::document_kinds::DocumentKind;
use std::ops::Range;

/// 报告中夹带请示事项.
pub static RULE: Rule = Rule {
    id: "structure-report-request",
    former: &[],
    since: "0.1.0",
    summary: "报告中夹带请示事项",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第十五条（四）"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("report_request.md"),
    check: Check::Document(check),
};

/// The maximum length of a closing line, in bytes.
const LONGEST: usize = 75;
/// The number of lines examined at the end of the body.
const LINES: usize = 4;

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let Some(outline) = official(cx).filter(|o| o.kind == Some(DocumentKind::Report)) else { return };
    let text = cx.prose.text();
    let blocks = cx.prose.blocks();
    let end = blocks.partition_point(|b| b.range.end <= outline.foot.start);
    for block in blocks[end.saturating_sub(LINES)..end].iter().filter(|b| b.range.start >= outline.head.end) {
        let line = text[block.range.clone()].trim();
        if let Some(asked) = asks(line) {
            let start = block.range.start + text[block.range.clone()].find(asked).unwrap_or(0);
            let at: Range<usize> = start..start + asked.len();
            found
                .report(at, format!("报告不得夹带请示事项：“{asked}”是请示的用语，需要批复的事项应当另行用“请示”行文"));
        }
    }
}

/// The text of a line that consists of a request for a decision: 妥否，请批示。
fn asks(line: &str) -> Option<&str> {
    let bare = line.trim_end_matches(['。', '！', '.']);
    let asking = bare.find('请')?;
    let whole = line.len() <= LONGEST && !bare.contains(['。', '；']) && !bare[asking..].contains(['，', ',']);
    (whole && DECIDING.iter().any(|w| bare[asking..].ends_with(w))).then_some(bare)
}

#[cfg(test)]
mod tests;
