//! Names of agencies: whether the agency named still stood on the day of judgement, and whether its
//! name is written as documents write it.

mod abolished;
mod address;
mod history;
mod inconsistent;
mod informal;
mod joint_separator;
mod lapsed;
mod misspelled;
mod other_body;
mod party_doubling;
mod reform;
mod renamed;
#[cfg(test)]
mod testing;
mod verbatim;

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[
    &abolished::RULE,
    &inconsistent::RULE,
    &informal::RULE,
    &joint_separator::RULE,
    &misspelled::RULE,
    &party_doubling::RULE,
    &renamed::RULE,
];
