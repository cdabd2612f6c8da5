//! `agency-misspelled`

use super::verbatim::is_verbatim;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::wrong_letter;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 机关名称有一字之差.
pub static RULE: Rule = Rule {
    id: "agency-misspelled",
    former: &[],
    since: "0.1.0",
    summary: "机关名称有错字、漏字、多字或者颠倒",
    basis: Basis::Lexicon("机构名称词库"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("misspelled.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for mention in cx.mentions.misspelt_agencies.iter().filter(|m| !is_verbatim(cx, &m.range)) {
        let Some(agency) = cx.lexicon.agencies.at(mention.agency).filter(|a| !a.lapsed_by(cx.as_of)) else { continue };
        let (written, name) = (&cx.text[mention.range.clone()], &mention.name);
        let what = wrong_letter::message(written, written, name, mention.letter);
        found
            .report(mention.range.clone(), format!("{what}，机关名称为“{name}”"))
            .fact(format!("“{name}”的出处"), &agency.source)
            .fix(Applicability::Unsafe, format!("改为“{name}”"), vec![(mention.range.clone(), name.clone())]);
    }
}

#[cfg(test)]
mod tests;
