//! Drops the findings that comments suppress, and reports faulty comments.

use super::{unknown, unused};
use crate::diagnostic::{Diagnostic, Fix, Tag};
use crate::rules::Rule;
use crate::rules::names;
use crate::settings::{Settings, matches};
use crate::text::Suppressions;
use crate::text::suppressions::Comment;
use std::ops::Range;

/// The suppression comments of a document, and which of them were used.
pub struct Suppressing<'a> {
    comments: &'a [Comment],
    /// The names in each comment, with former ids replaced by the present ones.
    names: Vec<Vec<&'a str>>,
    /// Which names in each comment have suppressed a finding.
    used: Vec<Vec<bool>>,
}

impl<'a> Suppressing<'a> {
    /// The comments of a document, none of them used yet.
    pub fn new(suppressions: &'a Suppressions) -> Suppressing<'a> {
        let comments = &suppressions.comments;
        let present = |comment: &'a Comment| comment.names.iter().map(|(_, name)| names::present(name)).collect();
        let used = comments.iter().map(|c| vec![false; c.names.len()]).collect();
        Suppressing { comments, names: comments.iter().map(present).collect(), used }
    }

    /// Whether there are no comments.
    pub fn is_idle(&self) -> bool {
        self.comments.is_empty()
    }

    /// Whether a comment suppresses the finding of a rule at a source span, in bytes. Marks every name that does as
    /// used.
    pub fn suppresses(&mut self, rule: &str, span: &Range<usize>) -> bool {
        let mut any = false;
        let comments = self.comments.iter().zip(&self.names).zip(&mut self.used);
        for ((_, names), used) in comments.filter(|((comment, _), _)| comment.covers(span)) {
            for (name, used) in names.iter().zip(used) {
                if *name == "all" || matches(name, rule) {
                    (*used, any) = (true, true);
                }
            }
        }
        any
    }

    /// The comments that name no rule or suppress nothing. Call it after all findings have been passed to `suppresses`.
    pub fn faults(&self, settings: &Settings) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (comment, used) in self.comments.iter().zip(&self.used) {
            if unknown::RULE.runs_by(settings) {
                let faults = unknown::faults(comment).into_iter();
                found.extend(faults.map(|fault| {
                    let found = diagnostic(&unknown::RULE, fault.at, fault.message, fault.fix, settings);
                    let is_set = settings.severity_of(unknown::RULE.id).is_some();
                    let severity = if is_set { found.severity } else { found.severity.min(fault.at_most) };
                    Diagnostic { severity, ..found }
                }));
            }
            if unused::RULE.runs_by(settings) {
                let faults = unused::faults(comment, used, self.comments, settings).into_iter();
                let new = |(at, message, fix)| diagnostic(&unused::RULE, at, message, Some(fix), settings);
                found.extend(faults.map(new).map(|d| Diagnostic { tags: vec![Tag::Unnecessary], ..d }));
            }
        }
        // a comment can suppress these too if it names them; `all` does not include them
        let comments = self.comments.iter().zip(&self.names);
        for (comment, names) in comments.filter(|(_, names)| names.iter().any(|n| n.starts_with("suppression"))) {
            found.retain(|d| !comment.covers(&d.span) || !names.iter().any(|name| matches(name, d.rule)));
        }
        found
    }
}

fn diagnostic(
    rule: &'static Rule,
    span: Range<usize>,
    message: String,
    fix: Option<Fix>,
    settings: &Settings,
) -> Diagnostic {
    let severity = rule.severity_by(settings);
    Diagnostic { fix, ..Diagnostic::new(rule.id, severity, rule.basis, span, message) }
}

#[cfg(test)]
mod tests;
