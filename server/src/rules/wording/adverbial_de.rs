//! `wording-adverbial-de`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 状语后面的“地”写成“的”.
pub static RULE: Rule = Rule {
    id: "wording-adverbial-de",
    former: &[],
    since: "0.1.0",
    summary: "状语后面的“地”写成“的”（更好的满足需求）",
    basis: Basis::Practice("状语和动词之间通常写“地”"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("adverbial_de.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for particle in cx.mentions.adverbials.iter().filter(|at| !cx.mentions.quoted_text.is_quoted(at)) {
        found.report(particle.clone(), "后面是动词，通常写“地”，请核对").fix(
            Applicability::Unsafe,
            "改为“地”",
            vec![(particle.clone(), "地".to_owned())],
        );
    }
}

#[cfg(test)]
mod tests;
