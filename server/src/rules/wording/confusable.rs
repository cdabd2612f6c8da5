//! `wording-confusable`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::slogan::{SloganMention, SloganSpelling};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::confusables::{Confusable, ConfusableSeverity, Doubt};
use std::ops::Range;

/// 错别字、不再推荐的异形词、用错的词.
pub static RULE: Rule = Rule {
    id: "wording-confusable",
    former: &[],
    since: "0.1.0",
    summary: "错别字、不再推荐的异形词、用错的词（布署、帐户、截止目前）",
    basis: Basis::Lexicon("易错词词库"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("confusable.md"),
    // what is wrong in simplified script may be correct in traditional script
    check: Check::BlocksIf { blocks: check, allows: |cx, _| cx.mentions.simplified },
};

/// The names of sources that list variants, not errors.
const VARIANT_LISTS: [&str; 2] = ["第一批异形词整理表", "264组异形词整理表"];

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for mention in cx.mentions.confusables.iter().filter(|m| !cx.mentions.quoted_text.is_quoted(&m.range)) {
        let Some(row) = cx.lexicon.confusables.at(mention.row).filter(|row| row.wrong != row.right) else { continue };
        if is_in_phrase(cx, &mention.range) {
            continue;
        }
        let (wrong, right) = shown(&row.wrong, &row.right);
        let certain = severity(row.severity) >= Severity::Warning && mention.doubt.is_none();
        let applicability = if certain { Applicability::Safe } else { Applicability::Unsafe };
        let crossed = severity(row.severity) >= Severity::Warning && mention.doubt == Some(Doubt::Crossed);
        let text = message(row, wrong, right, crossed);
        let at = mention.range.start..mention.range.start + wrong.len();
        let report = found.report(at.clone(), text.clone()).at(severity(row.severity));
        let report = if crossed { report.at_most(Severity::Info) } else { report };
        report
            .fix(applicability, format!("改为“{right}”"), vec![(at, right.to_owned())])
            .fact(format!("“{wrong}”一条的出处"), &row.source)
            .repeats(text);
    }
}

/// Whether a word is part of a set phrase of the tables, whose spelling is therefore right.
fn is_in_phrase(cx: &BlockContext<'_>, range: &Range<usize>) -> bool {
    let holds = |phrase: &SloganMention| phrase.range.start <= range.start && range.end <= phrase.range.end;
    cx.mentions.slogans.iter().any(|phrase| phrase.spelling == SloganSpelling::Exact && holds(phrase))
}

/// The two spellings without the trailing figures or Latin letters, which belong to the context they occur in.
fn shown<'a>(wrong: &'a str, right: &'a str) -> (&'a str, &'a str) {
    let bare = wrong.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    right.strip_suffix(&wrong[bare.len()..]).map_or((wrong, right), |right| (bare, right))
}

fn message(row: &Confusable, wrong: &str, right: &str, crossed: bool) -> String {
    let is_variant = VARIANT_LISTS.iter().any(|list| row.source.starts_with(list));
    match row.severity {
        ConfusableSeverity::Hint => format!("“{wrong}”通常写作“{right}”，请核对"),
        _ if crossed => format!("“{wrong}”疑为“{right}”之误，请核对"),
        _ if is_variant => format!("“{wrong}”宜写作“{right}”"),
        ConfusableSeverity::Info => format!("“{wrong}”宜改为“{right}”"),
        ConfusableSeverity::Error | ConfusableSeverity::Warning => format!("“{wrong}”是误写，宜改为“{right}”"),
    }
}

fn severity(severity: ConfusableSeverity) -> Severity {
    match severity {
        ConfusableSeverity::Error => Severity::Error,
        ConfusableSeverity::Warning => Severity::Warning,
        ConfusableSeverity::Info => Severity::Info,
        ConfusableSeverity::Hint => Severity::Hint,
    }
}

#[cfg(test)]
mod tests;
