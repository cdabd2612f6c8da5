//! What may be wrong with tables beyond the reading of a row: names that lead nowhere, facts that
//! contradict each other, phrases that are their own misspelling. Each fault has its place.

pub mod agencies;
pub mod attestation;
mod codes;
mod confusables;
mod form;
pub mod loaded;
mod names;
mod policies;
mod slogans;
#[cfg(test)]
mod tests;

use crate::fault::{Fault, Level};
use loaded::{LoadedTables, Row};

/// What is asked of a check besides the tables.
pub struct Demands<'d> {
    /// A document number in its right form; `None` for what is no number of that grammar.
    pub canonical: &'d dyn Fn(&str) -> Option<String>,
    /// Whether hints are wanted.
    pub hints: bool,
}

/// Checks tables. Faults come in the order of files, lines and columns.
pub fn check(loaded: &LoadedTables<'_>, demands: &Demands<'_>) -> Vec<Fault> {
    let mut findings = Findings { loaded, faults: loaded.unread.clone() };
    form::check(&mut findings);
    agencies::check(&mut findings);
    names::check(&mut findings);
    codes::check(&mut findings);
    policies::check(&mut findings, demands);
    slogans::check(&mut findings);
    confusables::check(&mut findings);
    findings.faults.retain(|f| demands.hints || f.level > Level::Hint);
    sorted(findings.faults)
}

/// Faults in the order of files, lines and columns, each once.
pub fn sorted(mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort_by(|a, b| (&a.file, a.line, a.column, b.level).cmp(&(&b.file, b.line, b.column, a.level)));
    faults.dedup();
    faults
}

/// The faults found so far.
struct Findings<'b, 'a> {
    loaded: &'b LoadedTables<'a>,
    faults: Vec<Fault>,
}

impl Findings<'_, '_> {
    /// Notes a fault at a column of a row, unless its table is only there to be compared with.
    fn push<R>(&mut self, row: &Row<R>, column: &str, level: Level, message: impl Into<String>) {
        let loaded_table = &self.loaded.tables[row.table];
        if loaded_table.judged {
            let cell = loaded_table.heading.cell(column);
            self.faults.push(loaded_table.fault(row.row, cell, level, message.into()));
        }
    }

    fn error<R>(&mut self, row: &Row<R>, column: &str, message: impl Into<String>) {
        self.push(row, column, Level::Error, message);
    }

    fn warn<R>(&mut self, row: &Row<R>, column: &str, message: impl Into<String>) {
        self.push(row, column, Level::Warning, message);
    }
}
