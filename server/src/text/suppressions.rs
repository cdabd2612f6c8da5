//! `<!-- hegao: ignore RULE 理由 -->`: findings the author has judged.

use super::Prose;
use crate::diagnostic::Diagnostic;

/// The suppressions of a document.
#[derive(Clone, Default, Debug)]
pub struct Suppressions {}

impl Suppressions {
    /// Reads the comments of `source`.
    pub fn new(_source: &str, _prose: &Prose) -> Suppressions {
        Suppressions {}
    }

    /// Drops what is suppressed, and reports suppressions that name no rule or do nothing.
    pub fn apply(&self, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        found
    }
}
