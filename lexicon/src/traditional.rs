//! The tables of characters that have another, standard form, in the layout of the look-ups.

pub(crate) use crate::language::han::FIRST;
use crate::language::han::LAST;
use crate::table::{Cells, Record};

/// The number of characters in the block.
pub(crate) const SIZE: usize = LAST as usize - FIRST as usize + 1;

/// A traditional character and its simplified form.
pub(crate) struct Pair(pub char, pub char);

impl Record for Pair {
    const FILE: &'static str = "traditional.tsv";
    const COLUMNS: &'static [&'static str] = &["traditional", "simplified", "source"];
    const REQUIRED: usize = 2;

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        Ok(Pair(one(cells, 0)?, one(cells, 1)?))
    }
}

/// A variant character and the standard one.
pub(crate) struct Variant(pub char, pub char);

impl Record for Variant {
    const FILE: &'static str = "variant-characters.tsv";
    const COLUMNS: &'static [&'static str] = &["variant", "standard", "source"];
    const REQUIRED: usize = 3;

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        Ok(Variant(one(cells, 0)?, one(cells, 1)?))
    }
}

/// The only character of a cell; it must have three bytes in UTF-8.
fn one(cells: &Cells<'_>, i: usize) -> Result<char, (usize, String)> {
    let text = cells.text(i);
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if c.len_utf8() == 3 => Ok(c),
        _ => Err((i, format!("“{text}”应为一个汉字"))),
    }
}

/// For each character of the block, its standard form in two bytes (UTF-16, little-endian), or 0.
pub(crate) fn image(pairs: impl Iterator<Item = (char, char)>) -> Vec<u8> {
    let mut image = vec![0; SIZE * 2];
    for (from, to) in pairs {
        let place = (from as usize).checked_sub(FIRST as usize).map(|i| 2 * i);
        let bytes = place.and_then(|i| image.get_mut(i..i + 2));
        // a character of three bytes in UTF-8 has two bytes in UTF-16
        bytes.into_iter().for_each(|b| b.copy_from_slice(&(to as u16).to_le_bytes()));
    }
    image
}
