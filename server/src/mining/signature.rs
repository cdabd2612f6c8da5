//! The issuers in the signature: the lines above the date, or the name directly before the date if the lines were
//! joined.

use super::AgencyNames;
use crate::text::Outline;
use hegao_lexicon::language::bodies::OFFICES;
use hegao_lexicon::language::references::follows_signature;
use hegao_lexicon::language::written_date;
use std::ops::Range;

/// The issuers with their byte ranges, in the order of the signature.
pub fn read(text: &str, outline: &Outline, agencies: &AgencyNames) -> Vec<(Range<usize>, String)> {
    let found = outline.signature.as_ref().map(|signed| lines(text, signed.range.clone())).unwrap_or_default();
    if found.is_empty() { joined(text, agencies) } else { found }
}

/// The names on the lines of a signature; spaces between single characters are dropped, wider gaps separate two names.
fn lines(text: &str, range: Range<usize>) -> Vec<(Range<usize>, String)> {
    let mut start = range.start;
    let mut found = Vec::new();
    for line in text[range].split_inclusive('\n') {
        let end = written_date::find(line).next_back().map_or(line.len(), |d| d.range.start);
        let names = names(&line[..end]);
        found.extend(names.into_iter().map(|name| (start..start + line[..end].trim_end().len(), name)));
        start += line.len();
    }
    found
}

fn names(line: &str) -> Vec<String> {
    let bare = line.trim().trim_end_matches("（代章）").trim_end_matches("(代章)");
    let pieces: Vec<&str> = bare.split_whitespace().collect();
    // 财　政　部 and 国 家 数 据 局
    if !pieces.is_empty() && pieces.iter().all(|p| p.chars().count() <= 2) {
        return vec![pieces.concat()];
    }
    pieces.into_iter().map(str::to_owned).collect()
}

/// The known agencies, one after the other, directly before a date that ends the document; the last may be an office of
/// an agency.
fn joined(text: &str, agencies: &AgencyNames) -> Vec<(Range<usize>, String)> {
    let ends = |d: &written_date::Dated| {
        let after = text[d.range.end..].trim_start_matches([' ', '\u{3000}']);
        after.is_empty() || after.starts_with("关于") || follows_signature(after)
    };
    let signed = written_date::find(text).filter(ends).find_map(|dated| {
        let before = text[..dated.range.start].trim_end_matches([' ', '\u{3000}']);
        last(text, before.len(), agencies)
    });
    let mut found: Vec<Range<usize>> = signed.into_iter().collect();
    while let Some(above) = found.last().and_then(|r| last(text, r.start, agencies)) {
        found.push(above);
    }
    found.into_iter().rev().map(|range| (range.clone(), text[range].to_owned())).collect()
}

/// The agency, or its office, whose name ends at `end`.
fn last(text: &str, end: usize, agencies: &AgencyNames) -> Option<Range<usize>> {
    let named = OFFICES.iter().find_map(|o| text[..end].strip_suffix(o)).map_or(end, str::len);
    let start = begins(agencies, end).or_else(|| begins(agencies, named))?;
    Some(start..end)
}

/// Where the agency whose name ends at `end` begins.
fn begins(agencies: &AgencyNames, end: usize) -> Option<usize> {
    let index = agencies.partition_point(|(range, _)| range.end < end);
    agencies.get(index).filter(|(range, _)| range.end == end).map(|(range, _)| range.start)
}
