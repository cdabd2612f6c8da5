//! Ordinal words that number the parts of a text: 第一、首先、其一、一是.

use super::BlockContext;
use hegao_lexicon::language::numerals::is_small;
use hegao_lexicon::language::relations::ORDER;

/// A kind of ordinal word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ordinal {
    /// 第一, 首先, 其一: followed by a comma.
    Listed,
    /// 一是: followed by no punctuation mark.
    Yishi,
}

impl Ordinal {
    /// Whether it is 一是, 二是 and so on.
    pub fn is_yishi(self) -> bool {
        self == Ordinal::Yishi
    }
}

/// The maximum length of an ordinal word, in bytes: 第二十一.
const LONGEST: usize = 12;

/// The ordinal word that starts a clause and ends at byte offset `at`.
pub fn is_before(cx: &BlockContext<'_>, at: usize) -> Option<Ordinal> {
    let text = cx.text;
    // most punctuation marks follow some other character
    text[..at].chars().next_back().filter(|c| ends_word(*c))?;
    let start = text[..at].char_indices().rev().take_while(|(i, c)| at - i <= LONGEST && !ends_clause(*c)).last()?.0;
    let begins = text[..start].chars().next_back().is_none_or(ends_clause);
    word(text[start..at].trim_start_matches([' ', '\u{3000}'])).filter(|_| begins)
}

/// Whether a character can be the last one of an ordinal word.
fn ends_word(c: char) -> bool {
    // Own list: the last characters of ordinal words, checked for every punctuation mark.
    is_small(c) || matches!(c, '是' | '先' | '次' | '后')
}

/// Whether a character can be the first one of an ordinal word: 第, 其, 首, 一.
pub fn begins_word(c: char) -> bool {
    is_small(c) || c == '第' || ORDER.iter().any(|word| word.starts_with(c))
}

fn ends_clause(c: char) -> bool {
    matches!(c, '。' | '；' | '：' | '！' | '？' | ';' | ':' | '!' | '?' | '\n')
}

fn word(text: &str) -> Option<Ordinal> {
    let numbered = |rest: &str| !rest.is_empty() && rest.chars().all(is_small);
    if ORDER.contains(&text) {
        return Some(Ordinal::Listed);
    }
    if let Some(rest) = text.strip_prefix('第').or_else(|| text.strip_prefix('其')) {
        return numbered(rest).then_some(Ordinal::Listed);
    }
    text.strip_suffix('是').filter(|rest| numbered(rest)).map(|_| Ordinal::Yishi)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinal_words_are_a_closed_list() {
        for text in ["第一", "第十二", "其三", "首先", "最后"] {
            assert_eq!(word(text), Some(Ordinal::Listed), "{text}");
        }
        assert_eq!(word("十一是"), Some(Ordinal::Yishi));
        for text in ["", "第", "其", "是", "第三方", "一", "安全第一", "其中"] {
            assert_eq!(word(text), None, "{text}");
        }
    }
}
