//! Drops the findings that comments let pass, and reports the comments that are at fault.

use super::{unknown, unused};
use crate::diagnostic::{Diagnostic, Fix, Tag};
use crate::rules::check::order;
use crate::rules::{Finding, Rule};
use crate::settings::{Settings, matches};
use crate::text::Suppressions;
use crate::text::suppressions::Comment;
use std::ops::Range;

impl Suppressions {
    /// Drops what is suppressed, and reports comments that name no rule or do nothing; sorted by
    /// (start, end, rule).
    pub fn apply<'a>(&self, mut found: Vec<Finding<'a>>, settings: &Settings) -> Vec<Finding<'a>> {
        if self.comments.is_empty() {
            return found;
        }
        let mut used: Vec<Vec<bool>> = self.comments.iter().map(|c| vec![false; c.names.len()]).collect();
        found.retain(|f| !suppresses(&self.comments, &mut used, f));
        found.extend(self.faults(&used, settings).into_iter().map(Finding::from));
        found.sort_by(|a, b| order((&a.span, a.rule()), (&b.span, b.rule())));
        found
    }

    fn faults(&self, used: &[Vec<bool>], settings: &Settings) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (comment, used) in self.comments.iter().zip(used) {
            if settings.selects(&unknown::RULE) {
                let faults = unknown::faults(comment).into_iter();
                found.extend(faults.map(|(at, message)| diagnostic(&unknown::RULE, at, message, None, settings)));
            }
            if settings.selects(&unused::RULE) {
                let faults = unused::faults(comment, used, &self.comments, settings).into_iter();
                let new = |(at, message, fix)| diagnostic(&unused::RULE, at, message, Some(fix), settings);
                found.extend(faults.map(new).map(|d| Diagnostic { tags: vec![Tag::Unnecessary], ..d }));
            }
        }
        // a comment may let these pass too, if it names them; `all` does not mean them
        let names_us = |c: &&Comment| c.names.iter().any(|(_, name)| name.starts_with("suppression"));
        for comment in self.comments.iter().filter(names_us) {
            found.retain(|d| !comment.covers(&d.span) || !comment.names.iter().any(|(_, name)| matches(name, d.rule)));
        }
        found
    }
}

/// Whether a comment lets a finding pass; every name that does is marked as used.
fn suppresses(comments: &[Comment], used: &mut [Vec<bool>], finding: &Finding<'_>) -> bool {
    let mut any = false;
    for (comment, used) in comments.iter().zip(used).filter(|(c, _)| c.covers(&finding.span)) {
        for ((_, name), used) in comment.names.iter().zip(used) {
            if name == "all" || matches(name, finding.rule()) {
                (*used, any) = (true, true);
            }
        }
    }
    any
}

fn diagnostic(
    rule: &'static Rule,
    span: Range<usize>,
    message: String,
    fix: Option<Fix>,
    settings: &Settings,
) -> Diagnostic {
    let severity = settings.severity_of(rule);
    Diagnostic { fix, ..Diagnostic::new(rule.id, severity, rule.basis, span, message) }
}

#[cfg(test)]
mod tests;
