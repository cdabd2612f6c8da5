//! Which characters are Chinese letters, and which are signs between the letters of phrases.

/// Whether a character is a Chinese letter.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}')
}

/// Punctuation that stand between the letters of phrases.
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

/// A character in half width and in full width.
pub(crate) fn widths(c: char) -> impl Iterator<Item = char> {
    let wide = matches!(c, '0'..='9' | 'A'..='Z' | 'a'..='z').then(|| char::from_u32(c as u32 + 0xfee0));
    std::iter::once(c).chain(wide.flatten())
}

/// A full-width digit or Latin letter in half width.
pub fn narrow(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}
