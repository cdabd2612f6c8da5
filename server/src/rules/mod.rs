//! What is wrong: a rule is a static record and a plain function.

mod agency;
mod astray;
mod characters;
mod check;
mod citation;
mod context;
mod document_number;
mod findings;
pub mod manual;
mod numerals;
#[cfg(test)]
mod pages;
mod policy;
mod punctuation;
mod repeats;
mod sink;
mod slogan;
mod structure;
mod suppression;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod traps;
mod wording;

pub use check::{Found, check, check_blocks};
pub use context::{BlockContext, Criteria, DocumentContext};
pub use findings::Findings;
pub use repeats::PlacedFindings;
pub use sink::{Report, Sink};
pub use suppression::Suppressing;

use crate::diagnostic::{Basis, Severity};

/// Whether a rule offers fixes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FixAvailability {
    /// Every finding has one.
    Always,
    /// Some findings have one.
    Sometimes,
    /// No finding has one.
    None,
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case, family first, so that `--select document-number` works by prefix.
    pub id: &'static str,
    /// What it flags, in one line of Chinese.
    pub summary: &'static str,
    /// What it rests on.
    pub basis: Basis,
    /// Weight unless the settings say otherwise.
    pub severity: Severity,
    /// Whether it runs though no setting names it.
    pub on: bool,
    /// Whether it offers fixes.
    pub fix: FixAvailability,
    /// Its page, Markdown.
    pub page: &'static str,
    /// Finds the faults.
    pub check: Check,
}

/// How a rule finds its faults, and so how long they are known.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Among the marks of each block by itself. Those that give a part of the document its form are left
    /// to the rules on structure; which ones these are, only the whole document tells.
    Punctuation(fn(&BlockContext<'_>, &mut Sink<'_>)),
    /// In each block by itself: what stands in others has no say, so that the findings hold for as long as
    /// the block stands as it is.
    Blocks(fn(&BlockContext<'_>, &mut Sink<'_>)),
    /// The same, as far as the document as a whole allows it.
    BlocksIf {
        /// Finds the faults of each block.
        blocks: fn(&BlockContext<'_>, &mut Sink<'_>),
        /// Whether they count; may report something in their place.
        allows: fn(&DocumentContext<'_>, &mut Sink<'_>) -> bool,
    },
    /// In the document as a whole.
    Document(fn(&DocumentContext<'_>, &mut Sink<'_>)),
}

/// All rules by family; the only registry.
pub static FAMILIES: &[&[&Rule]] = &[
    agency::RULES,
    characters::RULES,
    citation::RULES,
    document_number::RULES,
    numerals::RULES,
    policy::RULES,
    punctuation::RULES,
    slogan::RULES,
    structure::RULES,
    suppression::RULES,
    wording::RULES,
];

/// All rules, sorted by id.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The rule of an id.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|r| r.id == id)
}
