//! The data that answers about lexicon rows are built from.

use super::matching::Hit;
use super::standing::{self, Standing};
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::check::loaded::LoadedTables;
use hegao_lexicon::{Date, Lexicon};

/// The data that an answer is built from.
pub struct Asked<'a> {
    /// Every table with its rows.
    pub loaded: &'a LoadedTables<'a>,
    /// The lexicon built from these tables, for what is derived from several rows.
    pub lexicon: &'a Lexicon,
    /// The day the user asks about, if any.
    pub day: Option<Date>,
    /// The day of the run.
    pub today: Date,
}

impl Asked<'_> {
    /// Whether the agency or document of a row was valid on a day; `None` for rows that have no period of validity.
    pub fn standing(&self, hit: &Hit, day: Date) -> Option<Standing> {
        match hit.table {
            Table::Agencies => Some(standing::of_agency(&self.loaded.agencies.get(hit.index)?.record, day)),
            Table::Policies => Some(standing::of_policy(&self.loaded.policies.get(hit.index)?.record, day)),
            _ => None,
        }
    }
}
