//! Set phrases (固定提法).

mod fault;
mod inconsistent;
mod misspelled;
mod order;
mod outdated;
mod quotes;
mod run_together;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use super::Rule;
use crate::text::quotation::nested;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] =
    &[&inconsistent::RULE, &misspelled::RULE, &order::RULE, &outdated::RULE, &quotes::RULE, &run_together::RULE];
