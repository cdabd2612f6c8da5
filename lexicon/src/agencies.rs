//! Agencies: their names and other forms, the period in which they existed, their successors.

pub use crate::agency::{Agency, AgencyStatus};

use crate::Date;
use crate::compiled::lines::Lines;
use crate::rows::{Keyed, Keys, Rows};

impl Keyed for Agency {
    fn key(&self) -> String {
        self.name.to_string()
    }
}

/// All known agencies.
#[derive(Default, Debug)]
pub struct Agencies {
    table: Keys<Agency>,
}

impl Agencies {
    /// The shipped table.
    pub(crate) fn shipped() -> Agencies {
        Agencies { table: Keys::shipped(shipped_lines!(AGENCIES, "agencies")) }
    }

    /// Adds rows; a later row replaces an earlier row with the same name.
    pub fn extend(&mut self, rows: Vec<Agency>) {
        self.table.extend(rows);
    }

    /// The agency whose row has exactly this `name`; aliases and other names do not count.
    pub fn get(&self, name: &str) -> Option<&Agency> {
        self.table.get(name)
    }

    /// The agency at this position of the table, counted from 0.
    pub fn at(&self, index: usize) -> Option<&Agency> {
        self.table.rows.get(index)
    }

    /// All rows in table order.
    pub fn iter(&self) -> impl Iterator<Item = &Agency> {
        self.table.rows.iter()
    }

    pub(crate) fn rows(&self) -> &Rows<Agency> {
        &self.table.rows
    }

    /// The agencies that exist on `day` and took over from `agency`, following every link of the succession.
    pub fn standing_successors<'a>(&'a self, agency: &'a Agency, day: Date) -> Vec<&'a Agency> {
        let mut found: Vec<&Agency> = Vec::new();
        let mut seen: Vec<&str> = vec![&agency.name];
        let mut todo: Vec<&str> = agency.successors.iter().rev().map(|s| &**s).collect();
        while let Some(name) = todo.pop() {
            if seen.contains(&name) {
                continue;
            }
            seen.push(name);
            let Some(next) = self.get(name) else { continue };
            if next.lapsed_by(day) {
                todo.extend(next.successors.iter().rev().map(|s| &**s));
            } else {
                found.push(next);
            }
        }
        found
    }
}
