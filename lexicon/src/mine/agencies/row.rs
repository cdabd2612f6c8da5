//! Turns the evidence about an agency into a row, and finds contradictions with the lexicon.

use super::places::NamePlace;
use super::{AgencyEntry, Change, Form};
use crate::agencies::AgencyStatus;
use crate::mine::proposal::{Confidence, Conflict, Counted, Evidence, Proposal, Table};
use crate::{Agency, Lexicon};

/// The proposed row of an agency.
pub fn proposal(name: &str, entry: &AgencyEntry, lexicon: &Lexicon) -> Option<Proposal> {
    let known = lexicon.agencies.get(name);
    let change = entry.changes.first().map(|(change, _)| change);
    let cells = [
        ("name", name.to_owned()),
        ("short_names", keys(&entry.short_names)),
        ("aliases", keys(&entry.aliases)),
        ("status", status(known, change).to_owned()),
        ("valid_to", change.and_then(|c| c.date).map(|d| d.to_string()).unwrap_or_default()),
        ("successors", change.map(successors).unwrap_or_default()),
        ("basis", change.map(|c| c.basis.clone()).unwrap_or_default()),
    ];
    Some(Proposal {
        table: Table::Agencies,
        cells: cells.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
        count: entry.tally.count,
        confidence: confidence(name, known, entry),
        why: why(entry),
        evidence: evidence(entry),
    })
}

fn keys(counted: &Counted) -> String {
    counted.keys().cloned().collect::<Vec<_>>().join(";")
}

fn successors(change: &Change) -> String {
    change.to.iter().map(|n| n.name.as_str()).collect::<Vec<_>>().join(";")
}

/// The fact that an agency signed a document does not show that it still exists.
fn status(known: Option<&Agency>, change: Option<&Change>) -> &'static str {
    match (change, known.map(|k| k.status)) {
        (Some(change), _) if change.renamed => "renamed",
        (Some(_), _) => "abolished",
        (None, Some(AgencyStatus::Current)) => "current",
        (None, Some(AgencyStatus::Abolished)) => "abolished",
        (None, Some(AgencyStatus::Renamed)) => "renamed",
        (None, _) => "unknown",
    }
}

/// Names with at least this number of characters are rarely shared by several places.
const LONG: usize = 8;

fn confidence(name: &str, known: Option<&Agency>, entry: &AgencyEntry) -> Confidence {
    let of_change = entry.changes.first().map(|(c, _)| if c.renamed { Confidence::High } else { Confidence::Medium });
    let issued = [NamePlace::Signature, NamePlace::Metadata, NamePlace::Title].iter().any(|p| entry.places.contains(p));
    let of_name = match entry.form {
        _ if known.is_some() => Confidence::High,
        // 平川住房公积金管理中心 signs without 市
        Some(Form::Bare) if issued && name.chars().count() >= LONG => Confidence::Medium,
        Some(Form::Bare) | None => Confidence::Low,
        Some(_) if issued || entry.tally.documents > 1 => Confidence::High,
        Some(_) => Confidence::Medium,
    };
    of_change.map_or(of_name, |c| c.min(of_name))
}

fn why(entry: &AgencyEntry) -> String {
    let places: Vec<&str> = entry.places.iter().map(|p| p.said()).collect();
    let mut said = vec![format!("{}份文件，见于{}", entry.tally.documents, places.join("、"))];
    said.extend(entry.changes.first().map(|(c, _)| format!("文中写明“{}”", c.verb)));
    if entry.form == Some(Form::Bare) {
        said.push("名称没有写明是何处的机关".to_owned());
    }
    if entry.former.documents > 0 {
        said.push(format!("{}份文件称“原”", entry.former.documents));
    }
    said.join("；")
}

fn evidence(entry: &AgencyEntry) -> Vec<Evidence> {
    let mut found: Vec<Evidence> = entry.changes.iter().map(|(_, e)| e.clone()).collect();
    let shorts = entry.short_names.values().chain(entry.aliases.values());
    for more in shorts.chain([&entry.tally]).flat_map(|t| &t.evidence) {
        if !found.contains(more) {
            found.push(more.clone());
        }
    }
    found.truncate(5);
    found
}

/// Evidence that contradicts the lexicon: a lapsed agency that signs documents, a different successor, a current agency
/// that is called former.
pub fn conflicts(name: &str, entry: &AgencyEntry, lexicon: &Lexicon) -> Vec<Conflict> {
    let Some(known) = lexicon.agencies.get(name) else { return Vec::new() };
    [signs_later(known, entry), other_successor(known, entry), called_former(known, entry)]
        .into_iter()
        .flatten()
        .collect()
}

fn conflict(known: &Agency, column: &'static str, values: Vec<(String, usize, Option<Evidence>)>) -> Conflict {
    Conflict { table: Table::Agencies, key: known.name.to_string(), column, values }
}

fn signs_later(known: &Agency, entry: &AgencyEntry) -> Option<Conflict> {
    let end = known.valid_to?;
    let (date, evidence) = entry.signed.as_ref().filter(|(date, _)| known.lapsed_by(*date))?;
    let signed = (format!("{date}仍署名"), 1, Some(evidence.clone()));
    Some(conflict(known, "valid_to", vec![signed, (end.to_string(), 0, None)]))
}

fn other_successor(known: &Agency, entry: &AgencyEntry) -> Option<Conflict> {
    let (change, evidence) = entry.changes.iter().find(|(c, _)| {
        let denied = |n: &super::Name| !known.successors.iter().any(|s| **s == *n.name);
        !c.to.is_empty() && c.to.iter().all(denied)
    })?;
    let values = vec![(successors(change), 1, Some(evidence.clone())), (known.successors.join(";"), 0, None)];
    Some(conflict(known, "successors", values))
}

/// The number of documents that must call a current agency 原….
const FORMER: usize = 3;

fn called_former(known: &Agency, entry: &AgencyEntry) -> Option<Conflict> {
    let stands = known.status == AgencyStatus::Current && entry.former.documents >= FORMER;
    stands.then(|| {
        let read = ("原".to_owned(), entry.former.count, entry.former.evidence.first().cloned());
        conflict(known, "status", vec![read, ("current".to_owned(), 0, None)])
    })
}
