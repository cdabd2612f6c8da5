//! Applies the fixes of several findings at once: those of one rule, or all.

use super::DocumentVersion;
use crate::analysis::Analysis;
use crate::diagnostic::{Applicability, Diagnostic, Edit};
use crate::fixes::{self, Wanted, composed_edits};

/// The number of findings of a rule that have a safe fix.
pub fn count_safe(analysis: &Analysis, rule: &str) -> usize {
    of_rule(analysis, rule).filter(|d| is_safe(d)).count()
}

/// The edits of all safe fixes of a rule that do not conflict with each other.
pub fn safe_of_rule(draft: &DocumentVersion<'_>, rule: &str) -> Vec<Edit> {
    fixes::choose(draft.source, of_rule(draft.analysis, rule), Wanted::Safe).edits
}

/// The result of `hegao check --fix` as edits of the draft. `analyse` analyses the text after each round of fixes.
/// Empty when nothing can be fixed, or when the fixes never reach a fixed point.
pub fn all_safe(draft: &DocumentVersion<'_>, mut analyse: impl FnMut(&str) -> Analysis) -> Vec<Edit> {
    if !draft.analysis.diagnostics.iter().any(is_safe) {
        return Vec::new();
    }
    let mut present = Some(draft.analysis);
    let analyse = |text: &str| match present.take() {
        Some(analysis) => Judged::Present(analysis),
        None => Judged::Anew(Box::new(analyse(text))),
    };
    let fixed = fixes::to_fixed_point(draft.source, Wanted::Safe, analyse, Judged::diagnostics);
    fixed.map_or_else(|_| Vec::new(), |fixed| composed_edits::compose(draft.source, &fixed.rounds))
}

/// The analysis that already exists, or a new one.
enum Judged<'a> {
    Present(&'a Analysis),
    Anew(Box<Analysis>),
}

impl Judged<'_> {
    fn diagnostics(&self) -> &[Diagnostic] {
        match self {
            Judged::Present(analysis) => &analysis.diagnostics,
            Judged::Anew(analysis) => &analysis.diagnostics,
        }
    }
}

fn of_rule<'a>(analysis: &'a Analysis, rule: &str) -> impl Iterator<Item = &'a Diagnostic> {
    analysis.diagnostics.iter().filter(move |d| d.rule == rule)
}

fn is_safe(found: &Diagnostic) -> bool {
    found.fix.as_ref().is_some_and(|fix| fix.applicability == Applicability::Safe)
}
