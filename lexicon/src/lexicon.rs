//! All tables together: the shipped ones, and a user's own laid over them.

use crate::overlay::Overlay;
use crate::table::TableError;
use crate::terms::Terms;
use crate::{Agencies, Confusables, Date, Fault, Frequencies, IssuerCodes, Policies, Slogans};
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

    /// Lays a user's table over this lexicon: rows with a known key replace, others add. Which
    /// table it is shows in its header row. `file` is the name in errors; rows without fault are
    /// used whatever is wrong with others.
    pub fn overlay(&mut self, file: &str, text: &str) -> Result<(), Vec<Fault>> {
        let mut overlay = Overlay::default();
        self.lay(&mut overlay, file, text);
        let faults = overlay.finish(self);
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// Lays one of several tables over this lexicon; `overlay` remembers those before it.
    pub fn lay(&mut self, overlay: &mut Overlay, file: &str, text: &str) {
        overlay.lay(self, file, text);
        self.terms = OnceLock::new();
    }

    /// All names and phrases, ready to be found in a text.
    pub fn terms(&self) -> &Terms {
        self.terms.get_or_init(|| Terms::new(&self.agencies, &self.slogans))
    }
}
