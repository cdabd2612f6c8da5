//! `numerals-approximate-redundant`

use super::{is_own, numbers};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::numerals::is_counting_digit;
use hegao_lexicon::language::relations::{
    ABOUT, ABOUT_BEHIND, AT_LEAST, AT_LEAST_BEHIND, AT_MOST, AT_MOST_BEHIND, BOUNDS_END, NEGATIONS, NO_BOUNDS,
};

/// 概数的说法前后重复（约50人左右、超过3个月以上）.
pub static RULE: Rule = Rule {
    id: "numerals-approximate-redundant",
    former: &[],
    since: "0.1.0",
    summary: "概数的说法前后重复（约50人左右、超过3个月以上）",
    basis: Basis::Practice("表示概数的词语前后只用一个，参照《图书编校质量差错认定细则》第十九条"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("approximate_redundant.md"),
    check: Check::Blocks(check),
};

/// Words before a number and the words after it that mean the same.
const PAIRS: [(&[&str], &[&str]); 3] = [(ABOUT, ABOUT_BEHIND), (AT_LEAST, AT_LEAST_BEHIND), (AT_MOST, AT_MOST_BEHIND)];
/// First characters of what makes the word after a number a different word: 左右岸, 以上述.
/// Own list: used only for 左右, 上下, 以上 and 以下.
const OTHER: &[char] = &['岸', '述', '两', '侧', '列'];
/// The maximum number of characters in the unit between a number and the word after it.
const UNIT: usize = 4;

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for number in numbers(cx) {
        let Some((lead, tail)) = pair(&text[..number.start], &text[number.end..]) else { continue };
        if !is_own(cx, &number) {
            continue;
        }
        let range = number.start - lead.len()..number.end + tail.1;
        let word = number.end + tail.0..number.end + tail.1;
        let message = format!("“{}”中“{lead}”与“{}”重复，宜删去其中一个", &text[range.clone()], &text[word.clone()]);
        let title = format!("删去“{}”", &text[word.clone()]);
        found.report(range, message).fix(Applicability::Unsafe, title, vec![(word, String::new())]);
    }
}

/// The word before a number, and the range of the word after it, in bytes, if the two mean the same.
fn pair<'a>(before: &'a str, after: &str) -> Option<(&'a str, (usize, usize))> {
    if !before.ends_with(BOUNDS_END) || NO_BOUNDS.iter().any(|other| before.ends_with(other)) {
        return None;
    }
    PAIRS.iter().find_map(|(leads, tails)| {
        let lead = leads.iter().filter(|lead| before.ends_with(**lead)).max_by_key(|lead| lead.len())?;
        // 不超过 is not 超过
        let denied = before[..before.len() - lead.len()].ends_with(NEGATIONS) || before.ends_with("不约");
        let tail = tails.iter().find_map(|tail| place(after, tail)).filter(|_| !denied)?;
        Some((&before[before.len() - lead.len()..], tail))
    })
}

/// The byte range of `word` in `after` if it follows the unit of the number.
fn place(after: &str, word: &str) -> Option<(usize, usize)> {
    let unit = after.char_indices().map(|(i, _)| i).take(UNIT + 1);
    let at = unit.take_while(|i| after[..*i].chars().all(is_unit)).find(|i| after[*i..].starts_with(word))?;
    let rest = &after[at + word.len()..];
    (!rest.starts_with(OTHER)).then_some((at, at + word.len()))
}

/// Characters that no unit contains.
/// Own list: used only where the text after a number continues without a unit.
const OTHERS: &str = "的和与或在为、有两十";

fn is_unit(c: char) -> bool {
    // 超过100米有两处以上: 以上 belongs to the second number
    c.is_alphabetic() && !OTHERS.contains(c) && !is_counting_digit(c) || matches!(c, '%' | '％' | '℃')
}

#[cfg(test)]
mod tests;
