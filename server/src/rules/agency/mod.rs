//! Names of agencies: whether the agency named still stood on the day of judgement.

mod abolished;
mod lapsed;
mod renamed;
#[cfg(test)]
mod tests;

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[&abolished::RULE, &renamed::RULE];
