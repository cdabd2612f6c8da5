//! Names of agencies: whether the agency still existed on the reference date, and whether its name is in the form that
//! documents use.

mod abolished;
mod address;
mod history;
mod inconsistent;
mod informal;
mod joint_separator;
mod lapsed;
mod local;
mod misspelled;
mod other_body;
mod party_doubling;
mod reform;
mod renamed;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
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
