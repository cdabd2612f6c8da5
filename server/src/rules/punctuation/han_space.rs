//! `punctuation-han-space`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::punctuation::{PlacedChar, is_han};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use crate::text::BlockKind;
use hegao_lexicon::language::bodies::ends_as_issuer;

/// 句中的汉字之间空了格.
pub static RULE: Rule = Rule {
    id: "punctuation-han-space",
    former: &[],
    since: "0.1.0",
    summary: "句中的汉字之间空了格",
    basis: Basis::Practice("公文排版惯例：汉字之间不空格"),
    severity: Severity::Hint,
    on: false,
    fix: FixAvailability::Always,
    page: include_str!("han_space.md"),
    check: Check::Blocks(check),
};

/// Shorter runs of Han characters beside a space may be names, article numbers or spaced-out words.
const RUN: usize = 5;

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let blanks = cx.mentions.punctuation.marks.iter().filter(|s| s.char == ' ');
    for blank in blanks.filter(|s| is_inside_sentence(cx, **s)) {
        let text = &cx.text[blank.at..];
        let at = blank.at..blank.at + text.len() - text.trim_start_matches(' ').len();
        found
            .report(at.clone(), "汉字之间通常不空格")
            .fix(Applicability::Unsafe, "删去空格", vec![(at, String::new())])
            .repeats("汉字之间通常不空格");
    }
}

fn is_inside_sentence(cx: &BlockContext<'_>, blank: PlacedChar) -> bool {
    let text = cx.text;
    let Some(block) = cx.block_at(blank.at) else { return false };
    let long = |letters: &mut dyn Iterator<Item = char>| letters.take(RUN).filter(|c| is_han(*c)).count() == RUN;
    let before = super::line_before(cx, blank.at);
    let after =
        text[blank.at..block.range.end.min(text.floor_char_boundary(blank.at + super::NEAR))].trim_start_matches(' ');
    // joint issuers of a document are separated by a space
    let body = ends_as_issuer(before) || before.ends_with(['党', '军', '科']);
    matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::BlockQuote)
        && !body
        && long(&mut before.chars().rev())
        && long(&mut after.chars())
        && before.contains(['。', '，', '；', '：', '、', ','])
        && after.contains(['。', '，', '；', ','])
        && !cx.mentions.quoted_text.is_quoted(&(blank.at..blank.at))
}

#[cfg(test)]
mod tests;
