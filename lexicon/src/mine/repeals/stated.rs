//! Repeals stated in a sentence, with titles immediately before or after the verb.

use super::{Clause, Repeal, RepealVerb, lead, tail};
use crate::language::acts::REPEALING;

/// Titles immediately before the verb: 《甲》、《乙》同时废止.
pub fn before(place: &RepealVerb<'_>) -> Option<Vec<Repeal>> {
    let RepealVerb { reader, verb, range } = place;
    let document = reader.document;
    // most verbs of repeal have no title near them
    let near = range.start.saturating_sub(tail::LONGEST);
    document.titles_in(&(0..range.start)).last().filter(|t| t.range.end >= near)?;
    let sentence = document.sentence(range.start);
    let titles = document.titles_in(&(sentence.start..range.start));
    let last = titles.last()?;
    let extent = tail::extent(&document.text[last.range.end..range.start])?;
    if !tail::closes(&document.text[range.end..]) {
        return None;
    }
    let run = lead::run(document, titles, &sentence);
    if run.is_empty() || lead::is_basis(document, &run[0], &sentence) {
        return None;
    }
    let clause = Clause { reader, verb, lead: sentence.start, sentence };
    let mut found = clause.repeals(&run, &extent);
    found.extend(lead::bearer(document, titles, &run).and_then(|(title, part)| clause.repeal(title, &part)));
    Some(found)
}

/// Titles immediately after the verb: 废止《甲》和《乙》.
pub fn behind(place: &RepealVerb<'_>) -> Option<Vec<Repeal>> {
    let RepealVerb { reader, verb, range } = place;
    let document = reader.document;
    if !REPEALING.contains(verb) || !lead::asserts(&document.text[..range.start]) {
        return None;
    }
    let next = document.titles.get(document.titles.partition_point(|t| t.range.start < range.end))?;
    if next.range.start > range.end + lead::LONGEST {
        return None;
    }
    let sentence = document.sentence(range.start);
    let titles = document.titles_in(&(range.end..sentence.end));
    let run = lead::run_from(document, titles, range.end);
    let last = run.last()?;
    let extent = tail::extent_behind(&document.text[last.range.end..sentence.end])?;
    let clause = Clause { reader, verb, lead: range.end, sentence };
    Some(clause.repeals(run, &extent))
}
