//! All tables together: the shipped ones with user tables laid over them.

use crate::table::TableError;
use crate::terms::Terms;
use crate::{Agencies, Confusables, Date, Frequencies, IssuerCodes, NumberFormats, Policies, Slogans};
use std::sync::OnceLock;

/// All tables. Cheap to share; it does not change once in use.
#[derive(Default, Debug)]
pub struct Lexicon {
    /// Agencies and their names.
    pub agencies: Agencies,
    /// Issuer codes (机关代字), the first part of document numbers.
    pub issuer_codes: IssuerCodes,
    /// Forms of numbers that issuers use.
    pub number_formats: NumberFormats,
    /// Documents that may be cited.
    pub policies: Policies,
    /// Set phrases.
    pub slogans: Slogans,
    /// Confusables: words that are easily written wrong.
    pub confusables: Confusables,
    /// How often the names, document numbers, titles and phrases are used.
    pub frequencies: Frequencies,
    terms: OnceLock<Terms>,
}

impl Lexicon {
    /// The cut-off date of the shipped tables. If a row says that something ended but not when, it had ended by this
    /// day.
    pub const COMPILED: Date = crate::date::COMPILED;

    /// The shipped tables as the build script compiled them; a row is decoded on demand. The result is always `Ok`,
    /// because the build script has already read every row.
    pub fn shipped() -> Result<Lexicon, TableError> {
        Ok(Lexicon {
            agencies: Agencies::shipped(),
            issuer_codes: IssuerCodes::shipped(),
            number_formats: NumberFormats::shipped(),
            policies: Policies::shipped(),
            slogans: Slogans::shipped(),
            confusables: Confusables::shipped(),
            frequencies: Frequencies::shipped(),
            terms: OnceLock::new(),
        })
    }

    /// Discards the compiled names and phrases, because a table has changed.
    pub(crate) fn forget_terms(&mut self) {
        self.terms = OnceLock::new();
    }

    /// All names and phrases, prepared for searching a text.
    pub fn terms(&self) -> &Terms {
        self.terms.get_or_init(|| Terms::new(&self.agencies, &self.slogans))
    }
}
