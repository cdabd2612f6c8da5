//! `slogan-misspelled`

use super::fault::Fault;
use super::nested;
use crate::diagnostic::{Basis, Severity};
use crate::mentions::slogan::{SloganSpelling, respelling};
use crate::rules::{Context, FixAvailability, Rule, Sink};
use std::ops::Range;

/// 固定提法写错.
pub static RULE: Rule = Rule {
    id: "slogan-misspelled",
    summary: "固定提法写错：加号、顿号写法有误，或者有错字、漏字、多字、颠倒",
    basis: Basis::Lexicon("固定提法词库"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("misspelled.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Sink<'_>) {
    for mention in cx.mentions.slogans.iter().filter(|m| !m.in_title) {
        let Some(slogan) = cx.lexicon.slogans.at(mention.slogan) else { continue };
        let Some(fault) = Fault::of(cx, mention, &slogan.text) else { continue };
        let edits = respelling(mention, cx.prose.text(), cx.lexicon);
        let mended = mended(cx.prose.text(), &mention.range, &edits);
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

/// What the text of a range will be after some edits within or right before it.
fn mended(text: &str, range: &Range<usize>, edits: &[(Range<usize>, String)]) -> String {
    let (mut mended, mut at) = (String::new(), range.start);
    for (edited, new) in edits {
        mended.push_str(text.get(at..edited.start).unwrap_or_default());
        mended.push_str(new);
        at = edited.end;
    }
    mended + &text[at..range.end.max(at)]
}
