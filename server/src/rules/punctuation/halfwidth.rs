//! `punctuation-halfwidth`

use super::{applicability, judged, ordinals, sides};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::punctuation::{PlacedChar, is_han, is_wide};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 中文里用了半角的逗号、冒号等.
pub static RULE: Rule = Rule {
    id: "punctuation-halfwidth",
    former: &[],
    since: "0.1.0",
    summary: "中文里用了半角的逗号、分号、冒号、问号、叹号或者句号",
    basis: Basis::Standard("GB/T 15834—2011 5.1"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("halfwidth.md"),
    check: Check::Punctuation(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for placed in judged(cx, |c| fullwidth(c).is_some()) {
        let Some((right, message)) = fullwidth(placed.char).filter(|_| stands_in_chinese(cx, placed)) else { continue };
        let applicability =
            if is_certain(cx, placed) { applicability(cx, &placed.range()) } else { Applicability::Unsafe };
        let shared = match applicability {
            Applicability::Safe => "中文里的逗号、冒号等用了半角，应当用全角",
            Applicability::Unsafe => "中文里的句号以及引号中的标点用了半角，应当用全角",
        };
        let edits = [(placed.at..placed.end() + blanks(cx, placed), right)];
        found.report(placed.range(), message).fix(applicability, "改用全角", edits).repeats(shared);
    }
}

/// The number of spaces between a mark and the rest of its line: a full-width mark includes its own space.
fn blanks(cx: &BlockContext<'_>, placed: PlacedChar) -> usize {
    let rest = &cx.text[placed.end()..];
    let blanks = rest.bytes().take_while(|b| *b == b' ').count();
    if rest[blanks..].starts_with('\n') || rest.len() == blanks { 0 } else { blanks }
}

/// Whether a mark has only one possible meaning. A colon before a figure may be a ratio, and a point may be part of a
/// name.
fn is_certain(cx: &BlockContext<'_>, placed: PlacedChar) -> bool {
    let (before, after) = sides(cx, &placed.range());
    match placed.char {
        '.' => false,
        ':' => before.is_some_and(is_closing) && after.is_none_or(|c| is_wide(c) || c.is_whitespace()),
        _ => true,
    }
}

/// The full-width form of a half-width mark, and the message. The messages are constants, because a document may have
/// thousands of such marks and is analysed again at every keystroke.
fn fullwidth(c: char) -> Option<(&'static str, &'static str)> {
    Some(match c {
        ',' => ("，", "逗号用了半角“,”，应当用全角“，”"),
        ';' => ("；", "分号用了半角“;”，应当用全角“；”"),
        ':' => ("：", "冒号用了半角“:”，应当用全角“：”"),
        '?' => ("？", "问号用了半角“?”，应当用全角“？”"),
        '!' => ("！", "叹号用了半角“!”，应当用全角“！”"),
        '.' => ("。", "句号用了半角“.”，应当用全角“。”"),
        _ => return None,
    })
}

fn stands_in_chinese(cx: &BlockContext<'_>, placed: PlacedChar) -> bool {
    let (before, after) = sides(cx, &placed.range());
    let is = |side: Option<char>, test: fn(char) -> bool| side.is_some_and(test);
    let doubled = [before, after].contains(&Some(placed.char));
    if doubled || is(before, is_stop) || ordinals::is_before(cx, placed.at).is_some_and(ordinals::Ordinal::is_yishi) {
        return false;
    }
    let opens = |c: char| is_han(c) || matches!(c, '“' | '‘' | '《' | '（');
    let goes_on = is(after, opens) || after == Some('(') && is(sides(cx, &(placed.at..placed.end() + 1)).1, is_han);
    match placed.char {
        '.' => is(before, is_closing) && ends_sentence(cx, placed, after),
        ':' if is_shortcode(cx, placed) || is_equation(cx, placed) => false,
        _ => is(before, is_closing) || goes_on && is(before, |c| c.is_ascii_alphanumeric() || matches!(c, '%' | ')')),
    }
}

/// Whether a Chinese punctuation mark can follow a character.
fn is_closing(c: char) -> bool {
    is_wide(c) && !matches!(c, '“' | '‘' | '《' | '（' | '〈' | '〔' | '【')
}

/// Whether a character is a stop (点号): two adjacent stops are not a fault of width.
fn is_stop(c: char) -> bool {
    matches!(c, '，' | '、' | '；' | '：' | '。' | '？' | '！' | ',' | ';' | ':' | '?' | '!' | '.')
}

/// Whether a point ends a sentence: in 一. and 图. it follows a number or label, and 卡尔.某某 is a name. At the end of a
/// paragraph a short sentence is enough: 特此通知.
fn ends_sentence(cx: &BlockContext<'_>, placed: PlacedChar, after: Option<char>) -> bool {
    const SENTENCE: usize = 6;
    const CLOSING: usize = 4;
    let line = super::line_before(cx, placed.at);
    let before = |c: char| after.is_none_or(|c| is_han(c) || matches!(c, '”' | '’' | '）' | ' ')) && is_han(c);
    let long = line.chars().rev().take_while(|c| is_han(*c)).take(SENTENCE).count() >= SENTENCE;
    let last = after.is_none() || matches!(after, Some('”' | '’')) && ends_line(cx, placed);
    let short = last && line.chars().filter(|c| is_han(*c)).take(CLOSING).count() >= CLOSING;
    short || long && line.chars().next_back().is_some_and(before)
}

/// Whether only the closing quotation mark of its sentence follows a mark on its line.
fn ends_line(cx: &BlockContext<'_>, placed: PlacedChar) -> bool {
    let rest = cx.text[placed.end()..].trim_start_matches(['”', '’']);
    rest.is_empty() || rest.starts_with('\n')
}

/// Whether a colon is part of a shortcode such as `:smile:`.
fn is_shortcode(cx: &BlockContext<'_>, placed: PlacedChar) -> bool {
    const LONGEST: usize = 30;
    let text = cx.text;
    let word = |c: &char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '+');
    let rest = text[placed.end()..].chars().take(LONGEST).find(|c| !word(c));
    let head = text[..placed.at].chars().rev().take(LONGEST).find(|c| !word(c));
    let touches = |c: Option<char>| c.is_some_and(|c| word(&c));
    let (before, after) = sides(cx, &placed.range());
    touches(after) && rest == Some(':') || touches(before) && head == Some(':')
}

/// Whether a colon is part of a ratio with its values: 水:灰=1:2.
fn is_equation(cx: &BlockContext<'_>, placed: PlacedChar) -> bool {
    const TERM: usize = 8;
    let rest = cx.text[placed.end()..].chars().take(TERM).find(|c| !is_han(*c));
    matches!(rest, Some('=' | '＝'))
}

#[cfg(test)]
mod tests;
