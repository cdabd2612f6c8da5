//! Set phrases (固定提法).

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[];
