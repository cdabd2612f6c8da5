//! The words that number the parts of a text: 第一、首先、其一、一是.

use super::BlockContext;
use hegao_lexicon::language::numerals::is_counting_digit;
use hegao_lexicon::language::relations::ORDER;

/// A word of order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ordinal {
    /// 第一, 首先, 其一: a comma follows.
    Listed,
    /// 一是: no mark follows.
    Yishi,
}

impl Ordinal {
    /// Whether it is 一是 or its like.
    pub fn is_yishi(self) -> bool {
        self == Ordinal::Yishi
    }
}

/// The longest word of order, in bytes: 第二十一.
const LONGEST: usize = 12;

/// The word of order that begins a clause and ends at `at`.
pub fn is_before(cx: &BlockContext<'_>, at: usize) -> Option<Ordinal> {
    let text = cx.text;
    // most marks follow another letter
    text[..at].chars().next_back().filter(|c| ends_word(*c))?;
    let start = text[..at].char_indices().rev().take_while(|(i, c)| at - i <= LONGEST && !ends_clause(*c)).last()?.0;
    let begins = text[..start].chars().next_back().is_none_or(ends_clause);
    word(text[start..at].trim_start_matches([' ', '\u{3000}'])).filter(|_| begins)
}

/// Whether a word of order may end in a letter.
fn ends_word(c: char) -> bool {
    // Own list: the last letters of words of order, looked at for every mark.
    is_number(c) || matches!(c, '是' | '先' | '次' | '后')
}

/// Whether a character may begin a word of order: 第, 其, 首, 一.
pub fn begins_word(c: char) -> bool {
    is_number(c) || c == '第' || ORDER.iter().any(|word| word.starts_with(c))
}

fn is_number(c: char) -> bool {
    is_counting_digit(c) || c == '十'
}

fn ends_clause(c: char) -> bool {
    matches!(c, '。' | '；' | '：' | '！' | '？' | ';' | ':' | '!' | '?' | '\n')
}

fn word(text: &str) -> Option<Ordinal> {
    let numbered = |rest: &str| !rest.is_empty() && rest.chars().all(is_number);
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
    fn words_of_order_are_a_closed_list() {
        for text in ["第一", "第十二", "其三", "首先", "最后"] {
            assert_eq!(word(text), Some(Ordinal::Listed), "{text}");
        }
        assert_eq!(word("十一是"), Some(Ordinal::Yishi));
        for text in ["", "第", "其", "是", "第三方", "一", "安全第一", "其中"] {
            assert_eq!(word(text), None, "{text}");
        }
    }
}
