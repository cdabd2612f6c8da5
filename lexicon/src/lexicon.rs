//! All tables together: the shipped ones, and a user's own laid over them.

use crate::table::{self, Record, TableError};
use crate::terms::Terms;
use crate::{Agencies, Date, IssuerCodes, Policies, Slogans};
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
            terms: OnceLock::new(),
        })
    }

    /// Lays a user's table over this lexicon: rows with a known key replace, others add. Which
    /// table it is shows in its header row. `file` is the name in errors.
    pub fn overlay(&mut self, file: &str, text: &str) -> Result<(), TableError> {
        let key = text.trim_start_matches('\u{feff}').split(['\t', '\n', '\r']).next().unwrap_or_default().trim();
        match key {
            "name" => self.agencies.extend(table::read_owned(file, text)?),
            "code" => self.issuer_codes.extend(table::read_owned(file, text)?),
            "number" | "title" => self.policies.extend(table::read_owned(file, text)?),
            "text" => self.slogans.extend(table::read_owned(file, text)?),
            "variant" => self.slogans.extend_variants(table::read_owned(file, text)?),
            _ => return Err(unknown_table(file, key)),
        }
        self.terms = OnceLock::new();
        Ok(())
    }

    /// All names and phrases, ready to be found in a text.
    pub fn terms(&self) -> &Terms {
        self.terms.get_or_init(|| Terms::new(&self.agencies, &self.slogans))
    }
}

fn unknown_table(file: &str, key: &str) -> TableError {
    let known = [
        ("name", crate::Agency::FILE),
        ("code", crate::IssuerCode::FILE),
        ("number", crate::Policy::FILE),
        ("text", crate::Slogan::FILE),
        ("variant", crate::SloganVariant::FILE),
    ];
    let known: Vec<String> = known.iter().map(|(key, table)| format!("{key}（同 {table}）")).collect();
    let message = format!("表头第一列“{key}”不是任何词库表的主键，应为：{}", known.join("、"));
    TableError { file: file.to_owned(), line: 1, column: 1, message }
}
