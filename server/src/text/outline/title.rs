//! Finds the title.

use crate::text::numbering::begins_with_number;
use crate::text::{Block, BlockKind, Prose};
use hegao_lexicon::language::document_kinds::{Ending, ending, joined_ending, without_remark};
use hegao_lexicon::language::han::is_han;
use hegao_lexicon::language::written_date;
use std::ops::Range;

/// The maximum number of blocks above a title: text of the web page it was copied from, metadata.
const ABOVE: usize = 40;
/// The maximum number of lines of a title.
const LINES: usize = 4;

/// The title: a heading of level 1, or otherwise the first short lines that end like a title.
pub fn find(prose: &Prose) -> Option<Range<usize>> {
    let blocks = prose.blocks();
    heading(prose.text(), blocks)
        .or_else(|| plain(prose.text(), &blocks[..blocks.len().min(ABOVE)]))
        .or_else(|| joined(prose.text(), blocks.first()?))
}

/// The title that ends with a block, in a prose range: if it begins with 关于, the line directly above, which names the
/// agency, belongs to it.
pub fn within(prose: &Prose, range: &Range<usize>, last: usize) -> Range<usize> {
    let (text, blocks) = (prose.text(), prose.blocks());
    let line = |index: usize| text[blocks[index].range.clone()].trim();
    let above = last.checked_sub(1).filter(|above| {
        line(last).starts_with("关于") && blocks[*above].range.start >= range.start && is_line(line(*above))
    });
    blocks[above.unwrap_or(last)].range.start..blocks[last].range.end
}

/// Whether a line can be the last one of the title of a document of a legal kind: 关于某事的通知.
pub fn is_last_line(line: &str, kind: BlockKind) -> bool {
    let place = matches!(kind, BlockKind::Paragraph | BlockKind::Heading(_));
    // a quick check that most lines fail: sentences are long or have punctuation at their end
    place
        && line.len() <= 240
        && line.ends_with(|c: char| is_han(c) || matches!(c, '）' | ')'))
        && ending(without_remark(line)).and_then(Ending::legal).is_some()
        && ends_as_title(line)
        && is_line(line)
}

/// The heading of level 1. If it does not end like a title, it continues in the next one: a long title is broken over
/// two lines.
fn heading(text: &str, blocks: &[Block]) -> Option<Range<usize>> {
    let first = blocks.iter().position(|b| b.kind == BlockKind::Heading(1))?;
    let lines = blocks[first..].iter().take(LINES).take_while(|b| b.kind == BlockKind::Heading(1));
    let lines: Vec<&Block> = lines.collect();
    let line = |b: &Block| text[b.range.clone()].trim();
    let last = lines.iter().position(|b| ends_as_title(line(b))).unwrap_or(0);
    let numbered = lines[1..=last].iter().any(|b| begins_with_number(line(b)));
    let end = lines[if numbered { 0 } else { last }].range.end;
    Some(blocks[first].range.start..end)
}

/// The maximum length in bytes of the title of a document whose lines were joined.
const LONGEST: usize = 360;

/// The title at the beginning of a document whose lines were joined: 关于印发《…》的通知各省、自治区…
fn joined(text: &str, first: &Block) -> Option<Range<usize>> {
    let line = &text[first.range.clone()];
    let mut depth = 0_i32;
    for (at, c) in line.char_indices().take_while(|(at, _)| *at < LONGEST) {
        match c {
            '《' | '（' | '(' => depth += 1,
            '》' | '）' | ')' => depth -= 1,
            '。' | '，' | ',' | '；' | ';' | '：' | ':' if depth == 0 => return None,
            '的' if depth == 0 => {
                if let Some(len) = joined_ending(&line[at..]) {
                    let end = at + len;
                    let whole = line[..at].contains("关于") && end < line.len();
                    return whole.then(|| first.range.start..first.range.start + end);
                }
            }
            _ => {}
        }
    }
    None
}

fn plain(text: &str, blocks: &[Block]) -> Option<Range<usize>> {
    let lines = blocks.iter().map(|b| text[b.range.clone()].trim()).take_while(|line| !line.contains('。'));
    let lines: Vec<&str> = lines.collect();
    let last = lines.iter().position(|line| is_line(line) && ends_as_title(line))?;
    let above = (last.saturating_sub(LINES - 1)..last).rev().take_while(|i| is_line(lines[*i]) && !is_edge(lines[*i]));
    let first = above.last().unwrap_or(last);
    // the lines above belong to the title if they begin the document or begin like a title
    let about = (first..=last).rev().find(|i| lines[*i].contains("关于"));
    let first = match about {
        Some(about) if about > first && lines[about].starts_with("关于") => about - 1,
        Some(about) => about,
        None if first == 0 => 0,
        None => last,
    };
    Some(blocks[first].range.start..blocks[last].range.end)
}

/// Whether a line can be part of a title.
fn is_line(line: &str) -> bool {
    line.len() <= 240
        && !line.contains(['。', '；', ';', '：', ':', '|'])
        && !begins_with_number(line.trim_start_matches(['“', '"', '《']))
        && (line.contains("关于") || !has_clauses(line))
}

/// Whether a comma outside brackets and quotation marks separates the clauses of a sentence: a line of the body may
/// also end with 清单 or 措施.
fn has_clauses(line: &str) -> bool {
    let mut depth = 0_i32;
    line.chars().any(|c| {
        match c {
            '《' | '（' | '(' | '“' => depth += 1,
            '》' | '）' | ')' | '”' => depth -= 1,
            _ => {}
        }
        depth <= 0 && matches!(c, '，' | ',')
    })
}

/// Whether a line above a title is separate from it: a date, a number.
fn is_edge(line: &str) -> bool {
    line.ends_with('号') || written_date::leading(line).is_some()
}

fn ends_as_title(line: &str) -> bool {
    line.chars().count() >= 4 && !line.starts_with("特此") && ending(without_remark(line)).is_some()
}
