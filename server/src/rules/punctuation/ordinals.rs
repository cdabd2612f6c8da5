//! The words that number the parts of a text: 第一、首先、其一、一是.

use super::BlockContext;

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

const NUMBERS: &str = "一二三四五六七八九十";
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
    matches!(c, '是' | '先' | '次' | '后' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

fn ends_clause(c: char) -> bool {
    matches!(c, '。' | '；' | '：' | '！' | '？' | ';' | ':' | '!' | '?' | '\n')
}

fn word(text: &str) -> Option<Ordinal> {
    let numbered = |rest: &str| !rest.is_empty() && rest.chars().all(|c| NUMBERS.contains(c));
    if matches!(text, "首先" | "其次" | "再次" | "最后") {
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
