//! The numbers of headings and lists: 一、（一）1.（1）第一条.

use hegao_lexicon::language::numerals::is_numeral;
use hegao_lexicon::language::references::PARTS;

/// Whether a line begins with the number of a heading or a list: 一、（一）(一) 1. 1．1、（1）第X条.
pub fn begins_with_number(line: &str) -> bool {
    let (inner, bracket) = match line.strip_prefix(['（', '(']) {
        Some(inner) => (inner, true),
        None => (line.strip_prefix('第').unwrap_or(line), false),
    };
    let heading_number = !bracket && inner.len() < line.len();
    let len = inner.find(|c| !is_ordinal(c)).unwrap_or(inner.len());
    let mut after = inner[len..].chars();
    if len == 0 || len > 15 {
        return false;
    }
    match after.next() {
        Some('）' | ')') => bracket,
        Some(unit) if PARTS.contains(&unit) => heading_number,
        Some('、' | '．') => !bracket && !heading_number,
        Some('.') => !bracket && !heading_number && !after.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    }
}

/// Whether a character can be part of a heading number.
pub fn is_ordinal(c: char) -> bool {
    c.is_ascii_digit() || is_numeral(c)
}

/// Whether a line is the head of an attachment, and not the list of attachments above the signature.
pub fn is_attachment(line: &str) -> bool {
    let Some(rest) = line.strip_prefix("附件") else { return false };
    rest.trim_end_matches([':', '：']).chars().all(is_ordinal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_number_needs_a_numeral_and_a_mark() {
        for line in
            ["一、总则", "十二、", "（一）目标", "(3)", "1.目标", "1．目标", "12、目标", "第三条 为", "第二十一章"]
        {
            assert!(begins_with_number(line), "{line}");
        }
        for line in ["", "一是", "1.5亿元", "2016年", "第一季度", "（试行）", "(二", "、", "第", "（", "三保障"]
        {
            assert!(!begins_with_number(line), "{line}");
        }
    }

    #[test]
    fn an_attachment_head_has_only_its_number() {
        assert!(["附件", "附件1", "附件一：", "附件10"].into_iter().all(is_attachment));
        assert!(!["附件：任务分工", "附件1.甲", "附件说明", "附"].into_iter().any(is_attachment));
    }
}
