//! 《标题》（字号）: titles that lost a part, numbers that belong to another title.

mod hollow_title;
mod number_noise;
#[cfg(test)]
mod tests;
mod title_number_mismatch;
mod truncated_title;

use super::{Context, Rule};
use crate::mentions::{Citation, documents};
use hegao_lexicon::Policy;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] =
    &[&hollow_title::RULE, &number_noise::RULE, &title_number_mismatch::RULE, &truncated_title::RULE];

/// The documents that bear the number beside a title.
fn numbered<'a>(cx: &'a Context<'_>, citation: &Citation) -> Vec<&'a Policy> {
    let number = citation.number.map(|i| &cx.mentions.numbers[i]);
    number.map(|n| documents::of_number(n, cx.lexicon)).unwrap_or_default()
}
