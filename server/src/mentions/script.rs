//! Whether a text is written in simplified letters, so that a traditional one in it is foreign.

use super::DocumentNumber;
use super::offset::Gather;

/// Fewer letters than these tell nothing.
const FEWEST: usize = 4;

/// The Han letters of a text, those of its document numbers left out.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Letters {
    han: usize,
    traditional: usize,
    /// Whether there is a traditional one anywhere, in numbers too.
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
    /// Whether they are simplified, but for one in ten.
    pub fn are_simplified(self) -> bool {
        !self.any || self.han >= FEWEST && self.traditional * 10 < self.han
    }
}

/// Counts the letters of `text`; `folded` is the same with every traditional letter simplified.
pub(super) fn count(text: &str, folded: &str, numbers: &[DocumentNumber]) -> Letters {
    let mut letters = Letters { any: text != folded, ..Letters::default() };
    let mut from = 0;
    for number in numbers.iter().map(Some).chain([None]) {
        let end = number.map_or(text.len(), |n| n.range.start).max(from);
        let han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
        if letters.any {
            let pairs = text[from..end].chars().zip(folded[from..end].chars()).filter(|(c, _)| han(*c));
            letters.traditional += pairs.filter(|(written, simplified)| written != simplified).count();
        }
        letters.han += text[from..end].chars().filter(|c| han(*c)).count();
        from = number.map_or(end, |n| n.range.end.max(from));
    }
    letters
}
