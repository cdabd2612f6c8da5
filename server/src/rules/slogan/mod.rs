//! Set phrases (固定提法).

mod inconsistent;
mod misspelled;
#[cfg(test)]
mod tests;

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[&inconsistent::RULE, &misspelled::RULE];

/// A text as it stands inside quotation marks: marks within are single ones.
fn nested(text: &str) -> String {
    text.replace('“', "‘").replace('”', "’")
}
