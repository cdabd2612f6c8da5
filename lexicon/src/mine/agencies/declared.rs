//! Short names declared in a text: 平川市数据局（以下简称市数据局）; former names: 原环境保护部.

use crate::language::places::STATE;
use crate::mine::document::Document;
use crate::mine::names::{self, Name, clause, trailing};
use crate::{Lexicon, words};

/// A short name and its agency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Short {
    /// The agency.
    pub name: Name,
    /// The short name.
    pub short: String,
    /// Whether it is declared as a short name, not mentioned as everyday speech.
    pub official: bool,
    /// The byte offset of the declaration.
    pub at: usize,
}

const WORDS: [(&str, bool); 5] =
    [("以下简称", true), ("下称", true), ("以下统称", false), ("简称", false), ("俗称", false)];

/// The short names declared in parentheses immediately after a name.
pub fn find(document: &Document, lexicon: &Lexicon) -> Vec<Short> {
    let text = document.text.as_str();
    let opens = text.char_indices().filter(|(_, c)| matches!(c, '（' | '('));
    opens.filter_map(|(at, open)| declaration(text, at, at + open.len_utf8(), lexicon)).collect()
}

fn declaration(text: &str, open: usize, inner: usize, lexicon: &Lexicon) -> Option<Short> {
    let rest = &text[inner..];
    let (word, official) = WORDS.iter().find(|(w, _)| rest.starts_with(w))?;
    let rest = rest[word.len()..].trim_start_matches(['为', '：', ':', ' ']);
    let short = rest[..rest.find(['）', ')'])?].trim_matches(['“', '”', '"', '「', '」', ' ']);
    let before = clause(&text[..open]);
    let name = trailing(before, lexicon)?;
    let known = names::known(short, lexicon).map(|(agency, _)| agency.name.to_string());
    let own = known.is_none_or(|known| known == name.name) && short != name.name;
    (own && is_short_for(short, &name.name)).then(|| Short {
        name,
        short: short.to_owned(),
        official: *official,
        at: open,
    })
}

/// Whether the characters of a short name occur in the name in the same order, with the same first character:
/// 公积金中心 would fit every city.
fn is_short_for(short: &str, name: &str) -> bool {
    let letters = short.chars().count();
    let bare = STATE.iter().find_map(|s| name.strip_prefix(s)).unwrap_or(name);
    let whose = short.chars().next().is_some_and(|c| bare.starts_with(c) || name.starts_with(c));
    let mut rest = name.chars();
    (3..name.chars().count()).contains(&letters) && whose && short.chars().all(|c| rest.any(|n| n == c))
}

/// Whether a name is preceded by 原 that is not part of another word such as 太原.
pub fn is_former(text: &str, at: usize) -> bool {
    let Some(before) = text[..at].strip_suffix('原') else { return false };
    let start = before.char_indices().rev().take(6).last().map_or(before.len(), |(i, _)| i);
    words::is_boundary(&text[start..at], before.len() - start)
}

#[cfg(test)]
mod tests {
    use super::{find, is_former};
    use crate::Lexicon;
    use crate::mine::Document;

    fn shorts(text: &str) -> Vec<(String, String)> {
        let lexicon = Lexicon::shipped().expect("the shipped tables");
        let document = Document { text: text.to_owned(), ..Document::default() };
        find(&document, &lexicon).into_iter().map(|s| (s.name.name, s.short)).collect()
    }

    #[test]
    fn a_short_name_is_declared_after_the_name() {
        let found = shorts("由平川市政务服务和数据管理局（以下简称“平川数据局”）牵头。");
        assert_eq!(found, [("平川市政务服务和数据管理局".to_owned(), "平川数据局".to_owned())]);
        assert!(shorts("由平川市政务服务和数据管理局（以下简称我局）牵头。").is_empty());
        assert!(shorts("由平川市住房公积金管理中心(以下简称公积金中心)牵头。").is_empty());
        assert!(shorts("有关部门(以下简称责任部门)应当配合。").is_empty());
        assert!(shorts("《平川市数据局管理办法》（以下简称《办法》）").is_empty());
    }

    #[test]
    fn a_former_name_has_原_before_it() {
        let at = |text: &str| is_former(text, text.find("环境").unwrap_or(0));
        assert!(at("按照原环境保护部的规定"));
        assert!(!at("太原环境保护局"));
    }
}
