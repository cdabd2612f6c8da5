//! Issuer codes: two agencies may share one only where the table says so.

use super::Findings;
use super::books::Row;
use crate::{Agency, IssuerCode};
use std::collections::{HashMap, HashSet};

pub(super) fn check(findings: &mut Findings<'_, '_>) {
    let books = findings.books;
    let names = Names::of(&books.agencies);
    let by_code: HashMap<&str, &Row<IssuerCode>> = books.codes.iter().map(|r| (&*r.record.code, r)).collect();
    for row in &books.codes {
        issuers(row, &names, findings);
    }
    let mut owners: HashMap<&str, &Row<Agency>> = HashMap::new();
    for row in &books.agencies {
        for code in &row.record.codes {
            match by_code.get(&**code) {
                Some(known) => with_table(row, code, &known.record, &names, findings),
                None => among_agencies(row, code, &mut owners, &names, findings),
            }
        }
    }
}

/// The issuers that a row names.
fn issuers_of(code: &IssuerCode) -> impl Iterator<Item = &str> {
    code.issuer.split(';').filter(|i| !i.is_empty())
}

fn issuers(row: &Row<IssuerCode>, names: &Names<'_>, findings: &mut Findings<'_, '_>) {
    let code = &row.record;
    if !code.ambiguous && issuers_of(code).count() > 1 {
        let message = format!("“{}”写了几个发文机关，ambiguous 应写 yes", code.code);
        findings.error(row, "ambiguous", message);
    }
    for issuer in issuers_of(code) {
        if let Some(name) = names.proper(issuer) {
            findings.warn(row, "issuer", format!("“{issuer}”在机构表中的名称是“{name}”，请写这个名称"));
        }
    }
}

/// A code that both tables know.
fn with_table(row: &Row<Agency>, code: &str, known: &IssuerCode, names: &Names<'_>, findings: &mut Findings<'_, '_>) {
    let agency = &row.record.name;
    let shared = known.ambiguous || known.issuer.is_empty();
    if !shared && !issuers_of(known).any(|issuer| names.are_one(issuer, agency)) {
        let message = format!(
            "代字“{code}”在 issuer-codes.tsv 中属于“{}”；两家同用的，那里 ambiguous 应写 yes，否则请改正其中一处",
            known.issuer
        );
        findings.error(row, "codes", message);
    }
}

/// A code that only rows of agencies name.
fn among_agencies<'r>(
    row: &'r Row<Agency>,
    code: &'r str,
    owners: &mut HashMap<&'r str, &'r Row<Agency>>,
    names: &Names<'_>,
    findings: &mut Findings<'_, '_>,
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
        findings.error(row, "codes", message);
    }
}

/// Which names mean one agency, and which agencies follow one another.
struct Names<'a> {
    by_name: HashMap<&'a str, &'a str>,
    keys: HashSet<&'a str>,
    /// For each agency the first of its line of succession.
    line: HashMap<&'a str, &'a str>,
}

impl<'a> Names<'a> {
    fn of(rows: &'a [Row<Agency>]) -> Names<'a> {
        let mut names = Names { by_name: HashMap::new(), keys: HashSet::new(), line: HashMap::new() };
        for agency in rows.iter().map(|r| &r.record) {
            names.keys.insert(&agency.name);
            let others = [&*agency.full_name, agency.common_name()].into_iter();
            for name in others.chain(agency.short_names.iter().map(|n| &**n)).filter(|n| !n.is_empty()) {
                names.by_name.entry(name).or_insert(&agency.name);
            }
        }
        for agency in rows.iter().map(|r| &r.record) {
            for successor in &agency.successors {
                names.join(&agency.name, successor);
            }
        }
        names
    }

    fn join(&mut self, a: &'a str, b: &'a str) {
        let (a, b) = (self.first(a), self.first(b));
        if a != b {
            self.line.insert(a, b);
        }
    }

    fn first<'n>(&self, name: &'n str) -> &'n str
    where
        'a: 'n,
    {
        let mut name = name;
        while let Some(next) = self.line.get(name) {
            name = next;
        }
        name
    }

    fn key<'n>(&self, name: &'n str) -> &'n str
    where
        'a: 'n,
    {
        if self.keys.contains(name) { name } else { self.by_name.get(name).copied().unwrap_or(name) }
    }

    /// Whether two names mean one agency, before and after a reform.
    fn are_one(&self, a: &str, b: &str) -> bool {
        self.first(self.key(a)) == self.first(self.key(b))
    }

    /// The name that keys an agency, where another of its names was written.
    fn proper(&self, name: &str) -> Option<&'a str> {
        if self.keys.contains(name) { None } else { self.by_name.get(name).copied() }
    }
}
