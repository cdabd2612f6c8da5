//! Whether a text is written in simplified characters, so that a traditional character in it is an exception.

use super::DocumentNumber;
use super::offset::Gather;
use hegao_lexicon::language::han::is_common_or_extension_a;

/// The minimum number of Han characters for a decision.
const FEWEST: usize = 4;

/// Counts of the Han characters of a text outside its document numbers.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Letters {
    han: usize,
    traditional: usize,
    /// Whether there is any traditional character, including in document numbers.
    any: bool,
}

impl Gather for Letters {
    fn gather<'a>(parts: impl Iterator<Item = (usize, &'a Self)> + Clone) -> Self {
        let add = |all: Letters, (_, part): (usize, &Letters)| Letters {
            han: all.han + part.han,
            traditional: all.traditional + part.traditional,
            any: all.any || part.any,
        };
        parts.fold(Letters::default(), add)
    }
}

impl Letters {
    /// Whether the text is simplified: fewer than one in ten of its characters are traditional.
    pub fn are_simplified(self) -> bool {
        !self.any || self.han >= FEWEST && self.traditional * 10 < self.han
    }
}

/// Counts the characters of `text`; `folded` is the same text with every traditional character simplified.
pub(super) fn count(text: &str, folded: &str, numbers: &[DocumentNumber]) -> Letters {
    let mut letters = Letters { any: text != folded, ..Letters::default() };
    let mut from = 0;
    for number in numbers.iter().map(Some).chain([None]) {
        let end = number.map_or(text.len(), |n| n.range.start).max(from);
        if letters.any {
            let pairs =
                text[from..end].chars().zip(folded[from..end].chars()).filter(|(c, _)| is_common_or_extension_a(*c));
            letters.traditional += pairs.filter(|(written, simplified)| written != simplified).count();
        }
        letters.han += text[from..end].chars().filter(|c| is_common_or_extension_a(*c)).count();
        from = number.map_or(end, |n| n.range.end.max(from));
    }
    letters
}
