//! `punctuation-ordinal-comma`

use super::ordinals::{self, Ordinal};
use super::{applicability, judged};
use crate::diagnostic::{Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use crate::text::BlockKind;

/// “第一”“首先”“其一”后面用了顿号.
pub static RULE: Rule = Rule {
    id: "punctuation-ordinal-comma",
    former: &[],
    since: "0.1.0",
    summary: "“第一”“首先”“其一”等序次语后面用了顿号",
    basis: Basis::Standard("GB/T 15834—2011 B.3.1"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("ordinal_comma.md"),
    check: Check::Punctuation(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for placed in judged(cx, |c| c == '、') {
        if ordinals::is_before(cx, placed.at) != Some(Ordinal::Listed) || !begins_sentence(cx, placed.end()) {
            continue;
        }
        found.report(placed.range(), "“第一”“首先”“其一”这类序次语后面应当用逗号").fix(
            applicability(cx, &placed.range()),
            "改为“，”",
            vec![(placed.range(), "，".to_owned())],
        );
    }
}

/// Whether a clause starts at `at`. Another ordinal there means an enumeration (第一、第二产业; 第一、二季度), and a
/// line without a final punctuation mark is a heading.
fn begins_sentence(cx: &BlockContext<'_>, at: usize) -> bool {
    let text = cx.text;
    let Some(block) = cx.block_at(at).filter(|b| !matches!(b.kind, BlockKind::Heading(_))) else { return false };
    let rest = &text[at..block.range.end.max(at)];
    let listed = |c: char| ordinals::begins_word(c) || c.is_ascii_digit();
    !rest.chars().next().is_none_or(listed) && rest.contains(['。', '；', '，', ',', ';'])
}

#[cfg(test)]
mod tests;
