//! `structure-report-request`

use super::documents;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::{Block, BlockKind, Outline};
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
    documents(cx).for_each(|outline| check_document(cx, outline, found));
}

fn check_document(cx: &DocumentContext<'_>, outline: &Outline, found: &mut Sink<'_>) {
    if outline.kind != Some(DocumentKind::Report) {
        return;
    }
    let text = cx.prose.text();
    let blocks = cx.prose.blocks();
    let end = blocks.partition_point(|b| b.range.end <= outline.foot.start);
    let from = blocks.partition_point(|b| b.range.start < outline.head.end).max(end.saturating_sub(LINES));
    for (index, block) in blocks[..end].iter().enumerate().skip(from) {
        let line = text[block.range.clone()].trim();
        if let Some(asked) = asks(line).filter(|_| !is_of_others(text, &blocks[..index], block)) {
            let start = block.range.start + text[block.range.clone()].find(asked).unwrap_or(0);
            let at: Range<usize> = start..start + asked.len();
            found
                .report(at, format!("报告不得夹带请示事项：“{asked}”是请示的用语，需要批复的事项应当另行用“请示”行文"));
        }
    }
}

/// Whether a block is quoted from another document: a block quote, or the text that the line above announces.
fn is_of_others(text: &str, above: &[Block], block: &Block) -> bool {
    let announced = above.last().is_some_and(|b| text[b.range.clone()].trim_end().ends_with(['：', ':', '“', '‘']));
    block.kind == BlockKind::BlockQuote || announced
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
