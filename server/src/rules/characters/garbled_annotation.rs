//! `characters-garbled-annotation`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};

/// 汉字后面混进了注音.
pub static RULE: Rule = Rule {
    id: "characters-garbled-annotation",
    former: &[],
    since: "0.1.0",
    summary: "汉字后面混进了括号注音",
    basis: Basis::Practice("公文惯例：正文不注音；网页转存时常带进来"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("garbled_annotation.md"),
    check: Check::Document(check),
};

/// Fewer annotations may be intended: the reading of a rare character in a name.
const FEWEST: usize = 3;

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let glosses = cx.prose.glosses();
    if glosses.len() < FEWEST {
        return;
    }
    let message =
        format!("汉字后面混进了注音（全文共{}处，此为第一处），多半是网页转存带进来的，宜全部删去", glosses.len());
    let edits = glosses.iter().map(|gloss| (gloss.clone(), String::new())).collect();
    found.report_source(glosses[0].clone(), message).fix_source(Applicability::Safe, "删去全部注音", edits);
}

#[cfg(test)]
mod tests;
