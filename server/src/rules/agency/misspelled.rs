//! `agency-misspelled`

use super::verbatim::is_verbatim;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Context, FixAvailability, Rule, Sink};
use hegao_lexicon::spelling::Letter;

/// 机关名称有一字之差.
pub static RULE: Rule = Rule {
    id: "agency-misspelled",
    summary: "机关名称有错字、漏字、多字或者颠倒",
    basis: Basis::Lexicon("机构名称词库"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("misspelled.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Sink<'_>) {
    for mention in cx.mentions.misspelt_agencies.iter().filter(|m| !is_verbatim(cx, &m.range)) {
        let Some(agency) = cx.lexicon.agencies.at(mention.agency).filter(|a| !a.lapsed_by(cx.as_of)) else { continue };
        let (written, name) = (&cx.prose.text()[mention.range.clone()], &mention.name);
        let astray = astray(written, name, mention.letter);
        found
            .report(mention.range.clone(), format!("{astray}，机关名称为“{name}”"))
            .fact(format!("“{name}”的出处"), &agency.source)
            .fix(Applicability::Unsafe, format!("改为“{name}”"), vec![(mention.range.clone(), name.clone())]);
    }
}

/// What happened to a letter.
fn astray(written: &str, name: &str, letter: Letter) -> String {
    let at = |text: &str, i: usize| text.chars().nth(i).map(String::from).unwrap_or_default();
    match letter {
        Letter::Lost(i) => format!("“{written}”疑漏“{}”字", at(name, i)),
        Letter::Doubled(i) => format!("“{written}”疑多一个“{}”字", at(name, i)),
        Letter::Swapped(i) => format!("“{written}”中“{}{}”二字疑颠倒", at(written, i), at(written, i + 1)),
        Letter::Replaced(i) => format!("“{written}”中“{}”疑为“{}”之误", at(written, i), at(name, i)),
    }
}
