//! The shipped tables as they are kept, for those who check and quote them row by row.

use crate::catalogue::Table;

/// The kinds of table with the text of each.
pub static TABLES: [(Table, &str); 9] = [
    (Table::Agencies, include_str!("../data/agencies.tsv")),
    (Table::IssuerCodes, include_str!("../data/issuer-codes.tsv")),
    (Table::Policies, include_str!("../data/policies.tsv")),
    (Table::Slogans, include_str!("../data/slogans.tsv")),
    (Table::Variants, include_str!("../data/slogan-variants.tsv")),
    (Table::Attested, include_str!("../data/attested-terms.tsv")),
    (Table::Wordings, include_str!("../data/wordings.tsv")),
    (Table::Traditional, crate::scripts::DATA),
    (Table::Words, crate::words::DATA),
];

/// Where a shipped table stands in the project: what faults in it are named by.
pub fn path(table: Table) -> String {
    format!("lexicon/data/{}", table.file())
}
