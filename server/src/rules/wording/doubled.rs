//! `wording-doubled`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 虚词写了两遍.
pub static RULE: Rule = Rule {
    id: "wording-doubled",
    former: &[],
    since: "0.1.0",
    summary: "虚词写了两遍（的的、和和、按照按照）",
    basis: Basis::Practice("汉语里这些虚词不叠用"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("doubled.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for word in cx.mentions.doubled_words.iter().filter(|w| !cx.mentions.quoted_text.is_quoted(&w.range)) {
        let once = &cx.text[word.again.clone()];
        found.report(word.range.clone(), format!("“{once}”写了两遍，疑多一个")).fix(
            Applicability::Unsafe,
            format!("改为一个“{once}”"),
            vec![(word.again.clone(), String::new())],
        );
    }
}

#[cfg(test)]
mod tests;
