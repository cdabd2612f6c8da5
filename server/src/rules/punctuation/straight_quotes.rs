//! `punctuation-straight-quotes`

use super::{applicability, in_latin, inside, sides};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::punctuation::{Pair, Shape, is_wide};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 中文里用了直引号.
pub static RULE: Rule = Rule {
    id: "punctuation-straight-quotes",
    former: &[],
    since: "0.1.0",
    summary: "中文里用了不分左右的直引号",
    basis: Basis::Standard("GB/T 15834—2011 4.8.2"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("straight_quotes.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for pair in cx.mentions.punctuation.pairs.iter().filter(|p| is_straight(p) && stands_in_chinese(cx, p)) {
        let inner = pair.outer.is_some_and(|outer| matches!(outer.char, '“' | '"'));
        let (open, close) = if inner { ("‘", "’") } else { ("“", "”") };
        let whole = pair.open.at..pair.close.end();
        let edits: Vec<_> = [(pair.open, open), (pair.close, close)]
            .into_iter()
            .filter(|(placed, right)| !right.starts_with(placed.char))
            .map(|(placed, right)| (placed.range(), right.to_owned()))
            .collect();
        let applicability = if !inner && is_sure(cx, pair) { applicability(cx, &whole) } else { Applicability::Unsafe };
        found
            .report(whole, format!("引号没有分左右，应当用弯引号{open}{close}"))
            .fix(applicability, format!("改为弯引号{open}{close}"), edits)
            .repeats("引号没有分左右，应当用弯引号“”");
    }
}

/// Whether the two quotation marks certainly form a pair: both are straight, or the text between them is short and
/// contains no other quotation mark.
fn is_sure(cx: &BlockContext<'_>, pair: &Pair) -> bool {
    const SHORT: usize = 120;
    let inside = inside(cx, pair);
    let alone = !inside.contains(['“', '”', '‘', '’', '"', '\'', '。']);
    pair.shape == Shape::Quotation && alone && (pair.open.char == pair.close.char || inside.len() <= SHORT)
}

fn is_straight(pair: &Pair) -> bool {
    pair.shape == Shape::Quotation && (pair.open.char == '"' || pair.close.char == '"')
        || pair.shape == Shape::InnerQuotation && (pair.open.char == '\'' || pair.close.char == '\'')
}

/// Whether the pair is in Chinese text and not in code: name="甲", {"甲": 1}.
fn stands_in_chinese(cx: &BlockContext<'_>, pair: &Pair) -> bool {
    let inside = inside(cx, pair);
    let (before, after) = sides(cx, &(pair.open.at..pair.close.end()));
    let code = matches!(before, Some('=' | '{' | '[')) || matches!(after, Some(':' | '}' | ']'));
    !code
        && !in_latin(cx, &(pair.open.at..pair.close.end()))
        && !cx.mentions.quoted_text.in_title(pair.open.at)
        && (inside.chars().any(is_wide) || before.is_some_and(is_wide) && after.is_some_and(is_wide))
}

#[cfg(test)]
mod tests;
