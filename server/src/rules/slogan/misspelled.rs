//! `slogan-misspelled`

use super::fault::SpellingFault;
use super::nested;
use crate::diagnostic::{Basis, Severity};
use crate::mentions::slogan::{SloganSpelling, respelling};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::near::PunctuationDifference;
use std::ops::Range;

/// 固定提法写错.
pub static RULE: Rule = Rule {
    id: "slogan-misspelled",
    former: &[],
    since: "0.1.0",
    summary: "固定提法写错：加号、顿号写法有误，或者有错字、漏字、多字、颠倒",
    basis: Basis::Lexicon("固定提法词库"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("misspelled.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    for (index, mention) in cx.mentions.slogans.iter().enumerate().filter(|(_, m)| !m.in_title) {
        let Some(slogan) = cx.lexicon.slogans.at(mention.slogan) else { continue };
        let Some(fault) = SpellingFault::of(cx, mention, &slogan.text) else { continue };
        let mut edits = respelling(mention, cx.prose.text(), cx.lexicon);
        let mended = mended(cx.prose.text(), &mention.range, &edits);
        edits.extend(other_pluses(cx, index));
        edits.sort_by_key(|(at, _)| at.start);
        let report = found
            .report(mention.range.clone(), fault.message)
            .at_most(fault.severity)
            .fix(fault.applicability, format!("改为“{}”", nested(&mended)), edits)
            .fact(format!("固定提法“{}”的出处", nested(&slogan.text)), &slogan.source);
        if let SloganSpelling::Variant(i) = mention.spelling
            && let Some(variant) = cx.lexicon.slogans.variants().get(i)
        {
            report.fact("这一误写的出处", &variant.source);
        }
    }
}

/// Edits that make the other full-width plus signs of the quotation around a phrase half-width, unless they belong to
/// another phrase: all plus signs in one quotation have the same width, “互联网+统一指挥+综合执法”.
fn other_pluses(cx: &DocumentContext<'_>, index: usize) -> Vec<(Range<usize>, String)> {
    let (text, mentions) = (cx.prose.text(), &cx.mentions.slogans);
    let mention = &mentions[index];
    let wide = matches!(&mention.spelling, SloganSpelling::Punctuation(punctuation) if punctuation.contains(&PunctuationDifference::WidePlus));
    let Some(quotation) = cx.mentions.quoted_text.quotation(&mention.range).filter(|_| wide) else { return Vec::new() };
    let first = index.checked_sub(1).is_none_or(|i| mentions[i].range.end <= quotation.start);
    let head = if first { quotation.start } else { mention.range.start };
    let next = mentions.get(index + 1).map_or(text.len(), |next| next.range.start);
    let (before, behind) = (head..mention.range.start, mention.range.end..quotation.end.min(next));
    let pluses = |part: Range<usize>| {
        let punctuation = text.get(part.clone()).unwrap_or_default().match_indices('＋');
        punctuation.map(move |(at, placed)| (part.start + at..part.start + at + placed.len(), "+".to_owned()))
    };
    pluses(before).chain(pluses(behind)).collect()
}

/// The text of a range after some edits within it or directly before it.
fn mended(text: &str, range: &Range<usize>, edits: &[(Range<usize>, String)]) -> String {
    let (mut mended, mut at) = (String::new(), range.start);
    for (edited, new) in edits {
        mended.push_str(text.get(at..edited.start).unwrap_or_default());
        mended.push_str(new);
        at = edited.end;
    }
    mended + &text[at..range.end.max(at)]
}

#[cfg(test)]
mod tests;
