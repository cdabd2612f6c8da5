//! Han characters: the characters with the Unicode property Script=Han.

/// The first character of the block of unified ideographs, 一.
pub const FIRST: char = '\u{4e00}';

/// The last character of the block of unified ideographs.
pub const LAST: char = '\u{9fff}';

/// Whether a character is in the block of unified ideographs, which nearly all characters of documents are in.
#[inline]
pub fn is_common(c: char) -> bool {
    matches!(c, FIRST..=LAST)
}

/// Whether a character is in the block of unified ideographs, in its Extension A, or between the two: a fast check
/// that leaves out the rare forms of [`is_han`].
#[inline]
pub fn is_common_or_extension_a(c: char) -> bool {
    matches!(c, '\u{3400}'..=LAST)
}

/// Whether a character is a Han character: Script=Han in Unicode 16.0 (`Scripts.txt`). That includes 〇 and 々, the
/// radicals and the Suzhou numerals, and the compatibility and supplementary ideographs; it excludes punctuation marks,
/// Bopomofo, Kana and Hangul.
#[inline]
pub fn is_han(c: char) -> bool {
    // nearly all Han characters are in one block, and nearly all other characters of Chinese text are in these ranges
    let other = || matches!(c, '\0'..='\u{2e7f}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{fe00}'..='\u{16fe1}');
    is_common(c) || !other() && is_rare(c)
}

/// Whether a character is a Han character outside the block of unified ideographs.
#[cold]
fn is_rare(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2e99}'
        | '\u{2e9b}'..='\u{2ef3}'
        | '\u{2f00}'..='\u{2fd5}'
        | '々'
        | '〇'
        | '\u{3021}'..='\u{3029}'
        | '\u{3038}'..='\u{303b}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{f900}'..='\u{fa6d}'
        | '\u{fa70}'..='\u{fad9}'
        | '\u{16fe2}'..='\u{16fe3}'
        | '\u{16ff0}'..='\u{16ff1}'
        | '\u{20000}'..='\u{2a6df}'
        | '\u{2a700}'..='\u{2b739}'
        | '\u{2b740}'..='\u{2b81d}'
        | '\u{2b820}'..='\u{2cea1}'
        | '\u{2ceb0}'..='\u{2ebe0}'
        | '\u{2ebf0}'..='\u{2ee5d}'
        | '\u{2f800}'..='\u{2fa1d}'
        | '\u{30000}'..='\u{3134a}'
        | '\u{31350}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::{is_common, is_han, is_rare};

    #[test]
    fn the_fast_check_is_correct() {
        for c in '\0'..='\u{3ffff}' {
            assert_eq!(is_han(c), is_common(c) || is_rare(c), "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn han_characters_match_the_unicode_script() {
        for c in ['一', '龥', '\u{9fff}', '〇', '々', '㐀', '䶿', '\u{f900}', '𠀀', '𪚥', '\u{3134a}', '⺀', '〡']
        {
            assert!(is_han(c), "{c} U+{:04X}", c as u32);
        }
        for c in ['a', '1', '，', '。', '《', '\u{3000}', 'あ', 'ㄅ', '가', '①', '㎡', '○', '\u{fffc}', '￥', '😀']
        {
            assert!(!is_han(c), "{c} U+{:04X}", c as u32);
        }
    }
}
