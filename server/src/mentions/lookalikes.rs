//! Characters that are confused: similar in sound (typing errors) or in shape (scanning errors).

use hegao_lexicon::language::lookalikes;
use pinyin::ToPinyin;

/// Whether two different characters are easily confused.
pub fn alike(a: char, b: char) -> bool {
    let shape = lookalikes::GROUPS.iter().any(|group| group.contains(a) && group.contains(b));
    let sound = || a.to_pinyin().zip(b.to_pinyin()).is_some_and(|(a, b)| a.plain() == b.plain());
    shape || sound()
}
