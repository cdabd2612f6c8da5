//! Letters taken for one another: by their sound when typing, by their shape when scanning.

use hegao_lexicon::language::lookalikes;
use pinyin::ToPinyin;

/// Whether two different letters may be taken for one another.
pub fn alike(a: char, b: char) -> bool {
    let shape = lookalikes::GROUPS.iter().any(|group| group.contains(a) && group.contains(b));
    let sound = || a.to_pinyin().zip(b.to_pinyin()).is_some_and(|(a, b)| a.plain() == b.plain());
    shape || sound()
}
