//! Which characters a document is written in. The scan in `mentions` keeps the odd ones; a rule looks at
//! its own kind.

mod compatibility;
mod garbled_annotation;
mod invisible;
#[cfg(test)]
mod tests;
mod traditional;
mod variant;

use super::{Passage, Rule};
use crate::mentions::signs::Sign;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] =
    &[&compatibility::RULE, &garbled_annotation::RULE, &invisible::RULE, &traditional::RULE, &variant::RULE];

/// The odd characters of a kind outside titles and quotations, which are the words of others, and outside document
/// numbers, which have rules of their own.
fn judged<'a>(cx: &Passage<'a>, kind: fn(char) -> bool) -> impl Iterator<Item = Sign> {
    let (odd, mentions) = (&cx.mentions.signs.odd, cx.mentions);
    let own = |at: &std::ops::Range<usize>| !mentions.marks.is_quoted(at) && mentions.number_over(at).is_none();
    odd.iter().copied().filter(move |sign| kind(sign.char) && own(&sign.range()))
}
