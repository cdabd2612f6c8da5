//! Ignores findings by means of a comment in the text, placed so that it applies to the finding and does not change the
//! document's structure.

use super::{Action, Deed, DocumentVersion};
use crate::diagnostic::{Diagnostic, Edit};
use crate::text::suppressions::line_at;
use crate::text::{BlockKind, Syntax};
use memchr::{memchr, memmem, memrchr};
use std::ops::Range;

/// Actions that ignore findings where they are, one for each rule and line.
pub fn here<'a>(draft: &DocumentVersion<'a>, found: &[&'a Diagnostic]) -> Vec<Action<'a>> {
    let mut actions: Vec<Action<'a>> = Vec::new();
    let mut done: Vec<(&str, usize)> = Vec::new();
    for finding in found.iter().copied().filter(|d| may_pass(d)) {
        let line = line_at(draft.source, finding.span.start);
        let key = (finding.rule, line.start);
        if done.contains(&key) {
            continue;
        }
        done.push(key);
        actions.extend(line_comment(draft, finding, &line).map(|edit| Action {
            title: title(draft, finding, &line),
            finding,
            preferred: false,
            deed: Deed::Edits(vec![edit].into()),
        }));
    }
    actions
}

/// The action that ignores all findings of a rule in this document.
pub fn in_file<'a>(draft: &DocumentVersion<'a>, finding: &'a Diagnostic) -> Option<Action<'a>> {
    may_pass(finding).then(|| Action {
        title: format!("在本文件中忽略规则 {}", finding.rule),
        finding,
        preferred: false,
        deed: Deed::Edits(vec![file_comment(draft, finding.rule)].into()),
    })
}

/// Findings about suppression comments themselves can be fixed but not ignored.
fn may_pass(finding: &Diagnostic) -> bool {
    !finding.rule.starts_with("suppression")
}

/// A comment applies to a whole line, so the title gives the number of findings of the rule on that line.
fn title(draft: &DocumentVersion<'_>, finding: &Diagnostic, line: &Range<usize>) -> String {
    let alike = |d: &&Diagnostic| d.rule == finding.rule && (line.start..=line.end).contains(&d.span.start);
    match draft.analysis.diagnostics.iter().filter(alike).count() {
        0 | 1 => format!("在此处忽略规则 {}", finding.rule),
        count => format!("在这一行忽略规则 {}（{count} 处）", finding.rule),
    }
}

fn file_comment(draft: &DocumentVersion<'_>, rule: &str) -> Edit {
    let source = draft.source;
    let mark = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let at = draft.analysis.prose.front_matter().map_or(mark, |f| f.end);
    let line_break = line_break(source, at);
    // front matter that ends with the file has no line break of its own
    let before = if source[..at].ends_with(['\n', '\u{feff}']) || at == 0 { "" } else { line_break };
    Edit { range: at..at, text: format!("{before}<!-- hegao: ignore-file {rule} -->{line_break}").into() }
}

/// The edit that adds a comment for a finding; `None` where no comment is possible: in front matter, code, or another
/// comment.
fn line_comment(draft: &DocumentVersion<'_>, finding: &Diagnostic, line: &Range<usize>) -> Option<Edit> {
    let (source, prose) = (draft.source, &draft.analysis.prose);
    let comment = format!("<!-- hegao: ignore {} -->", finding.rule);
    if prose.front_matter().is_some_and(|f| line.start < f.end) {
        return None;
    }
    if stands_free(draft, finding, line) {
        let text = (comment + line_break(source, line.start)).into();
        return Some(Edit { range: line.start..line.start, text });
    }
    let at = line.start + text_end(draft, finding, &source[line.clone()]);
    let before = &source[..at];
    let in_comment = memmem::rfind(before.as_bytes(), b"<!--").is_some_and(|open| !before[open..].contains("-->"));
    (!prose.in_code(at) && !in_comment).then_some(Edit { range: at..at, text: comment.into() })
}

/// Whether a paragraph or heading begins with this line and the line above it is empty. The comment can then go on the
/// line above, where it is easiest to read; in lists, quotes and tables that would break the block.
fn stands_free(draft: &DocumentVersion<'_>, finding: &Diagnostic, line: &Range<usize>) -> bool {
    let (source, prose) = (draft.source, &draft.analysis.prose);
    let Some(block) = prose.block_at(prose.prose_offset(finding.span.start)) else { return false };
    let begins = line.contains(&prose.source_range(block.range.clone()).start);
    let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(_));
    // a footnote is a paragraph after its label
    let is_footnote = source[line.clone()].trim_start().starts_with("[^");
    let above = source[..line.start].strip_suffix('\n').unwrap_or_default();
    let above = &above[memrchr(b'\n', above.as_bytes()).map_or(0, |i| i + 1)..];
    is_text && begins && !is_footnote && above.trim_matches([' ', '\t', '\r', '\u{feff}']).is_empty()
}

/// The byte offset in a line where its text ends and a comment can follow: before the characters that make a hard line
/// break or that close a heading or a table row.
fn text_end(draft: &DocumentVersion<'_>, finding: &Diagnostic, line: &str) -> usize {
    let text = line.trim_end();
    if draft.syntax == Syntax::Plain {
        return text.len();
    }
    let prose = &draft.analysis.prose;
    let kind = prose.block_at(prose.prose_offset(finding.span.start)).map(|b| b.kind);
    match kind {
        Some(BlockKind::TableCell) => text.strip_suffix('|').map_or(text, str::trim_end).len(),
        Some(BlockKind::Heading(_)) if text.ends_with(" #") || text.ends_with("##") => {
            text.trim_end_matches('#').trim_end().len()
        }
        _ => {
            let backslashes = text.len() - text.trim_end_matches('\\').len();
            text.len() - backslashes % 2
        }
    }
}

/// The line break of the line at a byte offset; if that line has none, the first one of the document.
fn line_break(source: &str, at: usize) -> &'static str {
    let first = |text: &str| memchr(b'\n', text.as_bytes()).map(|i| text[..i].ends_with('\r'));
    match first(&source[at..]).or_else(|| first(source)) {
        Some(true) => "\r\n",
        _ => "\n",
    }
}
