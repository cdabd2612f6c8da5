//! Pinyin initials of a character: the set of letters its readings begin with. 会 is found by `h` and by `k`, and no
//! reading has to be chosen.

use pinyin::ToPinyinMulti;

/// The set of initials of the readings of a Han character; of an ASCII letter, the letter itself; empty for any other
/// character. One bit per letter, the lowest for `a`.
pub fn initials(c: char) -> u32 {
    if c.is_ascii() {
        return bit(c.to_ascii_lowercase() as u8);
    }
    let readings = c.to_pinyin_multi().into_iter().flatten();
    readings.filter_map(|p| p.plain().bytes().next()).map(bit).fold(0, |set, b| set | b)
}

/// The bit of a lower-case ASCII letter; 0 for any other byte.
pub fn bit(letter: u8) -> u32 {
    match letter {
        b'a'..=b'z' => 1 << (letter - b'a'),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{bit, initials};

    #[test]
    fn a_character_has_the_letters_of_all_its_readings() {
        assert_eq!(initials('会'), bit(b'h') | bit(b'k'));
        assert_eq!((initials('T'), initials('，'), initials('2')), (bit(b't'), 0, 0));
    }
}
