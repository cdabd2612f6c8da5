//! Traditional characters, with a conversion to simplified ones that preserves every byte offset; variant characters.

use crate::traditional::{FIRST, SIZE};
use std::borrow::Cow;

/// For each character of the block, its simplified form in two bytes (UTF-16, little-endian), or 0.
static FOLDS: &[u8; SIZE * 2] = compiled!("folds");

/// The same for the 异体字 that 《第一批异体字整理表》 abolished, except those that became standard again.
static VARIANTS: &[u8; SIZE * 2] = compiled!("variant-characters");

/// The simplified form of a character; the character itself if it has none.
#[inline]
pub fn simplified(c: char) -> char {
    look_up(FOLDS, c)
}

/// The standard form of a variant character; the character itself if it is not a variant.
#[inline]
pub fn standard(c: char) -> char {
    look_up(VARIANTS, c)
}

#[inline]
fn look_up(table: &[u8], c: char) -> char {
    let place = (c as usize).wrapping_sub(FIRST as usize);
    let found = table.as_chunks().0.get(place).map_or(0, |bytes| u16::from_le_bytes(*bytes));
    if found == 0 { c } else { char::from_u32(u32::from(found)).unwrap_or(c) }
}

/// Converts every traditional character in `text` to its simplified form. Both forms have three bytes in UTF-8, so byte
/// offsets stay valid. Borrowed if nothing changes.
pub fn fold(text: &str) -> Cow<'_, str> {
    let Some(first) = text.char_indices().find(|(_, c)| simplified(*c) != *c) else {
        return Cow::Borrowed(text);
    };
    let mut folded = String::with_capacity(text.len());
    folded.push_str(&text[..first.0]);
    folded.extend(text[first.0..].chars().map(simplified));
    Cow::Owned(folded)
}
