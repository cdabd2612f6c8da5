//! Traditional characters: a fold to simplified ones that keeps every byte offset.

use crate::table::{Cells, Record};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

struct Pair(char, char);

impl Record for Pair {
    const FILE: &'static str = "traditional.tsv";
    const COLUMNS: &'static [&'static str] = &["traditional", "simplified", "source"];
    const REQUIRED: usize = 2;

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        let one = |i: usize| {
            let text = cells.text(i);
            let mut chars = text.chars();
            match (chars.next(), chars.next()) {
                (Some(c), None) if c.len_utf8() == 3 => Ok(c),
                _ => Err((i, format!("“{text}”应为一个汉字"))),
            }
        };
        Ok(Pair(one(0)?, one(1)?))
    }
}

/// The shipped table, also for `tests` and checks.
pub(crate) const DATA: &str = include_str!("../data/traditional.tsv");

fn pairs() -> &'static HashMap<char, char> {
    static PAIRS: OnceLock<HashMap<char, char>> = OnceLock::new();
    PAIRS.get_or_init(|| {
        let rows: Vec<Pair> = crate::table::read_static(DATA).unwrap_or_default();
        rows.into_iter().map(|p| (p.0, p.1)).collect()
    })
}

/// The simplified form of a character, itself when it has no other.
pub fn simplified(c: char) -> char {
    pairs().get(&c).copied().unwrap_or(c)
}

/// `text` with every traditional character simplified. Both forms have three bytes in UTF-8,
/// so each byte offset means the same place in both texts. Borrowed when nothing changes.
pub fn fold(text: &str) -> Cow<'_, str> {
    let Some(first) = text.char_indices().find(|(_, c)| simplified(*c) != *c) else {
        return Cow::Borrowed(text);
    };
    let mut folded = String::with_capacity(text.len());
    folded.push_str(&text[..first.0]);
    folded.extend(text[first.0..].chars().map(simplified));
    Cow::Owned(folded)
}
