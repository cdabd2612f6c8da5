//! Findings in some blocks, cached as long as the blocks do not change.

use crate::diagnostic::{Applicability, Diagnostic, Severity};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cmp::Ordering;

/// Findings in some blocks. Spans are byte offsets from the start of the blocks in the source.
#[derive(Default, Debug)]
pub struct Findings {
    /// The findings, grouped by how they are reported.
    pub(super) groups: Vec<FindingGroup>,
    /// Rules that panicked.
    pub(super) panicked: Vec<&'static str>,
}

/// Findings that are reported in the same way.
#[derive(Debug)]
pub(super) struct FindingGroup {
    /// The kind under which many findings are merged into one; `None` if each is reported separately.
    pub kind: Option<RepeatKind>,
    /// Where the rule looked for the faults.
    pub scope: Scope,
    /// Sorted by (start, end, rule).
    pub found: Vec<Diagnostic>,
}

/// Where the rule looked for a fault, which determines what can still discard the finding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Scope {
    /// In the punctuation marks of a block.
    Punctuation,
    /// In the text of a block.
    Blocks,
    /// In the document as a whole.
    Document,
}

/// What findings must have in common to be merged into one.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct RepeatKind {
    pub rule: &'static str,
    /// The message of the merged finding, before the count is added.
    pub shared: Cow<'static, str>,
    pub severity: Severity,
    /// How certain the fix is, if there is one.
    pub applicability: Option<Applicability>,
}

impl Findings {
    /// Adds all findings of one rule.
    pub(super) fn add(&mut self, found: impl IntoIterator<Item = Diagnostic>, scope: Scope) {
        let alone = self.groups.iter().position(|s| s.scope == scope && s.kind.is_none());
        // a user table may have thousands of names, and the findings of each name are a kind of their own
        let mut places: FxHashMap<Option<RepeatKind>, usize> = alone.map(|at| (None, at)).into_iter().collect();
        for diagnostic in found {
            let at = *places.entry(kind(&diagnostic)).or_insert_with_key(|kind| {
                self.groups.push(FindingGroup { kind: kind.clone(), scope, found: Vec::new() });
                self.groups.len() - 1
            });
            self.groups[at].found.push(diagnostic);
        }
    }

    /// Sorts the findings after all rules have run.
    pub fn sorted(mut self) -> Findings {
        for group in &mut self.groups {
            group.found.sort_by(order);
            group.found.shrink_to_fit();
        }
        self
    }
}

fn kind(found: &Diagnostic) -> Option<RepeatKind> {
    let applicability = found.fix.as_ref().map(|fix| fix.applicability);
    let shared = found.repeats.clone()?;
    Some(RepeatKind { rule: found.rule, shared, severity: found.severity, applicability })
}

/// The order of findings: by (start, end, rule).
pub(super) fn order(a: &Diagnostic, b: &Diagnostic) -> Ordering {
    (a.span.start, a.span.end, a.rule).cmp(&(b.span.start, b.span.end, b.rule))
}
