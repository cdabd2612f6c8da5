//! Whether the letters at a place are one word, or the end of a word and the beginning of the next: 检查院 in
//! 检查院内设施 is 检查 and 院内, not a wrong 检察院. Decided by segmentation with a large word list: the likeliest words
//! of the text as written against those of the text with the right word.

use crate::compiled::vocabulary::{LONGEST, Vocabulary};
use crate::language::han::is_han;
use crate::language::relations::AFTER_NOUN;
use std::ops::Range;

/// How a place that looks like a wrong word reads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reading {
    /// As the wrong word: no other word runs over its edges, and both neighbours are words.
    Alone,
    /// Most likely as the wrong word, but a neighbour is in no word of the list and may be part of a name.
    Loose,
    /// More likely as the wrong word than as parts of other words, although a word runs over an edge.
    Crossed,
    /// As parts of other words, one of which runs over an edge.
    Split,
    /// Maybe as two words: its letters are words of their own, and what follows is in no word of the list.
    Apart,
}

/// How many letters on either side are considered.
const WINDOW: usize = 8;

/// The cost of writing a word wrong; costs are those of [`Vocabulary`]: 70 is one time in a thousand.
const SLIP: usize = 70;

/// The cost from which a wrong word beside an unknown neighbour is too rare to be taken for separate words: 100 is one
/// time in twenty thousand.
const RARE: usize = 100;

/// The greatest cost of a letter that is frequent as a word: 的, 在, 应.
const FREQUENT: usize = 83;

/// How much likelier a word over the edge must be where the wrong word is only a matter of style, and as usual as the
/// right one: 及其它 is 及 and 其它.
const STYLE: usize = 20;

/// How much less likely a word over the edge may be where the letters of the wrong word are words of their own:
/// 检查 and 院区.
const OWN_WORDS: usize = 50;

/// How the wrong word at `range` of `text` reads, when `right` is the right word. `is_error` says whether it is always
/// wrong, not a matter of style.
pub fn read(text: &str, range: &Range<usize>, right: &str, is_error: bool) -> Reading {
    let window = Window::around(text, range);
    let words = Words::shipped();
    let right: Vec<char> = right.chars().collect();
    let right = words.0.cost(&right).unwrap_or_else(|| words.best(&right).0);
    let (before, word, after) = window.parts();
    if window.is_crossed(&words) {
        let (split, cuts) = words.best(&window.letters);
        let joined = words.best(before).0 + words.wrong(word, right) + words.best(after).0;
        let over = !(cuts[window.word.start] && cuts[window.word.end]);
        let favour = match words.best(word).0 <= right + RARE {
            _ if !is_error => joined.saturating_sub(STYLE),
            true => joined + OWN_WORDS,
            false => joined,
        };
        return if over && split <= favour { Reading::Split } else { Reading::Crossed };
    }
    let ends = words.begin(after) || after.first().is_none_or(|letter| AFTER_NOUN.contains(*letter));
    // letters that are words of their own: 检查|院 before 区, which may begin an unlisted word
    if !ends && words.best(word).0 <= right + RARE {
        return Reading::Apart;
    }
    let begins = words.end(before) || words.is_free(before.last());
    if begins && (ends || words.is_free(after.first())) { Reading::Alone } else { Reading::Loose }
}

/// Whether the likeliest words of the text around a range have its edges as their own.
pub fn stands_apart(text: &str, range: &Range<usize>) -> bool {
    let window = Window::around(text, range);
    let (_, cuts) = Words::shipped().best(&window.letters);
    cuts[window.word.start] && cuts[window.word.end]
}

/// Whether a word of at least two letters ends at byte `at` of `text`.
pub fn ends_word(text: &str, at: usize) -> bool {
    let mut letters: Vec<char> = text[..at].chars().rev().take(LONGEST).take_while(|c| is_han(*c)).collect();
    letters.reverse();
    Words::shipped().end(&letters)
}

/// Whether a word of at least two letters begins at byte `at` of `text`.
pub fn begins_word(text: &str, at: usize) -> bool {
    let letters: Vec<char> = text[at..].chars().take(LONGEST).take_while(|c| is_han(*c)).collect();
    Words::shipped().begin(&letters)
}

/// A word with the letters around it.
struct Window {
    letters: Vec<char>,
    /// The indices of the word in `letters`.
    word: Range<usize>,
}

impl Window {
    fn around(text: &str, range: &Range<usize>) -> Window {
        let han = |c: &char| is_han(*c);
        let mut letters: Vec<char> = text[..range.start].chars().rev().take(WINDOW).take_while(han).collect();
        letters.reverse();
        let start = letters.len();
        letters.extend(text[range.clone()].chars());
        let end = letters.len();
        letters.extend(text[range.end..].chars().take(WINDOW).take_while(han));
        Window { letters, word: start..end }
    }

    fn parts(&self) -> (&[char], &[char], &[char]) {
        let Range { start, end } = self.word;
        (&self.letters[..start], &self.letters[start..end], &self.letters[end..])
    }

    /// Whether a word of the list runs over an edge. A longer word with the same beginning or end does not count.
    fn is_crossed(&self, words: &Words) -> bool {
        let Range { start, end } = self.word;
        let over =
            |from: usize, to: usize| from < start && to > start && to != end || from != start && from < end && to > end;
        (0..end).any(|from| {
            let to = from + 2..=(from + LONGEST).min(self.letters.len());
            to.into_iter().any(|to| over(from, to) && words.has(&self.letters[from..to]))
        })
    }
}

/// Segmentation with the word list.
struct Words(Vocabulary);

impl Words {
    fn shipped() -> Words {
        Words(Vocabulary::shipped(compiled!("vocabulary")))
    }

    fn has(&self, word: &[char]) -> bool {
        self.0.cost(word).is_some()
    }

    /// The cost of a wrong word whose right form costs `right`: a slip, or a spelling that is as usual as the list says.
    fn wrong(&self, word: &[char], right: usize) -> usize {
        let usual = Vocabulary::shipped(compiled!("wrong-words")).cost(word);
        usual.map_or(right + SLIP, |usual| usual.min(right + SLIP))
    }

    /// The least cost of some letters as words, and whether each index is an edge of one of these words.
    fn best(&self, letters: &[char]) -> (usize, Vec<bool>) {
        let mut least: Vec<(usize, usize)> = vec![(0, 0)];
        for to in 1..=letters.len() {
            let alone = (least[to - 1].0 + self.0.cost_alone(letters[to - 1]), to - 1);
            let longer = (to.saturating_sub(LONGEST)..to - 1)
                .filter_map(|from| Some((least[from].0 + self.0.cost(&letters[from..to])?, from)));
            least.push(longer.fold(alone, |a, b| a.min(b)));
        }
        let mut cuts = vec![false; letters.len() + 1];
        let mut at = letters.len();
        cuts[0] = true;
        while at > 0 {
            cuts[at] = true;
            at = least[at].1;
        }
        (least[letters.len()].0, cuts)
    }

    /// Whether a word of at least two letters ends where these letters end.
    fn end(&self, letters: &[char]) -> bool {
        (2..=LONGEST.min(letters.len())).any(|n| self.has(&letters[letters.len() - n..]))
    }

    /// Whether a word of at least two letters begins where these letters begin.
    fn begin(&self, letters: &[char]) -> bool {
        (2..=LONGEST.min(letters.len())).any(|n| self.has(&letters[..n]))
    }

    /// Whether no letter stands here, or one that is frequent as a word.
    fn is_free(&self, letter: Option<&char>) -> bool {
        letter.is_none_or(|letter| self.0.cost_alone(*letter) <= FREQUENT)
    }
}

#[cfg(test)]
mod tests;
