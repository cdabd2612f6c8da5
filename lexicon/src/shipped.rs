//! The shipped tables as they are kept, for those who check and quote them row by row.

use crate::catalogue::Table;

// statics: each text stands in the program once, whoever reads it
pub(crate) static AGENCIES: &str = include_str!("../data/agencies.tsv");
pub(crate) static ISSUER_CODES: &str = include_str!("../data/issuer-codes.tsv");
pub(crate) static POLICIES: &str = include_str!("../data/policies.tsv");
pub(crate) static SLOGANS: &str = include_str!("../data/slogans.tsv");
pub(crate) static VARIANTS: &str = include_str!("../data/slogan-variants.tsv");
pub(crate) static ATTESTED: &str = include_str!("../data/attested-terms.tsv");
pub(crate) static CONFUSABLES: &str = include_str!("../data/wordings.tsv");
pub(crate) static TRADITIONAL: &str = include_str!("../data/traditional.tsv");
pub(crate) static VARIANT_CHARACTERS: &str = include_str!("../data/variant-characters.tsv");
pub(crate) static WORDS: &str = include_str!("../data/words.tsv");
pub(crate) static FREQUENCIES: &str = include_str!("../data/uses.tsv");

/// The kinds of table with the text of each.
pub static TABLES: [(Table, &str); 11] = [
    (Table::Agencies, AGENCIES),
    (Table::IssuerCodes, ISSUER_CODES),
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

/// Where a shipped table stands in the project: what faults in it are named by.
pub fn path(table: Table) -> String {
    format!("lexicon/data/{}", table.file())
}
