//! Characters of GBK that had no code in Unicode when Windows took it over, so that code page 936 kept them in the
//! private use area (U+E815–U+E864): texts from old Windows programs still have them there, mostly in names (䶮).
//! Source: GB 18030—2005, positions FE50–FEA0, with the codes of Unicode 4.1; read from the character map GB18030 of
//! glibc. Code page 936 has the same positions in the same order.

/// The first of them in the private use area.
const FIRST: u32 = 0xe815;

/// Their characters today, in order; 〓 for radicals, which are no characters of a text.
const CHARACTERS: &str = "\
    〓𠂇𠂉𠃌〓㑳㑇〓〓龴㖞㘚㘎〓〓㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠〓𡗗龸〓䁖䅟〓䌷〓〓〓𢦏䎱䎬〓䏝䓖䙡䙌龹\
    䜣䜩䝼䞍〓䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻";

/// The character that code page 936 kept at a private use code point; `None` for every other code point.
pub fn character_of(private: char) -> Option<char> {
    let place = u32::from(private).checked_sub(FIRST)? as usize;
    CHARACTERS.chars().nth(place).filter(|c| *c != '〓')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_has_its_character() {
        assert_eq!(CHARACTERS.chars().count(), 0xe864 - 0xe815 + 1);
        let known =
            [('\u{e863}', '䶮'), ('\u{e81e}', '龴'), ('\u{e831}', '𡗗'), ('\u{e864}', '龻'), ('\u{e81a}', '㑳')];
        for (private, character) in known {
            assert_eq!(character_of(private), Some(character), "{private:?}");
        }
        let unknown = ['\u{e815}', '\u{e814}', '\u{e865}', '\u{e000}', '\u{f8ff}', '中'];
        assert_eq!(unknown.map(character_of), [None; 6]);
    }
}
