//! What was found in some blocks: kept for as long as they stand as they are.

use crate::diagnostic::{Applicability, Diagnostic, Severity};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cmp::Ordering;

/// What was found in some blocks. Places count from where the blocks begin in the source.
#[derive(Default, Debug)]
pub struct Findings {
    /// The findings by what becomes of them.
    pub(super) groups: Vec<FindingGroup>,
    /// Rules that panicked.
    pub(super) panicked: Vec<&'static str>,
}

/// Findings of which the same becomes.
#[derive(Debug)]
pub(super) struct FindingGroup {
    /// What they are told as where there are many; `None` if each is told by itself.
    pub kind: Option<RepeatKind>,
    /// Where they were looked for.
    pub scope: Scope,
    /// Sorted by (start, end, rule).
    pub found: Vec<Diagnostic>,
}

/// Where a finding was looked for, and so who may still say that it does not count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Scope {
    /// Among the marks of a block.
    Punctuation,
    /// In a block.
    Blocks,
    /// In the document as a whole.
    Document,
}

/// What findings must share to be told as one.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct RepeatKind {
    pub rule: &'static str,
    /// How the fault is told when a document is full of it.
    pub shared: Cow<'static, str>,
    pub severity: Severity,
    /// How certain the fix is, if there is one.
    pub applicability: Option<Applicability>,
}

impl Findings {
    /// Adds all that one rule found.
    pub(super) fn add(&mut self, found: impl IntoIterator<Item = Diagnostic>, scope: Scope) {
        let alone = self.groups.iter().position(|s| s.scope == scope && s.kind.is_none());
        // a unit may have thousands of names of its own, and each is a kind
        let mut places: FxHashMap<Option<RepeatKind>, usize> = alone.map(|at| (None, at)).into_iter().collect();
        for diagnostic in found {
            let at = *places.entry(kind(&diagnostic)).or_insert_with_key(|kind| {
                self.groups.push(FindingGroup { kind: kind.clone(), scope, found: Vec::new() });
                self.groups.len() - 1
            });
            self.groups[at].found.push(diagnostic);
        }
    }

    /// Puts the findings in order when all rules have spoken.
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

/// Findings go by (start, end, rule).
pub(super) fn order(a: &Diagnostic, b: &Diagnostic) -> Ordering {
    (a.span.start, a.span.end, a.rule).cmp(&(b.span.start, b.span.end, b.rule))
}
