//! The status of the documents that a sentence relies on.

mod abolished;
mod amended;
mod draft_cited;
mod expired;
mod lapsed;
mod named;
mod superseded;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[&abolished::RULE, &amended::RULE, &draft_cited::RULE, &expired::RULE, &superseded::RULE];
