//! Mending more than one finding: those of a rule, or all.

use super::Draft;
use crate::analysis::Analysis;
use crate::diagnostic::{Applicability, Diagnostic, Edit};
use crate::fixes::{self, Wanted, composed_edits};

/// How many findings of a rule have a safe fix.
pub fn count_safe(analysis: &Analysis, rule: &str) -> usize {
    of_rule(analysis, rule).filter(|d| is_safe(d)).count()
}

/// The safe fixes of a rule, as far as they go together.
pub fn safe_of_rule(draft: &Draft<'_>, rule: &str) -> Vec<Edit> {
    fixes::choose(draft.source, of_rule(draft.analysis, rule), Wanted::Safe).edits
}

/// What `hegao check --fix` does, as edits of the draft. `analyse` judges the text that a round of
/// fixes leaves. Empty when there is nothing to mend, or when fixes call for each other without end.
pub fn all_safe(draft: &Draft<'_>, mut analyse: impl FnMut(&str) -> Analysis) -> Vec<Edit> {
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

/// An analysis that was at hand, or a new one.
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
