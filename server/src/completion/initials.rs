//! Pinyin initials: for each character, the set of letters its readings begin with. 会 is found by `h` and by `k`, and
//! no reading has to be chosen.

use crate::text::initials::{bit, initials};
use hegao_lexicon::language::han::{FIRST, LAST};

/// The set of initials of each character.
#[derive(Debug)]
pub struct Initials(Box<[u32]>);

impl Default for Initials {
    fn default() -> Initials {
        Initials((FIRST..=LAST).map(initials).collect())
    }
}

impl Initials {
    /// Whether the initials of `text` begin with `typed` (lower-case ASCII letters); `Some(true)` if these are all its
    /// initials. Characters without initials, such as punctuation, are skipped.
    pub fn begin(&self, text: &str, typed: &[u8]) -> Option<bool> {
        let mut sets = text.chars().map(|c| self.of(c)).filter(|set| *set != 0);
        let fits = typed.iter().all(|letter| sets.next().is_some_and(|set| set & bit(*letter) != 0));
        fits.then(|| sets.next().is_none())
    }

    /// Whether the initials of `text` contain `typed`.
    pub fn contain(&self, text: &str, typed: &[u8]) -> bool {
        let Some(first) = typed.first().map(|letter| bit(*letter)) else { return true };
        let mut starts = text.char_indices().filter(|(_, c)| self.of(*c) & first != 0);
        starts.any(|(i, _)| self.begin(&text[i..], typed).is_some())
    }

    fn of(&self, c: char) -> u32 {
        match c {
            FIRST..=LAST => self.0.get(c as usize - FIRST as usize).copied().unwrap_or_default(),
            _ if c.is_ascii() => initials(c),
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Initials;

    #[test]
    fn any_reading_counts_and_punctuation_is_skipped() {
        let initials = Initials::default();
        assert_eq!(initials.begin("会计“三公”", b"kjsg"), Some(true));
        assert_eq!(initials.begin("会计“三公”", b"hjs"), Some(false));
        assert_eq!(initials.begin("会计", b"hjs"), None);
        assert_eq!(initials.begin("2035年IT规划", b"nitg"), Some(false));
        assert!(initials.contain("优化营商环境条例", b"yshj") && !initials.contain("优化营商环境条例", b"yshh"));
    }
}
