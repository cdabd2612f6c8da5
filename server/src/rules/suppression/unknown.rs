//! `suppression-unknown`

use crate::diagnostic::{Applicability, Basis, Edit, Fix, Severity};
use crate::rules::names;
use crate::rules::{Check, FixAvailability, Rule};
use crate::settings::names::suggestion;
use crate::text::suppressions::{Comment, Directive};
use std::ops::Range;

/// 忽略注释写的指令或者规则名不认识.
pub static RULE: Rule = Rule {
    id: "suppression-unknown",
    former: &[],
    since: "0.1.0",
    summary: "忽略注释写的指令或者规则名不认识",
    basis: Basis::Practice("核稿手册：在正文里注明"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("unknown.md"),
    // found by `Suppressing`
    check: Check::Document(|_, _| {}),
};

/// Something amiss in a comment.
pub struct Fault {
    /// Where, in the source.
    pub at: Range<usize>,
    /// What to say.
    pub message: String,
    /// The most it weighs: a former id works, so it is a hint.
    pub at_most: Severity,
    /// The name that is meant.
    pub fix: Option<Fix>,
}

/// What is not understood in a comment, and the former ids in it.
pub fn faults(comment: &Comment) -> Vec<Fault> {
    let whole =
        |message: String| vec![Fault { at: comment.range.clone(), message, at_most: Severity::Error, fix: None }];
    if let Directive::Unknown(word) = &comment.directive {
        let known = ["ignore", "ignore-start", "ignore-end", "ignore-file"];
        let near = suggestion(word, &known);
        let near = if near.is_empty() { format!("，可用的有 {}", known.join("、")) } else { near };
        return whole(format!("没有名为“{word}”的指令{near}"));
    }
    if comment.names.is_empty() && !matches!(comment.directive, Directive::End(_)) {
        let message = "没有写明忽略哪条规则，注释不起作用；写法如 <!-- hegao: ignore 规则 理由 -->";
        return whole(message.to_owned());
    }
    comment.names.iter().filter_map(|(at, name)| name_fault(at, name)).collect()
}

/// What is amiss with one name: it is not known, or the rule has another by now.
fn name_fault(at: &Range<usize>, name: &str) -> Option<Fault> {
    let at = at.clone();
    match names::look_up(name) {
        Ok(known) => {
            let fix = Some(write(&at, known.name, Applicability::Safe));
            known.hint.map(|message| Fault { at, message, at_most: Severity::Hint, fix })
        }
        Err(message) => {
            let fix = names::nearest_rule(name).map(|near| write(&at, &near, Applicability::Unsafe));
            Some(Fault { at, message, at_most: Severity::Error, fix })
        }
    }
}

fn write(at: &Range<usize>, name: &str, applicability: Applicability) -> Fix {
    let edits = vec![Edit { range: at.clone(), text: name.to_owned().into() }].into();
    Fix { title: format!("改为“{name}”").into(), applicability, edits }
}

#[cfg(test)]
mod tests;
