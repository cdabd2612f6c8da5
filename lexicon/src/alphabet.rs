//! Which characters count as punctuation within set phrases, and how full-width letters are converted to half width.

/// Whether a character can be punctuation between the other characters of a set phrase.
pub fn is_phrase_punctuation(c: char) -> bool {
    is_separator(c) || is_plus(c) || c == '×' || is_blank(c)
}

pub(crate) fn is_separator(c: char) -> bool {
    matches!(c, '、' | '，' | ',' | '､' | '；' | ';' | '／' | '/')
}

pub(crate) fn is_plus(c: char) -> bool {
    matches!(c, '+' | '＋' | '﹢')
}

pub(crate) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\u{a0}')
}

/// The character itself and, if it has one, its full-width form.
pub(crate) fn widths(c: char) -> impl Iterator<Item = char> {
    let wide = matches!(c, '0'..='9' | 'A'..='Z' | 'a'..='z').then(|| char::from_u32(c as u32 + 0xfee0));
    std::iter::once(c).chain(wide.flatten())
}

/// Converts a full-width digit or Latin letter to half width; returns any other character unchanged.
pub fn narrow(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}
