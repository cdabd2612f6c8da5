//! Wrong words. The table in the lexicon gives the wrong form, its severity and its source.

mod adverbial_de;
mod confusable;
mod doubled;

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[&adverbial_de::RULE, &confusable::RULE, &doubled::RULE];
