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
pub mod names;
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
use crate::settings::Settings;

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
    /// Ids it had before; they still mean it wherever users wrote them, with a hint that names the present one.
    pub former: &'static [&'static str],
    /// The version in which it first appeared: `0.1.0`.
    pub since: &'static str,
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

impl Rule {
    /// Whether it is to run: the settings name it, and by its id if it is off by default.
    pub fn runs_by(&self, settings: &Settings) -> bool {
        if self.on { settings.selects(self.id) } else { settings.selects_by_id(self.id) }
    }

    /// Its weight: of its id if the settings have one, else of its family, else its own.
    pub fn severity_by(&self, settings: &Settings) -> Severity {
        settings.severity_of(self.id).unwrap_or(self.severity)
    }
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

/// The rule that had an id before it got its present one.
pub fn renamed(id: &str) -> Option<&'static Rule> {
    #[cfg(test)]
    if id == testing::FORMER_ID {
        return find(testing::PRESENT_ID);
    }
    all().find(|r| r.former.contains(&id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_sorted_by_id() {
        assert!(all().is_sorted_by_key(|r| r.id), "{:?}", all().map(|r| r.id).collect::<Vec<_>>());
    }

    #[test]
    fn a_former_id_means_one_rule_and_no_present_rule_or_family() {
        let former: Vec<&str> = all().flat_map(|r| r.former).copied().collect();
        for id in &former {
            assert!(!all().any(|r| crate::settings::matches(id, r.id)), "{id}");
            assert_eq!(former.iter().filter(|other| *other == id).count(), 1, "{id}");
        }
    }

    #[test]
    fn versions_are_released_or_the_next_one() {
        let parts = |version: &'static str| version.split('.').map(str::parse).collect::<Result<Vec<u32>, _>>();
        let next = parts(env!("CARGO_PKG_VERSION")).expect("numbers");
        for rule in all() {
            let since = parts(rule.since).unwrap_or_else(|_| panic!("{}: {}", rule.id, rule.since));
            assert!(since.len() == 3 && since <= next, "{}: {}", rule.id, rule.since);
        }
    }
}
