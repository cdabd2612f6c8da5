//! The table of traditional characters as the fold wants it.

use crate::table::{Cells, Record};

/// The first character of the block the fold covers, 一.
pub(crate) const FIRST: char = '\u{4e00}';
/// How many characters the block has.
pub(crate) const SIZE: usize = 0x5200;

/// A traditional character and its simplified form.
pub(crate) struct Pair(char, char);

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

/// For each character of the block its simplified form in two bytes, or 0.
pub(crate) fn image(pairs: &[Pair]) -> Vec<u8> {
    let mut image = vec![0; SIZE * 2];
    for Pair(traditional, simplified) in pairs {
        let place = (*traditional as usize).checked_sub(FIRST as usize).map(|i| 2 * i);
        let bytes = place.and_then(|i| image.get_mut(i..i + 2));
        // three bytes in UTF-8 are two in UTF-16
        bytes.into_iter().for_each(|b| b.copy_from_slice(&(*simplified as u16).to_le_bytes()));
    }
    image
}
