//! `punctuation-wave-dash`

use super::{applicability, judged, sides};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::punctuation::PlacedChar;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::measures::LAST_LETTERS;

/// 数值之间的浪纹线用了别的字符.
pub static RULE: Rule = Rule {
    id: "punctuation-wave-dash",
    former: &[],
    since: "0.1.0",
    summary: "数值之间的浪纹线用了半角“~”或者别的字符",
    basis: Basis::Standard("GB/T 15834—2011 4.13.2"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("wave_dash.md"),
    check: Check::Punctuation(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for placed in judged(cx, |c| matches!(c, '~' | '〜' | '∼')).filter(|s| joins_numbers(cx, *s)) {
        found
            .report(placed.range(), format!("浪纹线应当用全角“～”，不用“{}”", placed.char))
            .fix(applicability(cx, &placed.range()), "改为“～”", vec![(placed.range(), "～".to_owned())])
            .repeats("浪纹线应当用全角“～”");
    }
}

/// Whether a sign joins two quantities: 2%~6%, 50~70平方米. Codes such as BL038~BL042 are left as they are, and ranges
/// of years belong to the numeral rules.
fn joins_numbers(cx: &BlockContext<'_>, placed: PlacedChar) -> bool {
    let (before, after) = sides(cx, &placed.range());
    let number = |c: char| c.is_ascii_digit() || matches!(c, '%' | '％' | '℃') || LAST_LETTERS.contains(c);
    before.is_some_and(number)
        && after.is_some_and(|c| c.is_ascii_digit())
        && !is_code(cx, placed)
        && !is_years(cx, placed)
}

/// Whether the word before or after the sign contains a Latin letter, an underscore or a slash.
fn is_code(cx: &BlockContext<'_>, placed: PlacedChar) -> bool {
    let text = cx.text;
    let word = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/');
    let letter = |c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '/');
    text[..placed.at].chars().rev().take_while(word).any(letter)
        || text[placed.end()..].chars().take_while(word).any(letter)
}

fn is_years(cx: &BlockContext<'_>, placed: PlacedChar) -> bool {
    let text = cx.text;
    let digits = |rest: &mut dyn Iterator<Item = char>| rest.take_while(char::is_ascii_digit).count();
    digits(&mut text[..placed.at].chars().rev()) == 4 && digits(&mut text[placed.end()..].chars()) == 4
}

#[cfg(test)]
mod tests;
