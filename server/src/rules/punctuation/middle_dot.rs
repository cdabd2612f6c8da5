//! `punctuation-middle-dot`

use super::{applicability, judged, sides};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::han::is_han;

/// 间隔号用了别的字符.
pub static RULE: Rule = Rule {
    id: "punctuation-middle-dot",
    former: &[],
    since: "0.1.0",
    summary: "汉字之间的间隔号用了样子相近的别的字符",
    basis: Basis::Standard("GB/T 15834—2011 4.14"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("middle_dot.md"),
    check: Check::Punctuation(check),
};

/// The maximum number of characters in one part of a foreign name.
const NAME: usize = 5;

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for placed in judged(cx, |c| matches!(c, '•' | '‧' | '∙' | '・' | '.')) {
        let (Some(before), Some(after)) = sides(cx, &placed.range()) else { continue };
        if !is_han(before) || !is_han(after) || placed.char == '.' && !is_name(cx, placed.range()) {
            continue;
        }
        let certain = if placed.char == '.' { Applicability::Unsafe } else { applicability(cx, &placed.range()) };
        found
            .report(placed.range(), format!("间隔号应当用“·”，不用“{}”", placed.char))
            .fix(certain, "改为“·”", vec![(placed.range(), "·".to_owned())])
            .repeats("间隔号应当用“·”");
    }
}

/// Whether short runs of Han characters are on both sides, and the first is not a heading number.
fn is_name(cx: &BlockContext<'_>, at: std::ops::Range<usize>) -> bool {
    let text = cx.text;
    let run = |letters: &mut dyn Iterator<Item = char>| letters.take(NAME + 1).take_while(|c| is_han(*c)).count();
    let (before, after) = (run(&mut text[..at.start].chars().rev()), run(&mut text[at.end..].chars()));
    (2..=NAME).contains(&before)
        && (2..=NAME).contains(&after)
        && !crate::text::numbering::begins_with_number(super::line_before(cx, at.end).trim_start())
}

#[cfg(test)]
mod tests;
