//! A file as input for the lexicon's miner: read in the same way as for linting, so that both find the same numbers,
//! titles and names.

mod signature;
#[cfg(test)]
mod term_tests;

use crate::mentions::document_number::NumberKind;
use crate::mentions::{DocumentNumber, agency, citation, document_number};
use crate::text::outline::DateBasis;
use crate::text::{Outline, Prose, Syntax, front_matter};
use hegao_lexicon::Lexicon;
use hegao_lexicon::language::metadata;
use hegao_lexicon::language::written_date;
use hegao_lexicon::mine::document::{Document, Number, Title};
use hegao_lexicon::mine::script;
use hegao_lexicon::terms::Found;
use std::ops::Range;

/// Where the known agencies are mentioned, and the names of their rows.
type AgencyNames = Vec<(Range<usize>, String)>;

/// Reads the text of a file. `path` is its name in reports.
pub fn document(path: &str, source: &str, syntax: Syntax, lexicon: &Lexicon) -> Document {
    // byte offsets are the same in both scripts
    let source = &*script::simplified(source);
    let prose = Prose::new(source, syntax);
    let outline = Outline::new(source, &prose);
    let text = prose.text().to_owned();
    let numbers = document_number::scan(&text, lexicon);
    let citations = citation::scan(&text, &numbers);
    let terms: Vec<Found> = lexicon.terms().find_iter(&text).collect();
    let mentions = agency::scan(&text, &terms, &citations).into_iter();
    let name = |row: usize| lexicon.agencies.at(row).map(|a| a.name.to_string());
    let agencies: AgencyNames = mentions.filter_map(|m| Some((m.range, name(*m.agencies.first()?)?))).collect();
    let issuers = signature::read(&text, &outline, &agencies);
    Document {
        path: path.to_owned(),
        lines: lines(source, &prose),
        title_range: outline.title.clone().unwrap_or_default(),
        title: outline.title.map(|range| one_line(&text[range])),
        // the day a document took effect is not the day it was issued
        date: outline.date.filter(|_| outline.date_basis != Some(DateBasis::Effect)),
        metadata: metadata(source, &prose, &text).into_iter().map(|entry| in_right_form(entry, lexicon)).collect(),
        titles: citations.into_iter().map(|c| title(&text, c)).collect(),
        dates: written_date::find(&text).map(|d| (d.range, d.date)).collect(),
        agencies,
        issuers,
        numbers: numbers.into_iter().map(|n| number(&text, n)).collect(),
        text,
    }
}

fn number(text: &str, number: DocumentNumber) -> Number {
    let written = &text[number.range.clone()];
    Number {
        code: text[number.head.clone()].to_owned(),
        well_formed: number.canonical.as_deref() == Some(written),
        is_document: number.kind == NumberKind::Document && number.has_sequence(),
        range: number.range,
        canonical: number.canonical.map(|n| n.to_string()),
    }
}

fn title(text: &str, citation: citation::Citation) -> Title {
    let bare = text[citation.title].replace('<', "〈").replace('>', "〉");
    Title {
        range: citation.range,
        text: citation::between_marks(&one_line(&bare)),
        note: citation.note,
        number: citation.number,
    }
}

/// A text without line breaks and whitespace, except one space between two issuers.
fn one_line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    lines.concat().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The byte offset in the prose where each block begins, and its line in the source.
fn lines(source: &str, prose: &Prose) -> Vec<(usize, usize)> {
    let (mut line, mut counted) = (1, 0);
    let mut row = |at: usize| {
        line += memchr::memchr_iter(b'\n', &source.as_bytes()[counted.min(at)..at]).count();
        counted = counted.max(at);
        line
    };
    prose.blocks().iter().map(|b| (b.range.start, row(prose.source_range(b.range.clone()).start))).collect()
}

/// The number of bytes at the beginning of the text that may hold metadata.
const HEAD: usize = 3000;
/// The maximum length of a key, in bytes.
const KEY: usize = 24;

/// The entries of the front matter, and the `键：值` lines at the beginning of the text; a value may be on the line
/// below its key.
fn metadata(source: &str, prose: &Prose, text: &str) -> Vec<(String, String)> {
    let front = prose.front_matter().and_then(|r| source.get(r)).unwrap_or_default();
    let mut found: Vec<(String, String)> =
        front_matter::entries(front).map(|(k, v)| (k.to_owned(), v.to_owned())).collect();
    let mut lines = text.lines().map(str::trim).filter(|l| !l.is_empty()).peekable();
    let mut seen = 0;
    while let Some(line) = lines.next().filter(|_| seen < HEAD) {
        seen += line.len();
        for part in pairs(line) {
            let Some((key, value)) = part.split_once(['：', ':']) else { continue };
            let key: String = key.split_whitespace().collect();
            let value = match value.trim() {
                "" => lines.peek().copied().unwrap_or_default(),
                value => value,
            };
            if key.len() <= KEY && !key.is_empty() {
                found.push((key, value.to_owned()));
            }
        }
    }
    found
}

/// An entry whose value is in canonical form if it is a document number.
fn in_right_form((key, value): (String, String), lexicon: &Lexicon) -> (String, String) {
    let is_number = metadata::NUMBER.contains(&key.as_str());
    let number = is_number.then(|| document_number::scan(&value, lexicon).into_iter().find_map(|n| n.canonical));
    (key, number.flatten().map_or(value, |n| n.to_string()))
}

/// The entries of a line, which may hold two of them: 发文机关: 国务院 成文日期: 2016年12月15日.
fn pairs(line: &str) -> Vec<&str> {
    let keys = [&metadata::WRITTEN[..], &metadata::PUBLISHED, &metadata::NUMBER, &["主题分类"]].concat();
    let behind_blank = |key: &str| line.match_indices(key).map(|(at, _)| at).find(|at| line[..*at].ends_with(' '));
    match keys.iter().filter(|key| !key.is_ascii()).filter_map(|key| behind_blank(key)).min() {
        Some(at) => vec![line[..at].trim_end(), &line[at..]],
        None => vec![line],
    }
}

#[cfg(test)]
mod tests;
