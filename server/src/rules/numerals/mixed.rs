//! `numerals-mixed`

use super::{is_own, is_serial, numbers};
use crate::diagnostic::{Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::numerals::is_small;
use std::ops::Range;

/// 一个数里既有阿拉伯数字又有汉字数字（1百零8、4千）.
pub static RULE: Rule = Rule {
    id: "numerals-mixed",
    former: &[],
    since: "0.1.0",
    summary: "一个数里既有阿拉伯数字又有汉字数字（1百零8、4千）",
    basis: Basis::Standard("GB/T 15835—2011 5.3"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("mixed.md"),
    check: Check::Blocks(check),
};

/// Characters after 千 that form a word with it.
/// Own list: the second characters of units and words with 千.
const NO_THOUSAND: &str = "伏瓦米克卡赫帕牛焦安兆字比位吨乏秒周分欧库电";
/// Characters after 百 that form a word with it.
/// Own list: the second characters of words with 百.
const NO_HUNDRED: &str = "货分姓强年科事";

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for number in numbers(cx) {
        let Some((range, is_round)) = whole(text, number) else { continue };
        if !is_own(cx, &range) {
            continue;
        }
        let message = format!("“{}”里两种数字混用，除“万”“亿”外，一个数应只用一种数字", &text[range.clone()]);
        // 5千多户 occurs in published texts too
        found.report(range, message).at_most(if is_round { Severity::Info } else { RULE.severity });
    }
}

/// The mixed number that a number starts, and whether it is a round one such as 4千.
fn whole(text: &str, number: Range<usize>) -> Option<(Range<usize>, bool)> {
    let after = &text[number.end..];
    let unit = after.chars().next()?;
    let rest = &after[unit.len_utf8()..];
    let goes_on = match unit {
        '千' => !rest.starts_with(|c| NO_THOUSAND.contains(c)),
        '百' => !rest.starts_with(|c| NO_HUNDRED.contains(c)),
        _ => false,
    };
    let is_plain = text[number.clone()].bytes().all(|b| b.is_ascii_digit()) && number.len() <= 2;
    let tail: usize = rest
        .chars()
        .take(6)
        .take_while(|c| is_small(*c) || matches!(c, '零' | '〇' | '0'..='9'))
        .map(char::len_utf8)
        .sum();
    (goes_on && is_plain && !is_serial(&text[..number.start]))
        .then(|| (number.start..number.end + unit.len_utf8() + tail, tail == 0))
}

#[cfg(test)]
mod tests;
