//! Whether a heading matches a search: by some of its words, or by pinyin initials.

use crate::text::initials::{bit, initials};

/// What to search for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Query {
    words: Vec<String>,
    initials: Option<Vec<u8>>,
}

impl Query {
    /// Splits the typed text into words, which must all occur. An empty query matches everything.
    pub fn new(typed: &str) -> Query {
        let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
        let letters = typed.len() > 1 && typed.bytes().all(|b| b.is_ascii_alphabetic());
        Query { words, initials: letters.then(|| typed.to_ascii_lowercase().into_bytes()) }
    }

    /// Whether a heading matches.
    pub fn fits(&self, heading: &str) -> bool {
        let lower = || heading.to_lowercase();
        self.words.is_empty()
            || self.words.iter().all(|word| heading.contains(word.as_str()))
            || self.words.iter().all(|word| lower().contains(word.as_str()))
            || self.initials.as_ref().is_some_and(|typed| has_initials(heading, typed))
    }
}

/// Whether some part of a heading has these pinyin initials, ignoring punctuation marks.
fn has_initials(heading: &str, typed: &[u8]) -> bool {
    let letters: Vec<u32> = heading.chars().map(initials).filter(|set| *set != 0).collect();
    letters.windows(typed.len()).any(|run| run.iter().zip(typed).all(|(set, letter)| set & bit(*letter) != 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_initials_find_a_heading() {
        for (typed, heading, fits) in [
            ("", "一、总体要求", true),
            ("总体", "一、总体要求", true),
            ("总体 要求", "一、总体要求", true),
            ("总体 目标", "一、总体要求", false),
            ("ztyq", "一、总体要求", true),
            ("TY", "一、总体要求", true),
            ("yztyq", "一、总体要求", true),
            ("ztmb", "一、总体要求", false),
            ("pdf", "PDF 归档", true),
            ("hj", "重要会计", true),
            ("kj", "重要会计", true),
        ] {
            assert_eq!(Query::new(typed).fits(heading), fits, "{typed} {heading}");
        }
    }
}
