//! Every setting once; its doc comment is its documentation.

use crate::diagnostic::Severity;
use hegao_lexicon::Date;
use std::collections::BTreeMap;

/// How a document is to be judged.
#[derive(Clone, Default, Debug)]
pub struct Settings {
    /// The day on which policies and agencies are judged; the document's own date when absent,
    /// today when it has none.
    pub as_of: Option<Date>,
    /// Rules or families to run; all when empty.
    pub select: Vec<String>,
    /// Rules or families not to run.
    pub ignore: Vec<String>,
    /// Severity by rule or family.
    pub severity: BTreeMap<String, Severity>,
}

impl Settings {
    /// Whether a rule is to run. A name selects the rule of that id or the family it begins.
    pub fn selects(&self, rule: &str) -> bool {
        let named = |names: &[String]| names.iter().any(|n| n == "all" || matches(n, rule));
        (self.select.is_empty() || named(&self.select)) && !named(&self.ignore)
    }

    /// The weight of a rule: of its id if set, else of its family, else its own.
    pub fn severity_of(&self, rule: &crate::rules::Rule) -> Severity {
        let family = || self.severity.iter().filter(|(n, _)| matches(n, rule.id)).max_by_key(|(n, _)| n.len());
        family().map_or(rule.severity, |(_, s)| *s)
    }
}

/// Whether `name` is the rule or a family it belongs to: `policy` and `policy-abolished` match
/// `policy-abolished`, `pol` does not.
pub fn matches(name: &str, rule: &str) -> bool {
    rule.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}
