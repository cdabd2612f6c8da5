//! `numerals-decrease-multiple`

use super::is_own;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 减少、下降用了“倍”（下降2倍）.
pub static RULE: Rule = Rule {
    id: "numerals-decrease-multiple",
    former: &[],
    since: "0.1.0",
    summary: "减少、下降用了“倍”（下降2倍）",
    basis: Basis::Practice("减少、下降不宜用“倍”，参照《图书编校质量差错认定细则》第十九条"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("decrease_multiple.md"),
    check: Check::Blocks(check),
};

/// Verbs of less. 减少到, 降至 say what is left and are none of them.
const VERBS: &[&str] =
    &["下降", "减少", "降低", "缩短", "缩小", "压缩", "下降了", "减少了", "降低了", "缩短了", "缩小了", "压缩了"];
/// Letters that numbers before 倍 are written in.
const DIGITS: &str = "0123456789.０１２３４５６７８９一二两三四五六七八九十百几数半多";
/// No longer number stands there.
const LONGEST: usize = 8;

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for &at in &cx.mentions.numerals.multiples {
        let end = at + '倍'.len_utf8();
        let digits = text[..at].chars().rev().take(LONGEST).take_while(|c| DIGITS.contains(*c));
        let start = at - digits.map(char::len_utf8).sum::<usize>();
        let verb = VERBS.iter().filter(|verb| text[..start].ends_with(**verb)).max_by_key(|verb| verb.len());
        let Some(verb) = verb.filter(|_| start < at && !text[end..].starts_with(['数', '率', '频', '增', '以']))
        else {
            continue;
        };
        let range = start - verb.len()..end;
        if is_own(cx, &range) {
            let written = &text[range.clone()];
            found.report(
                range,
                format!("减少不宜用“倍”计，“{written}”宜改用分数或百分数，如“减少三分之二”；请核对原意"),
            );
        }
    }
}

#[cfg(test)]
mod tests;
