//! What an answer about rows of the lexicon draws on.

use super::matching::Hit;
use super::standing::{self, Standing};
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::check::loaded::LoadedTables;
use hegao_lexicon::{Date, Lexicon};

/// What an answer draws on.
pub struct Asked<'a> {
    /// Every table, row by row.
    pub loaded: &'a LoadedTables<'a>,
    /// The same, for what follows from rows.
    pub lexicon: &'a Lexicon,
    /// The day that is asked about.
    pub day: Option<Date>,
    /// The day of the run.
    pub today: Date,
}

impl Asked<'_> {
    /// Whether what a row is about stood on a day; `None` for what does not stand or fall.
    pub fn standing(&self, hit: &Hit, day: Date) -> Option<Standing> {
        match hit.table {
            Table::Agencies => Some(standing::of_agency(&self.loaded.agencies.get(hit.index)?.record, day)),
            Table::Policies => Some(standing::of_policy(&self.loaded.policies.get(hit.index)?.record, day)),
            _ => None,
        }
    }
}
