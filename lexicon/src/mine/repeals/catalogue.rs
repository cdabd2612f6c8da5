//! Catalogues: 宣布失效的文件目录, one document per line or row, mostly without 《》.

use super::super::document::{Document, Number};
use super::super::proposal::Confidence;
use super::super::titles::is_title;
use super::{Extent, Reader, Repeal};
use crate::language::acts::{AMENDING, ENDING_IN_HEADINGS};
use std::ops::Range;

/// The documents listed under the headings of catalogues.
pub fn find(reader: &Reader<'_>) -> Vec<Repeal> {
    let document = reader.document;
    let headings = headings(document);
    let mut found = Vec::new();
    for (i, (heading, verb)) in headings.iter().enumerate() {
        let end = headings.get(i + 1).map_or(document.text.len(), |(next, _)| next.start);
        found.extend(listed(reader, heading.end..end, verb));
    }
    found
}

/// The lines that are headings of catalogues, each with its verb. A catalogue of documents that stay in force or are
/// amended ends the previous one.
fn headings(document: &Document) -> Vec<(Range<usize>, Option<&'static str>)> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in document.text.split_inclusive('\n') {
        let range = at..at + line.len();
        at = range.end;
        let name = line.trim().trim_end_matches(['：', ':']);
        let heads = name.ends_with("目录") || name.ends_with("清单") || name.ends_with("一览表");
        // 附件：1. 废止的文件目录 in the prose only refers to a catalogue
        if heads && name.len() < 150 && !name.contains(['。', '，', '《']) && !name.starts_with("附件") {
            found.push((range, verb(name)));
        }
    }
    found
}

fn verb(heading: &str) -> Option<&'static str> {
    let other = AMENDING.iter().chain(&["保留", "继续有效", "条款"]).any(|w| heading.contains(w));
    ENDING_IN_HEADINGS.into_iter().find(|v| heading.contains(v) && !other)
}

fn listed(reader: &Reader<'_>, range: Range<usize>, verb: &Option<&'static str>) -> Vec<Repeal> {
    let Some(verb) = verb else { return Vec::new() };
    let document = reader.document;
    let from = document.numbers.partition_point(|n| n.range.start < range.start);
    let numbers = document.numbers[from..].iter().take_while(|n| n.range.end <= range.end);
    let mut end = range.start;
    let mut found = Vec::new();
    for number in numbers.filter(|n| n.is_document) {
        let title = title(&document.text[end..number.range.start]);
        end = number.range.end;
        found.extend(title.and_then(|title| entry(reader, title, number, verb)));
    }
    found
}

fn entry(reader: &Reader<'_>, title: String, number: &Number, verb: &str) -> Option<Repeal> {
    Some(Repeal {
        title,
        number: Some(number.canonical.clone()?),
        date: None,
        issuer: String::new(),
        extent: Extent::Whole,
        verb: verb.to_owned(),
        by: reader.own.clone(),
        since: reader.document.date,
        article: String::new(),
        at: number.range.start,
        confidence: Confidence::High,
    })
}

/// The title before a number: on the same line, or in the previous cell.
fn title(before: &str) -> Option<String> {
    let line = before.trim().rsplit('\n').next()?;
    let bare = unnumbered(line).trim_matches(|c: char| c.is_whitespace() || "（(《》、，,；;。|".contains(c));
    is_title(bare).then(|| bare.to_owned())
}

/// A line without its item number; the year in 2015年工作要点 is kept.
fn unnumbered(line: &str) -> &str {
    let line = line.trim_start_matches([' ', '\u{3000}', '（', '(', '|']);
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    match digits.starts_with(['.', '．', '、', ' ', '）', ')']) {
        true => digits.trim_start_matches(['.', '．', '、', ' ', '）', ')']),
        false => line,
    }
}
