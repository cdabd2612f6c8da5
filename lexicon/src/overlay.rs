//! User tables laid over the shipped ones: rows with a known key replace, others add. Rows that cannot be read and rows
//! that contradict each other are reported; the rest is used.

use crate::catalogue::Table;
use crate::check::agencies::Circles;
use crate::delimited::DelimitedText;
use crate::delimited::heading::Heading;
use crate::delimited::reading::{self, CellFault, Reading};
use crate::fault::{Fault, Level};
use crate::table::Record;
use crate::{
    Agency, Confusable, IssuerCode, Lexicon, NumberFormat, Policy, Slogan, SloganVariant, slogans::AttestedTerm,
};
use rustc_hash::{FxHashMap, FxHasher};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};

/// The user tables laid over a lexicon one after another, and their faults.
#[derive(Default, Debug)]
pub struct Overlay {
    files: Vec<String>,
    /// By the hash of table and key: the file, the position of the row, the hash of all its cells.
    rows: FxHashMap<u64, Laid>,
    /// The names of agencies in user tables, to find cycles among successors.
    agencies: HashMap<String, (usize, (usize, usize))>,
    faults: Vec<Fault>,
}

#[derive(Clone, Copy, Debug)]
struct Laid {
    file: usize,
    row: usize,
    line: usize,
    content: u64,
}

impl Lexicon {
    /// Lays a user table over this lexicon: rows with a known key replace, others add. The heading determines the kind
    /// of table. `file` is the name in faults; valid rows are used even if others have faults. The error contains all
    /// faults of the table.
    pub fn overlay(&mut self, file: &str, text: &str) -> Result<(), Vec<Fault>> {
        let mut overlay = Overlay::default();
        self.lay(&mut overlay, file, text);
        let faults = overlay.finish(self);
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// Lays one of several tables over this lexicon; `overlay` remembers the previous ones.
    pub fn lay(&mut self, overlay: &mut Overlay, file: &str, text: &str) {
        overlay.lay(self, file, text);
        self.forget_terms();
    }
}

impl Overlay {
    /// Lays the table of a file over a lexicon. `file` is its name in faults.
    fn lay(&mut self, lexicon: &mut Lexicon, file: &str, text: &str) {
        let delimited = DelimitedText::read(text);
        self.files.push(file.to_owned());
        let heading = match Heading::of(&delimited, false) {
            Ok(heading) => heading,
            Err(message) => return self.fault_of_file(file, message),
        };
        self.strangers(&delimited, &heading);
        match heading.table {
            Table::Agencies => {
                let read = self.rows::<Agency>(&delimited, &heading);
                self.note_agencies(&delimited, &read);
                lexicon.agencies.extend(read.records);
            }
            Table::IssuerCodes => lexicon.issuer_codes.extend(self.rows::<IssuerCode>(&delimited, &heading).records),
            Table::NumberFormats => {
                lexicon.number_formats.extend(self.rows::<NumberFormat>(&delimited, &heading).records)
            }
            Table::Policies => lexicon.policies.extend(self.rows::<Policy>(&delimited, &heading).records),
            Table::Slogans => lexicon.slogans.extend(self.rows::<Slogan>(&delimited, &heading).records),
            Table::Variants => {
                lexicon.slogans.extend_variants(self.rows::<SloganVariant>(&delimited, &heading).records)
            }
            Table::Attested => lexicon.slogans.extend_attested(self.rows::<AttestedTerm>(&delimited, &heading).records),
            Table::Confusables => lexicon.confusables.extend(self.rows::<Confusable>(&delimited, &heading).records),
            Table::Traditional | Table::VariantCharacters | Table::Words | Table::Frequencies => {}
        }
    }

    /// All faults: those of the files in the order in which they were laid, then cycles among successors.
    pub fn finish(mut self, lexicon: &Lexicon) -> Vec<Fault> {
        if !self.agencies.is_empty() {
            let rows: Vec<&Agency> = lexicon.agencies.iter().collect();
            for circle in Circles::of(&rows).found() {
                let own = circle.iter().find_map(|name| self.agencies.get(*name).map(|at| (*name, *at)));
                if let Some((name, (file, (line, column)))) = own {
                    let message = Circles::message(&circle);
                    let (file, key) = (self.files[file].clone(), name.to_owned());
                    let table = Table::Agencies.name();
                    self.faults.push(Fault { file, line, column, level: Level::Error, message, table, key });
                }
            }
        }
        self.faults
    }

    fn fault_of_file(&mut self, file: &str, message: String) {
        let (file, key) = (file.to_owned(), String::new());
        self.faults.push(Fault { file, line: 1, column: 1, level: Level::Error, message, table: "", key });
    }

    fn strangers(&mut self, delimited: &DelimitedText<'_>, heading: &Heading) {
        for &cell in &heading.strange {
            let cell = &delimited.heading()[cell];
            self.push(
                delimited.locate(cell.start as usize),
                Level::Error,
                heading.stranger(&cell.text),
                heading.table,
                "",
            );
        }
    }

    fn push(&mut self, at: (usize, usize), level: Level, message: String, table: Table, key: &str) {
        let file = self.files.last().cloned().unwrap_or_default();
        let (line, column) = at;
        self.faults.push(Fault { file, line, column, level, message, table: table.name(), key: key.to_owned() });
    }

    /// Reads the rows and reports those that cannot be read or that contradict a previous row.
    fn rows<R: Record>(&mut self, delimited: &DelimitedText<'_>, heading: &Heading) -> Reading<R> {
        let mut replaced = HashSet::new();
        self.rows.reserve(delimited.len());
        let mut read: Reading<R> = reading::read(delimited, heading, |row, cells| {
            replaced.extend(self.compare(delimited, heading, row, cells));
        });
        for CellFault { row, cell, message } in std::mem::take(&mut read.faults) {
            self.push(delimited.place(row, cell), Level::Error, message, heading.table, "");
        }
        if !replaced.is_empty() {
            let mut rows = read.rows.iter();
            read.records.retain(|_| rows.next().is_some_and(|row| !replaced.contains(row)));
            read.rows.retain(|row| !replaced.contains(row));
        }
        read
    }

    /// Reports a row whose cells differ from those of a previous row with the same key. Returns the row of the same
    /// table that it replaces.
    fn compare(
        &mut self,
        delimited: &DelimitedText<'_>,
        heading: &Heading,
        row: usize,
        cells: &[Cow<'_, str>],
    ) -> Option<usize> {
        let key = || heading.key.iter().map(|i| &*cells[*i]);
        let mut hasher = FxHasher::default();
        heading.table.hash(&mut hasher);
        key().for_each(|k| k.hash(&mut hasher));
        let hash = hasher.finish();
        // the hash of the key is extended to all cells: one hasher suffices
        cells.hash(&mut hasher);
        let content = hasher.finish();
        let file = self.files.len() - 1;
        let old = self.rows.insert(hash, Laid { file, row, line: delimited.line(row), content })?;
        if old.content != content {
            let name = key().filter(|k| !k.is_empty()).collect::<Vec<_>>().join(" ");
            let before = format!("{}第{}行", self.files[old.file], old.line);
            let message = format!("“{name}”与{before}所写不同，以这一行为准；请只留一行");
            self.push(delimited.place(row, 0), Level::Warning, message, heading.table, &name);
        }
        (old.file == file).then_some(old.row)
    }

    fn note_agencies(&mut self, delimited: &DelimitedText<'_>, read: &Reading<Agency>) {
        for (agency, row) in read.records.iter().zip(&read.rows).filter(|(a, _)| !a.successors.is_empty()) {
            let at = (self.files.len() - 1, delimited.place(*row, 0));
            self.agencies.insert(agency.name.to_string(), at);
        }
    }
}
