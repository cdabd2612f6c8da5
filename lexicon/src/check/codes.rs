//! Checks of issuer codes: two agencies may share a code only if the table says so.

use super::FaultCollector;
use super::loaded::Row;
use crate::{Agency, IssuerCode};
use std::collections::HashMap;

pub(super) fn check(collector: &mut FaultCollector<'_, '_>) {
    let loaded = collector.loaded;
    let names = Names::of(&loaded.agencies);
    let by_code: HashMap<&str, &Row<IssuerCode>> = loaded.codes.iter().map(|r| (&*r.record.code, r)).collect();
    for row in &loaded.codes {
        issuers(row, &names, collector);
    }
    let mut owners: HashMap<&str, &Row<Agency>> = HashMap::new();
    for row in &loaded.agencies {
        for code in &row.record.codes {
            match by_code.get(&**code) {
                Some(known) => with_table(row, code, &known.record, &names, collector),
                None => among_agencies(row, code, &mut owners, &names, collector),
            }
        }
    }
}

/// Several issuers of one code: each issues on its own if the code is ambiguous, otherwise they issue jointly.
fn issuers(row: &Row<IssuerCode>, names: &Names<'_>, collector: &mut FaultCollector<'_, '_>) {
    for issuer in &row.record.issuers {
        if let Some(name) = names.proper(issuer) {
            collector.warn(row, "issuer", format!("“{issuer}”在机构表中的名称是“{name}”，请写这个名称"));
        }
    }
}

/// A code that both tables contain.
fn with_table(
    row: &Row<Agency>,
    code: &str,
    known: &IssuerCode,
    names: &Names<'_>,
    collector: &mut FaultCollector<'_, '_>,
) {
    let agency = &row.record.name;
    let shared = known.ambiguous || known.issuers.is_empty();
    if !shared && !known.issuers.iter().any(|issuer| names.are_one(issuer, agency)) {
        let message = format!(
            "代字“{code}”在 issuer-codes.tsv 中属于“{}”；两家同用的，那里 ambiguous 应写 yes，否则请改正其中一处",
            known.issuers.join("、")
        );
        collector.error(row, "codes", message);
    }
}

/// A code that only rows of agencies contain.
fn among_agencies<'r>(
    row: &'r Row<Agency>,
    code: &'r str,
    owners: &mut HashMap<&'r str, &'r Row<Agency>>,
    names: &Names<'_>,
    collector: &mut FaultCollector<'_, '_>,
) {
    let Some(owner) = owners.get(code).filter(|o| o.record.name != row.record.name) else {
        owners.insert(code, row);
        return;
    };
    if !names.are_one(&owner.record.name, &row.record.name) {
        let message = format!(
            "代字“{code}”也写在“{}”一行；两家同用的，请在 issuer-codes.tsv 写明 ambiguous=yes",
            owner.record.name
        );
        collector.error(row, "codes", message);
    }
}

/// Which names belong to one agency, and which agencies succeed one another.
struct Names<'a> {
    /// The index of an agency by its key.
    keys: HashMap<&'a str, usize>,
    /// The index of an agency by its other names.
    others: HashMap<&'a str, usize>,
    agencies: Vec<&'a Agency>,
    /// For each agency, the index of the representative of its line of succession.
    line: Vec<usize>,
}

impl<'a> Names<'a> {
    fn of(rows: &'a [Row<Agency>]) -> Names<'a> {
        let agencies: Vec<&Agency> = rows.iter().map(|r| &r.record).collect();
        let keys: HashMap<&str, usize> = agencies.iter().enumerate().map(|(i, a)| (&*a.name, i)).collect();
        let mut others = HashMap::new();
        for (i, agency) in agencies.iter().enumerate() {
            let names = [&*agency.full_name, agency.common_name()].into_iter();
            for name in names.chain(agency.short_names.iter().map(|n| &**n)).filter(|n| !n.is_empty()) {
                others.entry(name).or_insert(i);
            }
        }
        let line = lines(&agencies, &keys);
        Names { keys, others, agencies, line }
    }

    fn at(&self, name: &str) -> Option<usize> {
        self.keys.get(name).or_else(|| self.others.get(name)).copied()
    }

    /// Whether two names mean one agency, before and after a reform.
    fn are_one(&self, a: &str, b: &str) -> bool {
        match (self.at(a), self.at(b)) {
            (Some(a), Some(b)) => self.line[a] == self.line[b],
            _ => a == b,
        }
    }

    /// The key of an agency if `name` is another of its names; otherwise `None`.
    fn proper(&self, name: &str) -> Option<&'a str> {
        if self.keys.contains_key(name) { None } else { self.others.get(name).map(|&i| &*self.agencies[i].name) }
    }
}

/// For each agency, the representative of its line of succession.
fn lines(agencies: &[&Agency], keys: &HashMap<&str, usize>) -> Vec<usize> {
    let mut line: Vec<usize> = (0..agencies.len()).collect();
    for (i, agency) in agencies.iter().enumerate() {
        for next in agency.successors.iter().filter_map(|s| keys.get(&**s)) {
            let (a, b) = (first(&mut line, i), first(&mut line, *next));
            line[a] = b;
        }
    }
    (0..agencies.len()).map(|i| first(&mut line, i)).collect()
}

/// Follows a line to its end and shortens the path on the way.
fn first(line: &mut [usize], mut at: usize) -> usize {
    while line[at] != at {
        line[at] = line[line[at]];
        at = line[at];
    }
    at
}
