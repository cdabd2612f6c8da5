//! Checks of tables that go beyond reading single rows: references to missing rows, contradictory facts, set phrases
//! that are listed as their own misspelling. Each fault has a position.

pub mod agencies;
pub mod attestation;
mod codes;
mod confusables;
mod form;
mod formats;
pub mod loaded;
mod names;
mod policies;
mod slogans;
#[cfg(test)]
mod tests;

use crate::fault::{Fault, Level};
use loaded::{LoadedTables, Row};

/// Options of a check besides the tables.
pub struct Demands<'d> {
    /// Returns the canonical form of a document number; `None` if the text is not a valid document number.
    pub canonical: &'d dyn Fn(&str) -> Option<String>,
    /// Whether hints are reported.
    pub hints: bool,
}

/// Checks tables. Faults are sorted by file, line and column.
pub fn check(loaded: &LoadedTables<'_>, demands: &Demands<'_>) -> Vec<Fault> {
    let mut collector = FaultCollector { loaded, faults: loaded.unread.clone() };
    form::check(&mut collector);
    agencies::check(&mut collector);
    names::check(&mut collector);
    codes::check(&mut collector);
    formats::check(&mut collector);
    policies::check(&mut collector, demands);
    slogans::check(&mut collector);
    confusables::check(&mut collector);
    collector.faults.retain(|f| demands.hints || f.level > Level::Hint);
    sorted(collector.faults)
}

/// Sorts faults by file, line and column and removes duplicates.
pub fn sorted(mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort_by(|a, b| (&a.file, a.line, a.column, b.level).cmp(&(&b.file, b.line, b.column, a.level)));
    faults.dedup();
    faults
}

/// The faults found so far.
struct FaultCollector<'b, 'a> {
    loaded: &'b LoadedTables<'a>,
    faults: Vec<Fault>,
}

impl FaultCollector<'_, '_> {
    /// Records a fault at a column of a row, unless its table is loaded only for comparison.
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
