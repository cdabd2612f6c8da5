//! Function words written twice in a row: 银行的的首套, 按照按照规定.

use hegao_lexicon::language::relations::{DOUBLED_LETTERS, DOUBLED_WORDS};
use hegao_lexicon::word_edges;
use memchr::memmem::Finder;
use std::ops::Range;
use std::sync::LazyLock;

/// A word to search for twice. The finders are built once, because a document has thousands of lines.
struct Twice {
    finder: Finder<'static>,
    length: usize,
}

static LETTERS: LazyLock<Vec<Twice>> = LazyLock::new(|| twice(DOUBLED_LETTERS));
static WORDS: LazyLock<Vec<Twice>> = LazyLock::new(|| twice(DOUBLED_WORDS));

fn twice(words: &[&str]) -> Vec<Twice> {
    let of = |word: &&str| Twice { finder: Finder::new(&word.repeat(2)).into_owned(), length: word.len() };
    words.iter().map(of).collect()
}

/// A function word written twice in a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DoubledWord {
    /// Prose range of both.
    pub range: Range<usize>,
    /// Prose range of the second one.
    pub again: Range<usize>,
}

/// The doubled function words of a line, in ascending order. A letter that ends the word before or begins the next one
/// is not doubled: 目的|的, 参与|与, 的|的话.
pub(super) fn scan(text: &str) -> Vec<DoubledWord> {
    let mut found: Vec<DoubledWord> = Vec::new();
    for Twice { finder, length } in LETTERS.iter() {
        let all = finder.find_iter(text.as_bytes()).map(|start| doubled(start, *length));
        found.extend(all.filter(|word| is_of_its_own(text, word)));
    }
    for Twice { finder, length } in WORDS.iter() {
        found.extend(finder.find_iter(text.as_bytes()).map(|start| doubled(start, *length)));
    }
    found.sort_unstable_by_key(|word| word.range.start);
    found
}

fn doubled(start: usize, length: usize) -> DoubledWord {
    DoubledWord { range: start..start + 2 * length, again: start + length..start + 2 * length }
}

/// Whether neither letter belongs to another word, and the line does not repeat the letter once more or in a pattern:
/// 的的的, 卫星通信的“的”的用法.
fn is_of_its_own(text: &str, word: &DoubledWord) -> bool {
    let letter = &text[word.again.clone()];
    let repeats = text[..word.range.start].ends_with(letter) || text[word.range.end..].starts_with(letter);
    !repeats && !word_edges::ends_word(text, word.again.start) && !word_edges::begins_word(text, word.again.start)
}
