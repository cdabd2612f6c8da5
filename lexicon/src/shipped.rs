//! The shipped tables as text, for code that checks and quotes them row by row.

use crate::catalogue::Table;

// statics, so that each text is in the binary only once
pub(crate) static AGENCIES: &str = include_str!("../data/agencies.tsv");
pub(crate) static ISSUER_CODES: &str = include_str!("../data/issuer-codes.tsv");
pub(crate) static NUMBER_FORMATS: &str = include_str!("../data/number-formats.tsv");
pub(crate) static POLICIES: &str = include_str!("../data/policies.tsv");
pub(crate) static SLOGANS: &str = include_str!("../data/slogans.tsv");
pub(crate) static VARIANTS: &str = include_str!("../data/slogan-variants.tsv");
pub(crate) static ATTESTED: &str = include_str!("../data/attested-terms.tsv");
pub(crate) static CONFUSABLES: &str = include_str!("../data/wordings.tsv");
pub(crate) static TRADITIONAL: &str = include_str!("../data/traditional.tsv");
pub(crate) static VARIANT_CHARACTERS: &str = include_str!("../data/variant-characters.tsv");
pub(crate) static WORDS: &str = include_str!("../data/words.tsv");
pub(crate) static FREQUENCIES: &str = include_str!("../data/uses.tsv");

/// All kinds of tables with their shipped text.
pub static TABLES: [(Table, &str); 12] = [
    (Table::Agencies, AGENCIES),
    (Table::IssuerCodes, ISSUER_CODES),
    (Table::NumberFormats, NUMBER_FORMATS),
    (Table::Policies, POLICIES),
    (Table::Slogans, SLOGANS),
    (Table::Variants, VARIANTS),
    (Table::Attested, ATTESTED),
    (Table::Confusables, CONFUSABLES),
    (Table::Traditional, TRADITIONAL),
    (Table::VariantCharacters, VARIANT_CHARACTERS),
    (Table::Words, WORDS),
    (Table::Frequencies, FREQUENCIES),
];

/// The path of a shipped table in the project, used as its file name in faults.
pub fn path(table: Table) -> String {
    format!("lexicon/data/{}", table.file())
}
