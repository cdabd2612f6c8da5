//! `suppression-unknown`

use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, FixAvailability, Rule};
use crate::settings::names;
use crate::text::suppressions::{Comment, Directive};
use std::ops::Range;

/// 忽略注释写的指令或者规则名不认识.
pub static RULE: Rule = Rule {
    id: "suppression-unknown",
    summary: "忽略注释写的指令或者规则名不认识",
    basis: Basis::Practice("核稿手册：在正文里注明"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("unknown.md"),
    // found by `Suppressing`
    check: Check::Document(|_, _| {}),
};

/// What is not understood in a comment, with its place.
pub fn faults(comment: &Comment) -> Vec<(Range<usize>, String)> {
    if let Directive::Unknown(word) = &comment.directive {
        let known = ["ignore", "ignore-start", "ignore-end", "ignore-file"];
        let near = names::suggestion(word, &known);
        let near = if near.is_empty() { format!("，可用的有 {}", known.join("、")) } else { near };
        return vec![(comment.range.clone(), format!("没有名为“{word}”的指令{near}"))];
    }
    if comment.names.is_empty() && !matches!(comment.directive, Directive::End(_)) {
        let message = "没有写明忽略哪条规则，注释不起作用；写法如 <!-- hegao: ignore 规则 理由 -->";
        return vec![(comment.range.clone(), message.to_owned())];
    }
    let unknown = |(at, name): &(Range<usize>, String)| names::check(name).err().map(|message| (at.clone(), message));
    comment.names.iter().filter_map(unknown).collect()
}

#[cfg(test)]
mod tests;
