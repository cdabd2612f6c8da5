//! Names at the end of a clause of prose, where the words before them must be cut off.

use super::{Name, read};
use crate::Lexicon;
use crate::language::acts::RESTING_ON;

/// Own list: words before a name in a sentence, in addition to [`RESTING_ON`].
const LEADS: [&str; 24] = [
    "决定将",
    "同意将",
    "将",
    "由",
    "把",
    "原",
    "经",
    "与",
    "和",
    "在",
    "向",
    "是",
    "为",
    "撤销",
    "组建",
    "设立",
    "成立",
    "对",
    "的",
    "请",
    "联合",
    "报",
    "到",
    "至",
];

/// Reads a name at the end of a clause: the shortest one that says whose agency it is and follows one of `LEADS` or `RESTING_ON`,
/// otherwise the whole clause.
pub fn trailing(text: &str, lexicon: &Lexicon) -> Option<Name> {
    let starts = LEADS.iter().chain(&RESTING_ON).flat_map(|l| text.match_indices(l).map(|(i, _)| i + l.len()));
    let mut starts: Vec<usize> = starts.filter(|s| *s < text.len()).collect();
    starts.sort_unstable();
    starts.reverse();
    let behind = starts.into_iter().find_map(|s| read(&text[s..], lexicon).filter(Name::is_whole));
    behind.or_else(|| read(text, lexicon).filter(Name::is_whole))
}

/// The characters immediately before a position, back to the last punctuation mark, and not more than a name can have.
pub fn clause(before: &str) -> &str {
    const REACH: usize = 40;
    let start = before.char_indices().rev().take(REACH).take_while(|(_, c)| crate::language::han::is_han(*c));
    start.last().map_or("", |(i, _)| &before[i..])
}

#[cfg(test)]
mod tests {
    use super::{clause, trailing};
    use crate::Lexicon;

    #[test]
    fn the_words_before_a_name_are_cut_off() {
        let lexicon = Lexicon::shipped().expect("the shipped tables");
        let name = |text| trailing(clause(text), &lexicon).map(|n| n.name);
        assert_eq!(name("据悉，市里决定将平川市数据局").as_deref(), Some("平川市数据局"));
        assert_eq!(name("申请人按照规定向平川市医疗保障局").as_deref(), Some("平川市医疗保障局"));
        assert_eq!(name("应当请示省人民政府办公厅"), None);
        assert_eq!(name("按照规定向市医疗保障局"), None);
    }
}
