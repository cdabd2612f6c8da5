//! `numerals-approximate-redundant`

use super::{is_own, numbers};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

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

/// Words before a number that say the same as those behind it.
const PAIRS: &[(&[&str], &[&str])] = &[
    (&["约", "大约", "大概", "约为", "约有", "约占", "近", "将近"], &["左右", "上下"]),
    (&["超过", "超", "至少", "不少于", "不低于"], &["以上"]),
    (&["不超过", "至多", "最多", "不多于", "不高于"], &["以下"]),
];
/// Words whose end is one of these: 附近, 最近, 公约.
const OTHER: &[&str] =
    &["附近", "最近", "靠近", "邻近", "临近", "接近", "公约", "条约", "合约", "契约", "节约", "预约", "签约", "制约"];
/// The last letters of the words before a number.
const LAST: &[char] = &['约', '概', '为', '有', '占', '近', '过', '超', '少', '多', '于'];
/// So many letters at most stand between a number and what follows its unit.
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

/// The word before and where the one behind stands, if they say the same.
fn pair<'a>(before: &'a str, after: &str) -> Option<(&'a str, (usize, usize))> {
    if !before.ends_with(LAST) || OTHER.iter().any(|other| before.ends_with(other)) {
        return None;
    }
    PAIRS.iter().find_map(|(leads, tails)| {
        let lead = leads.iter().filter(|lead| before.ends_with(**lead)).max_by_key(|lead| lead.len())?;
        // 不超过 is no 超过
        let denied = before[..before.len() - lead.len()].ends_with(['不', '未', '没']) || before.ends_with("不约");
        let tail = tails.iter().find_map(|tail| place(after, tail)).filter(|_| !denied)?;
        Some((&before[before.len() - lead.len()..], tail))
    })
}

/// Where `word` stands behind the unit of a number.
fn place(after: &str, word: &str) -> Option<(usize, usize)> {
    let unit = after.char_indices().map(|(i, _)| i).take(UNIT + 1);
    let at = unit.take_while(|i| after[..*i].chars().all(is_unit)).find(|i| after[*i..].starts_with(word))?;
    let rest = &after[at + word.len()..];
    // 左右岸, 以上述
    (!rest.starts_with(['岸', '述', '两', '侧', '列'])).then_some((at, at + word.len()))
}

fn is_unit(c: char) -> bool {
    // 超过100米有两处以上: the second number has a tail of its own
    c.is_alphabetic() && !"的和与或在为、有一二两三四五六七八九十".contains(c) || matches!(c, '%' | '％' | '℃')
}

#[cfg(test)]
mod tests;
