//! `characters-variant`

use super::judged;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::scripts::standard;

/// 用了异体字.
pub static RULE: Rule = Rule {
    id: "characters-variant",
    former: &[],
    since: "0.1.0",
    summary: "用了异体字",
    basis: Basis::Regulation("《通用规范汉字表》（国发〔2013〕23号）"),
    severity: Severity::Info,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("variant.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for placed in judged(cx, |c| standard(c) != c) {
        let right = standard(placed.char);
        found
            .report(placed.range(), format!("“{}”是异体字，应当用规范字“{right}”；姓名、地名用字除外", placed.char))
            .fix(Applicability::Unsafe, format!("改为“{right}”"), vec![(placed.range(), right.to_string())])
            .repeats("用了异体字，应当用规范字；姓名、地名用字除外");
    }
}

#[cfg(test)]
mod tests;
