//! Names of agencies.

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[];
