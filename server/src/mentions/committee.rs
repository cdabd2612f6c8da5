//! Party committees whose name has the administrative level twice: 中共某省省委.

use hegao_lexicon::language::places::LAST_LETTERS;
use memchr::memmem::Finder;
use std::ops::Range;
use std::sync::LazyLock;

/// Built once, because a document has thousands of lines.
static PARTY: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("中共"));

/// The name of a party committee with a repeated level.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DoubledCommittee {
    /// Prose range from 中共 to 委.
    pub range: Range<usize>,
    /// Prose range of the repeated character.
    pub again: Range<usize>,
}

/// The maximum number of characters between 中共 and 委.
const REACH: usize = 16;

/// The names with a repeated level in a text.
pub fn scan(text: &str) -> Vec<DoubledCommittee> {
    PARTY.find_iter(text.as_bytes()).filter_map(|start| doubled(text, start)).collect()
}

/// Whether places whose names end in a character have a party committee of their own.
fn has_committee(c: char) -> bool {
    LAST_LETTERS.contains(&c) || matches!(c, '区' | '镇' | '乡')
}

fn doubled(text: &str, start: usize) -> Option<DoubledCommittee> {
    let from = start + "中共".len();
    let letters = text[from..].char_indices().take(REACH).take_while(|(_, c)| c.is_alphabetic());
    let letters: Vec<(usize, char)> = letters.map(|(i, c)| (from + i, c)).collect();
    let at = letters.windows(3).position(|w| has_committee(w[1].1) && w[0].1 == w[1].1 && w[2].1 == '委')?;
    let [(_, letter), (again, _), (last, _)] = letters[at..at + 3] else { return None };
    let place = &text[from..again];
    // a 自治区 has no 区委 but a 党委, so the correct name is unclear
    let sure = at > 0 && !place.ends_with("自治区");
    sure.then(|| DoubledCommittee { range: start..last + '委'.len_utf8(), again: again..again + letter.len_utf8() })
}
