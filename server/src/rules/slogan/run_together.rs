//! `slogan-run-together`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::Quoted;
use crate::mentions::slogan::{SloganMention, SloganSpelling};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::slogans::{Quotes, Slogan, VariantClass};

/// 两个固定提法连在一起.
pub static RULE: Rule = Rule {
    id: "slogan-run-together",
    former: &[],
    since: "0.1.0",
    summary: "两个固定提法连写，中间没有顿号，也没有引号",
    basis: Basis::Practice("并列的提法用顿号隔开，或者各加引号"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("run_together.md"),
    check: Check::Document(check),
};

/// The number of characters in phrases that name a reform: 一网通办, 跨省通办. Longer phrases are parts of a sentence
/// and may directly follow each other.
const LETTERS: usize = 4;

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    for pair in cx.mentions.slogans.windows(2) {
        let [first, second] = pair else { continue };
        if first.range.end != second.range.start {
            continue;
        }
        let (Some(a), Some(b)) = (reform(cx, first), reform(cx, second)) else { continue };
        if a.category == b.category {
            let (a, b) = (&text[first.range.clone()], &text[second.range.clone()]);
            let at = first.range.end;
            found
                .report(first.range.start..second.range.end, format!("“{a}”和“{b}”是两个提法，中间通常用顿号隔开"))
                .fix(Applicability::Unsafe, format!("改为“{a}、{b}”"), vec![(at..at, "、".to_owned())]);
        }
    }
}

/// The phrase of a mention, if it names a reform and is not quoted.
fn reform<'a>(cx: &DocumentContext<'a>, mention: &SloganMention) -> Option<&'a Slogan> {
    let slogan = cx.lexicon.slogans.at(mention.slogan)?;
    let named = match mention.spelling {
        SloganSpelling::Exact => true,
        SloganSpelling::Variant(i) => {
            let class = cx.lexicon.slogans.variants().get(i)?.class;
            matches!(class, VariantClass::OtherConcept | VariantClass::Alternative)
        }
        _ => false,
    };
    let letters = cx.prose.text()[mention.range.clone()].chars().count();
    let bare = mention.quoted == Quoted::No && !mention.in_title;
    (named && bare && letters == LETTERS && slogan.quotes != Quotes::None).then_some(slogan)
}

#[cfg(test)]
mod tests;
