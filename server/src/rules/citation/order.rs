//! `citation-order`

use super::is_citable;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::document_number::is_detached;
use crate::mentions::{Citation, DocumentNumber};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use crate::text::BlockKind;
use hegao_lexicon::language::acts::{MAKING, SIGNING};
use hegao_lexicon::language::bodies::ends_as_issuer;
use hegao_lexicon::language::relations::JOINING;

/// 发文字号写在标题前面.
pub static RULE: Rule = Rule {
    id: "citation-order",
    former: &[],
    since: "0.1.0",
    summary: "引用文件时发文字号写在了标题前面",
    basis: Basis::Practice("引用公文先写标题，后在圆括号内写发文字号"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("order.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for (index, citation) in cx.mentions.citations.iter().enumerate() {
        let Some((start, number)) = leading_number(cx, index) else { continue };
        let text = cx.text;
        if !is_running_text(cx, start) || is_cut_short(text, number) || more_titles(&text[citation.range.end..]) {
            continue;
        }
        let written = &text[number.range.clone()];
        let message = format!("引用文件通常先写标题，再在圆括号内写发文字号，宜写作《……》（{written}）");
        let edits = vec![(start..citation.range.start, String::new()), behind(citation, written)];
        found.report(start..citation.range.end, message).repeats("发文字号写在标题前面，通常先写标题后写字号").fix(
            Applicability::Unsafe,
            format!("把“{written}”移到标题后面的圆括号里"),
            edits,
        );
    }
}

/// Whether more titles follow, so that the number does not belong to a single title.
fn more_titles(after: &str) -> bool {
    after.strip_prefix(JOINING).unwrap_or(after).starts_with('《')
}

/// The number directly before a title that does not belong to the preceding title, with its start offset in bytes,
/// including the parenthesis around it.
fn leading_number<'a>(cx: &BlockContext<'a>, index: usize) -> Option<(usize, &'a DocumentNumber)> {
    let (text, mentions) = (cx.text, cx.mentions);
    let citation = &mentions.citations[index];
    let place = mentions.numbers.partition_point(|n| n.range.end <= citation.range.start).checked_sub(1)?;
    let number = &mentions.numbers[place];
    let taken = |c: &Citation| c.number == Some(place) || c.range.end > number.range.start;
    let before = index.checked_sub(1).map(|i| &mentions.citations[i]);
    let listed = place.checked_sub(1).is_some_and(|i| number.range.start - mentions.numbers[i].range.end <= 4);
    if citation.number.is_some() || before.is_some_and(taken) || listed || !is_citable(number) {
        return None;
    }
    let round = text[..number.range.start].chars().next_back().filter(|c| matches!(c, '（' | '('));
    match (text[number.range.end..citation.range.start].trim(), round) {
        ("" | "文" | "文件", None) => Some((number.range.start, number)),
        ("）" | ")", Some(open)) => Some((number.range.start - open.len_utf8(), number)),
        _ => None,
    }
}

/// Whether the issuer code may start earlier than the parsed one: in 作出温国土资发 the code is not 国土资发.
fn is_cut_short(text: &str, number: &DocumentNumber) -> bool {
    let before = &text[..number.range.start];
    let bound = ends_as_issuer(before) || MAKING.iter().chain(&SIGNING).any(|act| before.ends_with(act));
    !is_detached(text, number.range.start) && !bound
}

/// Whether an offset is within a sentence, and not at the start of a list, a table or a catalogue.
fn is_running_text(cx: &BlockContext<'_>, at: usize) -> bool {
    let Some(block) = cx.block_at(at) else { return false };
    let before = cx.text[block.range.start..at].trim_end().chars().next_back();
    !matches!(block.kind, BlockKind::Heading(_) | BlockKind::TableCell)
        && !cx.mentions.quoted_text.is_quoted(&(at..at))
        && before.is_some_and(|c| c.is_alphabetic() || matches!(c, '，' | ','))
}

/// Where to insert the number, as an empty byte range, and the text to insert: the number goes into the parentheses
/// after the title if there are any, otherwise into new ones.
fn behind(citation: &Citation, number: &str) -> (std::ops::Range<usize>, String) {
    match &citation.note {
        Some(note) => (note.start..note.start, format!("{number}，")),
        None => (citation.range.end..citation.range.end, format!("（{number}）")),
    }
}

#[cfg(test)]
mod tests;
