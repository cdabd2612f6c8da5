//! 《标题》（字号）: titles and numbers that go together.

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[];
