//! `punctuation-before-deng`

use super::{applicability, judged, sides};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::punctuation::{after, is_han, is_wide};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::relations::BEHIND_DENG;

/// “等”字前面用了顿号.
pub static RULE: Rule = Rule {
    id: "punctuation-before-deng",
    former: &[],
    since: "0.1.0",
    summary: "列举省略的“等”字前面用了顿号",
    basis: Basis::Standard("GB/T 15834—2011 B.1.2"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("before_deng.md"),
    check: Check::Punctuation(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for placed in judged(cx, |c| c == '、').filter(|s| text[s.end()..].starts_with('等')) {
        let next = after(text, placed.end() + '等'.len_utf8());
        let verb = next.is_some_and(|c| BEHIND_DENG.contains(c)) || is_item(&text[placed.end()..]);
        if verb || sides(cx, &placed.range()).0.is_none_or(|c| !is_listed(c)) {
            continue;
        }
        found.report(placed.range(), "“等”字前面不用顿号").fix(
            applicability(cx, &placed.range()),
            "删去顿号",
            vec![(placed.range(), String::new())],
        );
    }
}

/// Whether 等 starts an item of the enumeration, which continues after it: 停车、等车、发放广告.
fn is_item(rest: &str) -> bool {
    const LETTERS: usize = 3;
    let len = rest.find(|c| !is_han(c)).unwrap_or(rest.len());
    rest[len..].starts_with('、') && rest[..len].chars().count() <= LETTERS
}

/// Whether an enumeration can end with a character.
fn is_listed(c: char) -> bool {
    is_wide(c) || c.is_ascii_alphanumeric() || matches!(c, ')' | '%')
}

#[cfg(test)]
mod tests;
