//! Inlay hints after citations of documents that have lapsed.

use super::card::Card;
use super::cited::CitedMention;
use crate::analysis::Analysis;
use crate::mentions::citation::cited;
use hegao_lexicon::{Date, Policy};

/// A hint after a citation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InlayHint {
    /// Byte offset in the source.
    pub at: usize,
    /// The status of the document, and its replacement.
    pub label: String,
    /// The card of the document.
    pub card: Card,
}

/// The hints after citations of documents that had lapsed by `as_of`, in order.
pub fn inlay_hints(analysis: &Analysis, cited: &[CitedMention<'_>], as_of: Date) -> Vec<InlayHint> {
    let hint = |mention: &CitedMention<'_>| {
        let policy = mention.policy.filter(|p| p.lapsed_by(as_of))?;
        let at = analysis.prose.source_range(mention.range.clone()).end;
        Some(InlayHint { at, label: outcome(policy, " → "), card: Card::of_policy(policy, as_of) })
    };
    cited.iter().filter_map(hint).collect()
}

/// The status of a document and, after `arrow`, its replacement if known.
pub fn outcome(policy: &Policy, arrow: &str) -> String {
    let fate = policy.status.in_chinese();
    match policy.successor.is_empty() {
        true => fate.to_owned(),
        false => format!("{fate}{arrow}{}", cited(&policy.successor)),
    }
}
