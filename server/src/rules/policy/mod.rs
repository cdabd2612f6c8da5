//! What became of the documents cited.

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[];
