//! Wrong words. The table in the lexicon gives the wrong form, its severity and its source.

mod confusable;

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[&confusable::RULE];
