//! The number of findings of each rule.

use super::{Format, json};
use crate::diagnostic::{Diagnostic, Severity};
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Counts by rule.
#[derive(Clone, Default, Debug)]
pub struct Statistics {
    rules: BTreeMap<&'static str, Count>,
}

#[derive(Clone, Copy, Serialize, Debug)]
struct Count {
    severity: Severity,
    count: usize,
    fixable: usize,
}

#[derive(Serialize)]
struct Row {
    rule: &'static str,
    #[serde(flatten)]
    count: Count,
}

impl Statistics {
    /// The counts of some findings.
    pub fn of(diagnostics: &[Diagnostic]) -> Statistics {
        let mut statistics = Statistics::default();
        for d in diagnostics {
            let count = Count { severity: d.severity, count: 1, fixable: usize::from(d.fix.is_some()) };
            statistics.add(d.rule, count);
        }
        statistics
    }

    /// Adds other counts to these.
    pub fn merge(&mut self, other: &Statistics) {
        other.rules.iter().for_each(|(rule, count)| self.add(rule, *count));
    }

    fn add(&mut self, rule: &'static str, more: Count) {
        let count = self.rules.entry(rule).or_insert(Count { count: 0, fixable: 0, ..more });
        count.severity = count.severity.max(more.severity);
        count.count += more.count;
        count.fixable += more.fixable;
    }

    /// One line per rule, the most frequent first; for programs as JSON.
    pub fn text(&self, format: &Format) -> String {
        let mut rows: Vec<Row> = self.rules.iter().map(|(rule, count)| Row { rule, count: *count }).collect();
        rows.sort_by(|a, b| b.count.count.cmp(&a.count.count).then(a.rule.cmp(b.rule)));
        match format.counts {
            Some(counts) => counts(&rows.iter().map(json::text_of).collect::<Vec<_>>()),
            None => table(&rows),
        }
    }
}

fn table(rows: &[Row]) -> String {
    let mut out = String::new();
    for Row { rule, count: Count { severity, count, fixable } } in rows {
        let fixable = if *fixable == 0 { String::new() } else { format!("（{fixable} 处附改法）") };
        let _ = writeln!(out, "{count:>6}  {}  {rule}{fixable}", severity.in_chinese());
    }
    out
}
