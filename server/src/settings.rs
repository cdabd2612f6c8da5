//! The settings that apply to documents, and where they come from.

mod as_of;
mod chain;
pub mod form;
pub mod key;
pub mod keys;
mod layer;
pub mod names;
pub mod parse;
pub mod problem;
pub mod reader;
pub mod resolve;
mod stamps;
mod syntax;
pub mod tables;
mod user_tables;

pub use as_of::AsOf;
pub use keys::{Layer, ShortNames, Values};
pub use resolve::{Origin, Resolved, Resolver};

use crate::diagnostic::Severity;
use hegao_lexicon::Date;
use std::collections::BTreeMap;

/// The settings that apply to a document.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Settings {
    /// The day on which policies and agencies are checked; if `None`, the document's own date, or today if it has no
    /// date.
    pub as_of: Option<Date>,
    /// Rules or families to run; all if empty.
    pub select: Vec<String>,
    /// Rules or families not to run.
    pub ignore: Vec<String>,
    /// Severity by rule or family.
    pub severity: BTreeMap<String, Severity>,
    /// The settings that are independent of the others.
    pub values: Values,
}

impl Settings {
    /// Whether a rule is selected by its id; selecting its family is not enough.
    pub fn selects_by_id(&self, rule: &str) -> bool {
        self.select.iter().any(|name| name == rule) && self.selects(rule)
    }

    /// Whether a rule is selected. A name selects the rule with that id or the family with that prefix; the more
    /// specific of a selecting and an ignoring name wins, and the ignoring one if they are equal.
    pub fn selects(&self, rule: &str) -> bool {
        let exactness = |names: &[String]| names.iter().filter_map(|n| exactness(n, rule)).max();
        let selected = if self.select.is_empty() { Some(0) } else { exactness(&self.select) };
        selected.is_some() && selected > exactness(&self.ignore)
    }

    /// The severity set for a rule: for its id, otherwise for its family.
    pub fn severity_of(&self, rule: &str) -> Option<Severity> {
        let named = self.severity.iter().filter_map(|(n, s)| exactness(n, rule).map(|e| (e, s)));
        named.max_by_key(|(e, _)| *e).map(|(_, s)| *s)
    }
}

/// How specifically a name refers to a rule; `None` if it does not.
fn exactness(name: &str, rule: &str) -> Option<usize> {
    match name {
        "all" => Some(0),
        _ => matches(name, rule).then_some(name.len()),
    }
}

/// Whether `name` is the rule or a family it belongs to: `policy` and `policy-abolished` match
/// `policy-abolished`, `pol` does not.
pub fn matches(name: &str, rule: &str) -> bool {
    rule.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|n| (*n).to_owned()).collect()
    }

    #[test]
    fn the_more_specific_name_wins() {
        let cases = [
            (&[][..], &[][..], true),
            (&["policy"], &[], true),
            (&["agency"], &[], false),
            (&["all"], &["policy"], false),
            (&["policy-abolished"], &["policy"], true),
            (&["policy"], &["policy-abolished"], false),
            (&["policy"], &["policy"], false),
            (&[], &["all"], false),
            (&["pol"], &[], false),
        ];
        for (select, ignore, runs) in cases {
            let settings = Settings { select: names(select), ignore: names(ignore), ..Settings::default() };
            assert_eq!(settings.selects("policy-abolished"), runs, "{select:?} {ignore:?}");
        }
    }
}
