//! 发文字号: the form of document numbers.

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[];
