//! `numerals-decrease-multiple`

use super::is_own;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::measures::VAGUE_NUMERALS;
use hegao_lexicon::language::numerals::{arabic_digit, is_numeral};
use hegao_lexicon::language::relations::DECREASING;

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

/// Characters after 倍 that continue a word or a number: 倍数, 倍率.
/// Own list: used only for 倍.
const OTHER: &[char] = &['数', '率', '频', '增', '以'];
/// The maximum number of characters in the number before 倍.
const LONGEST: usize = 8;

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for &at in &cx.mentions.numerals.multiples {
        let end = at + '倍'.len_utf8();
        let digits = text[..at].chars().rev().take(LONGEST).take_while(|c| is_of_number(*c));
        let start = at - digits.map(char::len_utf8).sum::<usize>();
        let verb = verb(&text[..start]).filter(|_| start < at && !text[end..].starts_with(OTHER));
        let Some(verb) = verb else { continue };
        let range = start - verb..end;
        if is_own(cx, &range) {
            let written = &text[range.clone()];
            found.report(
                range,
                format!("减少不宜用“倍”计，“{written}”宜改用分数或百分数，如“减少三分之二”；请核对原意"),
            );
        }
    }
}

/// The length in bytes of the verb of decrease at the end of a text, including a 了 after it.
fn verb(before: &str) -> Option<usize> {
    let bare = before.strip_suffix('了').unwrap_or(before);
    let verb = DECREASING.iter().find(|verb| bare.ends_with(**verb))?;
    Some(before.len() - bare.len() + verb.len())
}

/// Whether a character can be part of the number before 倍.
fn is_of_number(c: char) -> bool {
    arabic_digit(c).is_some() || c == '.' || is_numeral(c) || VAGUE_NUMERALS.contains(&c)
}

#[cfg(test)]
mod tests;
