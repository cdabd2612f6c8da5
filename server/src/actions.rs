//! What a user can do about diagnostics: apply a fix, ignore the diagnostic, add a word to the user tables. Plain data;
//! edits are in byte offsets of the source.

mod fixing;
mod ignoring;
mod own_terms;
#[cfg(test)]
mod tests;

pub use fixing::{all_safe, safe_of_rule};
pub use own_terms::{OwnTerm, own_term};

use crate::analysis::Analysis;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Edits};
use crate::rules;
use crate::text::Syntax;
use crate::text::quotation::nested;
use std::collections::HashSet;
use std::ops::Range;

/// Above this number of findings in the range, actions that ignore single findings are not offered: they would make the
/// list too long.
const FEW: usize = 8;
/// Above this number of findings in the range, actions that add single words to the user tables are not offered.
const MANY: usize = 64;

/// One version of a document.
#[derive(Clone, Copy)]
pub struct DocumentVersion<'a> {
    /// The source text.
    pub source: &'a str,
    /// The syntax of the source.
    pub syntax: Syntax,
    /// The analysis of this version.
    pub analysis: &'a Analysis,
}

/// One code action.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Action<'a> {
    /// The title shown to the user, in Chinese.
    pub title: String,
    /// The finding that the action is for; for all findings of a rule, the one that it is offered at.
    pub finding: &'a Diagnostic,
    /// Whether an editor may prefer this action without asking the user.
    pub preferred: bool,
    /// How the action is carried out.
    pub deed: Deed,
}

/// How an action is carried out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Deed {
    /// By applying these edits, in ascending order.
    Edits(Edits),
    /// By applying the edits that `safe_of_rule` returns for this rule id.
    FixRule(&'static str),
    /// By adding a row to the user tables.
    Add(OwnTerm),
}

/// The actions for the wanted findings that touch a byte range of the source: first fixes, then additions to the user
/// tables, then actions that ignore a finding.
pub fn at<'a>(
    draft: &DocumentVersion<'a>,
    range: Range<usize>,
    is_wanted: impl Fn(&Diagnostic) -> bool,
) -> Vec<Action<'a>> {
    let found = &draft.analysis.diagnostics;
    let touched = |d: &&Diagnostic| d.span.start <= range.end && range.start <= d.span.end && is_wanted(d);
    let touched: Vec<&Diagnostic> = found.iter().filter(touched).collect();
    let mut actions: Vec<Action<'_>> = touched.iter().filter_map(|d| quick_fix(d)).collect();
    actions.extend(each_rule(&touched).filter_map(|d| fix_of_rule(draft, d)));
    if touched.len() <= MANY {
        actions.extend(touched.iter().filter_map(|d| adding(draft, d)));
    }
    if touched.len() <= FEW {
        actions.extend(ignoring::here(draft, &touched));
        actions.extend(each_rule(&touched).filter_map(|d| ignoring::in_file(draft, d)));
    }
    actions
}

/// The first finding of each rule.
fn each_rule<'a>(found: &[&'a Diagnostic]) -> impl Iterator<Item = &'a Diagnostic> {
    let mut seen = HashSet::new();
    found.iter().copied().filter(move |d| seen.insert(d.rule))
}

/// The edits that fix the finding of `rule` that begins at byte offset `at` of the source; empty if there is none.
pub fn of_finding(draft: &DocumentVersion<'_>, rule: &str, at: usize) -> Vec<Edit> {
    let mut found = draft.analysis.diagnostics.iter().filter(|d| d.rule == rule && d.span.start == at);
    found.find_map(|d| d.fix.as_ref()).map_or(Vec::new(), |fix| fix.edits.to_vec())
}

fn quick_fix(found: &Diagnostic) -> Option<Action<'_>> {
    let fix = found.fix.as_ref()?;
    let preferred = fix.applicability == Applicability::Safe;
    let title = if preferred { fix.title.to_string() } else { format!("{} [建议]", fix.title) };
    Some(Action { title, finding: found, preferred, deed: Deed::Edits(fix.edits.clone()) })
}

fn fix_of_rule<'a>(draft: &DocumentVersion<'a>, found: &'a Diagnostic) -> Option<Action<'a>> {
    let count = fixing::count_safe(draft.analysis, found.rule);
    let summary = rules::find(found.rule)?.summary;
    let title = format!("修改全文的同类问题（{summary}，{count} 处）");
    let deed = Deed::FixRule(found.rule);
    (count > 1).then_some(Action { title, finding: found, preferred: false, deed })
}

fn adding<'a>(draft: &DocumentVersion<'a>, found: &'a Diagnostic) -> Option<Action<'a>> {
    let term = own_term(draft.analysis, found)?;
    let title = format!("将“{}”加入本单位词库", nested(&term.text));
    Some(Action { title, finding: found, preferred: false, deed: Deed::Add(term) })
}
