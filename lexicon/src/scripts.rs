//! Traditional characters: a fold to simplified ones that keeps every byte offset.

use crate::table::{Cells, Record};
use std::borrow::Cow;
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

/// The first character of the block the fold covers, 一.
const FIRST: char = '\u{4e00}';
/// How many characters the block has.
const SIZE: usize = 0x5200;

/// For each character of the block its simplified form, or `\0`.
fn folds() -> &'static [char; SIZE] {
    static FOLDS: OnceLock<Box<[char; SIZE]>> = OnceLock::new();
    FOLDS.get_or_init(|| {
        let mut folds = Box::new(['\0'; SIZE]);
        let rows: Vec<Pair> = crate::table::read_static(crate::shipped::TRADITIONAL).unwrap_or_default();
        for Pair(traditional, simplified) in rows {
            if let Some(fold) = (traditional as usize).checked_sub(FIRST as usize).and_then(|i| folds.get_mut(i)) {
                *fold = simplified;
            }
        }
        folds
    })
}

/// The simplified form of a character, itself when it has no other.
pub fn simplified(c: char) -> char {
    let fold = (c as usize).checked_sub(FIRST as usize).and_then(|i| folds().get(i));
    fold.copied().filter(|f| *f != '\0').unwrap_or(c)
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
