//! `document-number-announcement-fragment`

use crate::diagnostic::{Basis, Severity};
use crate::mentions::DocumentNumber;
use crate::mentions::document_number::NumberKind;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 公告的编号前没有写发布机关.
pub static RULE: Rule = Rule {
    id: "document-number-announcement-fragment",
    former: &[],
    since: "0.1.0",
    summary: "公告的编号前没有写发布机关",
    basis: Basis::Practice("引用公告时写出发布机关"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("announcement_fragment.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for number in cx.mentions.numbers.iter().filter(|n| is_fragment(text, n)) {
        let (year, sequence) = (&number.year.value, number.sequence.value.trim_start_matches('0'));
        let message = format!("公告的编号前通常写出发布机关，如“某某部公告{year}年第{sequence}号”");
        found.report(number.range.clone(), message);
    }
}

/// Whether a number belongs to a 公告 without an issuer. At the start of a line it does not count as one, because the
/// issuer's name may be on the line above; after a space, that name may be on the same line.
fn is_fragment(text: &str, number: &DocumentNumber) -> bool {
    let before = &text[..number.range.start];
    let begins_line = before.is_empty() || before.ends_with(['\n', ' ', '\u{3000}']);
    number.kind != NumberKind::Own && &text[number.head.clone()] == "公告" && number.has_sequence() && !begins_line
}

#[cfg(test)]
mod tests;
