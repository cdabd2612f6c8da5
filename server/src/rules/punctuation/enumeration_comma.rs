//! `punctuation-enumeration-comma`

use super::{NEAR, judged, sides};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::punctuation::{PlacedChar, is_han};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 并列的引号、书名号之间用了顿号.
pub static RULE: Rule = Rule {
    id: "punctuation-enumeration-comma",
    former: &[],
    since: "0.1.0",
    summary: "并列的引号或者书名号之间用了顿号",
    basis: Basis::Standard("GB/T 15834—2011 4.5.3.5"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("enumeration_comma.md"),
    check: Check::Punctuation(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for placed in judged(cx, |c| c == '、') {
        let kind = match sides(cx, &placed.range()) {
            (Some('”' | '"'), Some('“' | '"')) => "引号",
            (Some('》'), Some('《')) => "书名号",
            _ => continue,
        };
        if is_mixed(cx, placed) {
            continue;
        }
        found
            .report(placed.range(), format!("并列的{kind}之间通常不用顿号"))
            .fix(Applicability::Unsafe, "删去顿号", vec![(placed.range(), String::new())])
            .repeats("并列的引号、书名号之间通常不用顿号");
    }
}

/// Whether the list also has members without quotation marks: in “甲”、“乙”、丙 all commas are needed.
fn is_mixed(cx: &BlockContext<'_>, placed: PlacedChar) -> bool {
    let rest = &cx.text[placed.end()..cx.text.floor_char_boundary(placed.end() + NEAR)];
    goes_on_bare(rest.chars(), ['”', '"', '》'], ['“', '"', '《'])
        || goes_on_bare(super::line_before(cx, placed.at).chars().rev(), ['“', '"', '《'], ['”', '"', '》'])
}

/// Whether a list, read from the comma between two of its members, comes to a member without quotation marks. A member
/// ends with one of `ends`; the next one begins with one of `begins`.
fn goes_on_bare(mut chars: impl Iterator<Item = char>, ends: [char; 3], begins: [char; 3]) -> bool {
    // the mark of the first member
    chars.next();
    loop {
        if !chars.by_ref().take_while(|c| *c != '\n').any(|c| ends.contains(&c)) {
            return false;
        }
        match (chars.next(), chars.next()) {
            (Some('、'), Some(c)) if begins.contains(&c) => {}
            (Some('、'), Some(c)) => return is_han(c),
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests;
