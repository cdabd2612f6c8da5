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

/// A fault in a comment.
pub struct CommentFault {
    /// The source range, in bytes.
    pub at: Range<usize>,
    /// The message.
    pub message: String,
    /// The maximum severity: a former id still works, so it is only a hint.
    pub at_most: Severity,
    /// Replaces the name with the one that is meant.
    pub fix: Option<Fix>,
}

/// The faults of a comment: unknown directives or names, a missing rule name, and former ids.
pub fn faults(comment: &Comment) -> Vec<CommentFault> {
    let whole = |message: String| {
        vec![CommentFault { at: comment.range.clone(), message, at_most: Severity::Error, fix: None }]
    };
    if let Directive::Unknown(word) = &comment.directive {
        let known = ["ignore", "ignore-start", "ignore-end", "ignore-file"];
        let near = suggestion(word, &known);
        let near = if near.is_empty() { format!("，可用的有 {}", known.join("、")) } else { near };
        return whole(format!("没有名为“{word}”的指令{near}"));
    }
    if comment.directive == Directive::Unclosed {
        return whole("注释没有以 --> 结束，不起作用".to_owned());
    }
    if comment.names.is_empty() && !matches!(comment.directive, Directive::End(_)) {
        let message = "没有写明忽略哪条规则，注释不起作用；写法如 <!-- hegao: ignore 规则 理由 -->";
        return whole(message.to_owned());
    }
    let unended = (comment.directive == Directive::Start(None)).then(|| CommentFault {
        at: comment.range.clone(),
        message: "后面没有与它配对的 ignore-end，一直忽略到全文末尾；请在该结束的地方写上 ignore-end，整个文件都要忽略的才用 ignore-file".to_owned(),
        at_most: Severity::Info,
        fix: None,
    });
    let names = comment.names.iter().filter_map(|(at, name)| name_fault(at, name));
    names.chain(unended).collect()
}

/// The fault of one name, if it is unknown or the former id of a rule.
fn name_fault(at: &Range<usize>, name: &str) -> Option<CommentFault> {
    let at = at.clone();
    match names::look_up(name) {
        Ok(known) => {
            let fix = Some(write(&at, known.name, Applicability::Safe));
            known.hint.map(|message| CommentFault { at, message, at_most: Severity::Hint, fix })
        }
        Err(message) => {
            let fix = names::nearest_rule(name).map(|near| write(&at, &near, Applicability::Unsafe));
            Some(CommentFault { at, message, at_most: Severity::Error, fix })
        }
    }
}

fn write(at: &Range<usize>, name: &str, applicability: Applicability) -> Fix {
    let edits = vec![Edit { range: at.clone(), text: name.to_owned().into() }].into();
    Fix { title: format!("改为“{name}”").into(), applicability, edits }
}

#[cfg(test)]
mod tests;
