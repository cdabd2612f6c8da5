//! A unit's own tables over the shipped ones: rows with a known key replace, others add. What
//! cannot be read is named, and so are rows that contradict each other; the rest is used.

use crate::catalogue::Table;
use crate::check::agencies::Circles;
use crate::fault::{Fault, Level};
use crate::sheet::Sheet;
use crate::sheet::heading::Heading;
use crate::sheet::reading::{self, CellFault, Reading};
use crate::table::Record;
use crate::{Agency, IssuerCode, Lexicon, Policy, Slogan, SloganVariant, Wording, slogans::AttestedTerm};
use rustc_hash::{FxHashMap, FxHasher};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};

/// Tables laid over a lexicon one after the other, and what was found wrong with them.
#[derive(Default, Debug)]
pub struct Overlay {
    files: Vec<String>,
    /// By the hash of table and key: the file, the place of its row, the hash of all cells.
    rows: FxHashMap<u64, Laid>,
    /// Names of agencies that were laid, to find circles among successors.
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

impl Overlay {
    /// Lays the table of a file over a lexicon. `file` is its name in faults.
    pub(crate) fn lay(&mut self, lexicon: &mut Lexicon, file: &str, text: &str) {
        let sheet = Sheet::read(text);
        self.files.push(file.to_owned());
        let heading = match Heading::of(&sheet, false) {
            Ok(heading) => heading,
            Err(message) => return self.fault_of_file(file, message),
        };
        self.strangers(&sheet, &heading);
        match heading.table {
            Table::Agencies => {
                let read = self.rows::<Agency>(&sheet, &heading);
                self.note_agencies(&sheet, &read);
                lexicon.agencies.extend(read.records);
            }
            Table::IssuerCodes => lexicon.issuer_codes.extend(self.rows::<IssuerCode>(&sheet, &heading).records),
            Table::Policies => lexicon.policies.extend(self.rows::<Policy>(&sheet, &heading).records),
            Table::Slogans => lexicon.slogans.extend(self.rows::<Slogan>(&sheet, &heading).records),
            Table::Variants => lexicon.slogans.extend_variants(self.rows::<SloganVariant>(&sheet, &heading).records),
            Table::Attested => lexicon.slogans.extend_attested(self.rows::<AttestedTerm>(&sheet, &heading).records),
            Table::Wordings => lexicon.wordings.extend(self.rows::<Wording>(&sheet, &heading).records),
            Table::Traditional | Table::VariantCharacters | Table::Words | Table::Uses => {}
        }
    }

    /// What was found wrong, in the order of the files.
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

    fn strangers(&mut self, sheet: &Sheet<'_>, heading: &Heading) {
        for &cell in &heading.strange {
            let cell = &sheet.heading()[cell];
            self.push(sheet.locate(cell.start as usize), Level::Error, heading.stranger(&cell.text), heading.table, "");
        }
    }

    fn push(&mut self, at: (usize, usize), level: Level, message: String, table: Table, key: &str) {
        let file = self.files.last().cloned().unwrap_or_default();
        let (line, column) = at;
        self.faults.push(Fault { file, line, column, level, message, table: table.name(), key: key.to_owned() });
    }

    /// Reads the rows, naming those that cannot be read or that contradict a row laid before.
    fn rows<R: Record>(&mut self, sheet: &Sheet<'_>, heading: &Heading) -> Reading<R> {
        let mut replaced = HashSet::new();
        self.rows.reserve(sheet.len());
        let mut read: Reading<R> = reading::read(sheet, heading, |row, cells| {
            replaced.extend(self.compare(sheet, heading, row, cells));
        });
        for CellFault { row, cell, message } in std::mem::take(&mut read.faults) {
            self.push(sheet.place(row, cell), Level::Error, message, heading.table, "");
        }
        if !replaced.is_empty() {
            let mut rows = read.rows.iter();
            read.records.retain(|_| rows.next().is_some_and(|row| !replaced.contains(row)));
            read.rows.retain(|row| !replaced.contains(row));
        }
        read
    }

    /// Names a row that says of its key something else than a row laid before. Gives back the
    /// row of the same sheet that it replaces.
    fn compare(&mut self, sheet: &Sheet<'_>, heading: &Heading, row: usize, cells: &[Cow<'_, str>]) -> Option<usize> {
        let key = || heading.key.iter().map(|i| &*cells[*i]);
        let mut hasher = FxHasher::default();
        heading.table.hash(&mut hasher);
        key().for_each(|k| k.hash(&mut hasher));
        let hash = hasher.finish();
        // the key stays in: one hasher will do
        cells.hash(&mut hasher);
        let content = hasher.finish();
        let file = self.files.len() - 1;
        let old = self.rows.insert(hash, Laid { file, row, line: sheet.line(row), content })?;
        if old.content != content {
            let name = key().filter(|k| !k.is_empty()).collect::<Vec<_>>().join(" ");
            let before = format!("{}第{}行", self.files[old.file], old.line);
            let message = format!("“{name}”与{before}所写不同，以这一行为准；请只留一行");
            self.push(sheet.place(row, 0), Level::Warning, message, heading.table, &name);
        }
        (old.file == file).then_some(old.row)
    }

    fn note_agencies(&mut self, sheet: &Sheet<'_>, read: &Reading<Agency>) {
        for (agency, row) in read.records.iter().zip(&read.rows).filter(|(a, _)| !a.successors.is_empty()) {
            let at = (self.files.len() - 1, sheet.place(*row, 0));
            self.agencies.insert(agency.name.to_string(), at);
        }
    }
}
