//! All tables together: the shipped ones, and a user's own laid over them.

use crate::table::TableError;
use crate::terms::Terms;
use crate::{Agencies, Confusables, Date, Frequencies, IssuerCodes, Policies, Slogans};
use std::sync::OnceLock;

/// Everything known. Cheap to share, never changed once in use.
#[derive(Default, Debug)]
pub struct Lexicon {
    /// Agencies and their names.
    pub agencies: Agencies,
    /// Heads of document numbers.
    pub issuer_codes: IssuerCodes,
    /// Documents that may be cited.
    pub policies: Policies,
    /// Set phrases.
    pub slogans: Slogans,
    /// Words that are easily written wrong.
    pub confusables: Confusables,
    /// How often all these are used.
    pub frequencies: Frequencies,
    terms: OnceLock<Terms>,
}

impl Lexicon {
    /// The day up to which the shipped tables were compiled: where a row says that something
    /// ended but not when, it had ended by this day.
    pub const COMPILED: Date = crate::date::COMPILED;

    /// The shipped tables, as the build compiled them: a row is decoded when it is asked for. The
    /// build has read every row, so there is no error left to happen.
    pub fn shipped() -> Result<Lexicon, TableError> {
        Ok(Lexicon {
            agencies: Agencies::shipped(),
            issuer_codes: IssuerCodes::shipped(),
            policies: Policies::shipped(),
            slogans: Slogans::shipped(),
            confusables: Confusables::shipped(),
            frequencies: Frequencies::shipped(),
            terms: OnceLock::new(),
        })
    }

    /// Has names and phrases be put together again: a table has changed.
    pub(crate) fn forget_terms(&mut self) {
        self.terms = OnceLock::new();
    }

    /// All names and phrases, ready to be found in a text.
    pub fn terms(&self) -> &Terms {
        self.terms.get_or_init(|| Terms::new(&self.agencies, &self.slogans))
    }
}
