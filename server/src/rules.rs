//! The rules. Each rule is a static record with a plain function.

mod agency;
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
mod past;
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
mod words_of_others;
mod wrong_letter;

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
    /// Every finding has a fix.
    Always,
    /// Some findings have a fix.
    Sometimes,
    /// No finding has a fix.
    None,
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// The id in kebab-case, starting with the family, so that `--select document-number` works by prefix.
    pub id: &'static str,
    /// Former ids. Where users wrote one, it still works, with a hint that gives the present id.
    pub former: &'static [&'static str],
    /// The version that introduced the rule: `0.1.0`.
    pub since: &'static str,
    /// What the rule reports, in one line of Chinese.
    pub summary: &'static str,
    /// The regulation, standard or practice that the rule is based on.
    pub basis: Basis,
    /// The default severity; the settings can override it.
    pub severity: Severity,
    /// Whether the rule runs by default.
    pub on: bool,
    /// Whether it offers fixes.
    pub fix: FixAvailability,
    /// The rule's manual page, in Markdown.
    pub page: &'static str,
    /// How the rule finds the faults.
    pub check: Check,
}

impl Rule {
    /// Whether the rule runs under these settings. A rule that is off by default runs only if selected by its own id.
    pub fn runs_by(&self, settings: &Settings) -> bool {
        if self.on { settings.selects(self.id) } else { settings.selects_by_id(self.id) }
    }

    /// The severity under these settings: the one set for the id, else the one set for the family, else the default.
    pub fn severity_by(&self, settings: &Settings) -> Severity {
        settings.severity_of(self.id).unwrap_or(self.severity)
    }
}

/// How a rule finds its faults, which determines how long its findings stay valid.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Checks the punctuation marks of each block separately. Marks that give a part of the document its form are left
    /// to the structure rules; only the whole document shows which marks these are.
    Punctuation(fn(&BlockContext<'_>, &mut Sink<'_>)),
    /// Checks each block separately. Other blocks have no influence, so the findings stay valid as long as the block
    /// does not change.
    Blocks(fn(&BlockContext<'_>, &mut Sink<'_>)),
    /// Like `Blocks`, but the whole document decides whether the findings count.
    BlocksIf {
        /// Finds the faults of each block.
        blocks: fn(&BlockContext<'_>, &mut Sink<'_>),
        /// Whether the block findings count; may report something in their place.
        allows: fn(&DocumentContext<'_>, &mut Sink<'_>) -> bool,
    },
    /// Checks the document as a whole.
    Document(fn(&DocumentContext<'_>, &mut Sink<'_>)),
}

/// All rules by family. This is the only registry.
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

/// The rule with this id.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|r| r.id == id)
}

/// The rule that has this id as a former id.
pub fn renamed(id: &str) -> Option<&'static Rule> {
    former_ids().find(|(former, _)| *former == id).map(|(_, rule)| rule)
}

/// Every former id, with the rule that had it.
pub fn former_ids() -> impl Iterator<Item = (&'static str, &'static Rule)> {
    let ids = all().flat_map(|rule| rule.former.iter().map(move |id| (*id, rule)));
    #[cfg(test)]
    let ids = ids.chain(find(testing::PRESENT_ID).map(|rule| (testing::FORMER_ID, rule)));
    ids
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
