//! Citations, 《标题》（字号）: their form, incomplete titles, and numbers or dates that belong to another title.

mod date_mismatch;
mod hollow_title;
mod missing_number;
mod nested_title;
mod number_brackets;
mod number_noise;
mod order;
mod short_undefined;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod title_misquoted;
mod title_number_mismatch;
mod truncated_title;

use super::{BlockContext, Rule};
use crate::mentions::document_number::NumberKind;
use crate::mentions::{Citation, DocumentNumber, documents};
use hegao_lexicon::Policy;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[
    &date_mismatch::RULE,
    &hollow_title::RULE,
    &missing_number::RULE,
    &nested_title::RULE,
    &number_brackets::RULE,
    &number_noise::RULE,
    &order::RULE,
    &short_undefined::RULE,
    &title_misquoted::RULE,
    &title_number_mismatch::RULE,
    &truncated_title::RULE,
];

/// The documents that have the number given beside a title.
fn numbered<'a>(cx: &'a BlockContext<'_>, citation: &Citation) -> Vec<&'a Policy> {
    let number = citation.number.map(|i| &cx.mentions.numbers[i]);
    number.map(|n| documents::of_number(n, cx.lexicon)).unwrap_or_default()
}

/// Whether the paragraph at an offset uses half-width punctuation throughout, which is not a fault of its citations.
fn is_half_width(cx: &BlockContext<'_>, at: usize) -> bool {
    let block = cx.block_at(at).map_or("", |b| &cx.text[b.range.clone()]);
    block.contains([',', '(', ';', ':']) && !block.contains(['，', '（', '；', '：'])
}

/// Whether a number is of the kind cited after a title. Numbers before 2000 are quoted as they were written.
fn is_citable(number: &DocumentNumber) -> bool {
    number.kind == NumberKind::Document && number.trusted_head && !number.is_historical()
}
