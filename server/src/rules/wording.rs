//! Words. The table of the lexicon says what is wrong, how grave it is and where that was read.

mod confusable;

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[&confusable::RULE];
