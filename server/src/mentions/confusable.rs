//! Confusable words, found with the table of the lexicon.

use super::{AgencyMention, MisspeltAgency};
use hegao_lexicon::Lexicon;
use hegao_lexicon::confusables::{Doubt, Wrong};
use std::ops::Range;

/// A wrong spelling in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConfusableMention {
    /// Prose range of the wrong spelling.
    pub range: Range<usize>,
    /// The position of its row in the table.
    pub row: usize,
    /// Why it may be right; `None` if no neighbour speaks for that.
    pub doubt: Option<Doubt>,
}

/// The wrong spellings of a text, except those in the names of agencies. `text` must not have been converted to
/// simplified characters: what is wrong in simplified script may be right in traditional script.
pub(super) fn scan(
    text: &str,
    lexicon: &Lexicon,
    agencies: &[AgencyMention],
    misspelt: &[MisspeltAgency],
) -> Vec<ConfusableMention> {
    let found =
        lexicon.confusables.find_iter(text).map(|Wrong { range, row, doubt }| ConfusableMention { range, row, doubt });
    let is_name =
        |range: &Range<usize>| overlaps(agencies, |a| &a.range, range) || overlaps(misspelt, |a| &a.range, range);
    found.filter(|mention| !is_name(&mention.range)).collect()
}

/// Whether one of several things in ascending order overlaps a range.
fn overlaps<T>(things: &[T], place: impl Fn(&T) -> &Range<usize>, range: &Range<usize>) -> bool {
    let next = things.partition_point(|thing| place(thing).end <= range.start);
    things.get(next).is_some_and(|thing| place(thing).start < range.end)
}
