//! Which characters a document is written in. The scan in `mentions` collects the unusual ones; each rule examines its
//! own kind.

mod compatibility;
mod garbled_annotation;
mod invisible;
mod traditional;
mod variant;

use super::{BlockContext, Rule};
use crate::mentions::punctuation::PlacedChar;
use std::ops::Range;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] =
    &[&compatibility::RULE, &garbled_annotation::RULE, &invisible::RULE, &traditional::RULE, &variant::RULE];

/// The unusual characters of a kind outside titles and quotations, which are the words of others, and outside document
/// numbers, which have rules of their own.
fn judged<'a>(cx: &BlockContext<'a>, kind: fn(char) -> bool) -> impl Iterator<Item = PlacedChar> {
    let mentions = cx.mentions;
    let mut in_title = holds(mentions.quoted_text.titles(), |title| title);
    let mut in_quotation = holds(mentions.quoted_text.quotations(), |quotation| quotation);
    let mut in_number = holds(&mentions.numbers, |number| &number.range);
    let mut own = move |at| !in_title(at) && !in_quotation(at) && !in_number(at);
    mentions.punctuation.odd.iter().copied().filter(move |placed| kind(placed.char) && own(placed.at))
}

/// Returns a function that tells whether an offset is in one of the ascending `items`. It must be called with ascending
/// offsets, which keeps it fast: a text in traditional script has thousands of them.
fn holds<T>(items: &[T], range: fn(&T) -> &Range<usize>) -> impl FnMut(usize) -> bool {
    let mut next = 0;
    move |at| {
        while items.get(next).is_some_and(|item| range(item).end <= at) {
            next += 1;
        }
        items.get(next).is_some_and(|item| range(item).start <= at)
    }
}
