//! Combining the settings of one source with those of earlier ones.

use super::{Layer, Settings, exactness, matches};
use hegao_lexicon::Date;

impl Settings {
    /// Applies `layer` on top of these settings.
    pub fn apply(&mut self, layer: &Layer, today: Date) {
        self.values.apply(layer);
        if let Some(as_of) = layer.as_of {
            self.as_of = Some(as_of.day(today));
        }
        let ignore = layer.ignore.as_deref().unwrap_or_default();
        match &layer.select {
            Some(select) => {
                self.select.clone_from(select);
                self.ignore.clear();
            }
            None => self.narrow(ignore),
        }
        self.also_select(layer.extend_select.as_deref().unwrap_or_default());
        self.ignore.extend_from_slice(ignore);
        for (name, severity) in layer.severity.iter().flatten() {
            self.severity.retain(|old, _| !covers(name, old));
            self.severity.insert(name.clone(), *severity);
        }
    }

    /// Runs these rules too, even if an earlier layer ignored them or a part of them.
    fn also_select(&mut self, names: &[String]) {
        if names.is_empty() {
            return;
        }
        if self.select.is_empty() {
            self.select.push("all".to_owned());
        }
        self.ignore.retain(|old| !names.iter().any(|n| covers(n, old)));
        self.select.extend_from_slice(names);
    }

    /// Ignores these rules, even if earlier layers selected a part of them.
    pub fn also_ignore(&mut self, names: &[String]) {
        self.narrow(names);
        self.ignore.extend_from_slice(names);
    }

    /// Replaces selected names by the ignored names that cover them. Of two equal names the ignoring one wins, and the
    /// selection never becomes empty, which would mean all rules.
    fn narrow(&mut self, ignored: &[String]) {
        for selected in &mut self.select {
            if let Some(name) = ignored.iter().find(|n| covers(n, selected)) {
                selected.clone_from(name);
            }
        }
    }
}

/// Whether `wide` covers every rule that `narrow` covers.
fn covers(wide: &str, narrow: &str) -> bool {
    exactness(wide, narrow).is_some() || matches(wide, narrow)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;
    use std::collections::BTreeMap;

    const TODAY: Date = Date::new(2026, 11, 21);

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|n| (*n).to_owned()).collect()
    }

    fn after(layers: &[Layer]) -> Settings {
        let mut settings = Settings::default();
        layers.iter().for_each(|l| settings.apply(l, TODAY));
        settings
    }

    #[test]
    fn a_later_selection_replaces_what_was_selected_and_ignored() {
        let file = Layer { select: Some(names(&["all"])), ignore: Some(names(&["policy"])), ..Layer::default() };
        let line = Layer { select: Some(names(&["policy"])), ..Layer::default() };
        let settings = after(&[file, line]);
        assert!(settings.selects("policy-abolished"));
        assert!(!settings.selects("agency-abolished"));
    }

    #[test]
    fn a_later_extension_beats_an_earlier_ignore() {
        let file = Layer { ignore: Some(names(&["policy-abolished", "agency"])), ..Layer::default() };
        let line = Layer { extend_select: Some(names(&["policy"])), ..Layer::default() };
        let settings = after(&[file, line]);
        assert!(settings.selects("policy-abolished"));
        assert!(settings.selects("slogan-quotes"));
        assert!(!settings.selects("agency-abolished"));
    }

    #[test]
    fn a_later_ignore_beats_an_earlier_selection_of_a_part() {
        let file = Layer { select: Some(names(&["policy-abolished"])), ..Layer::default() };
        let line = Layer { ignore: Some(names(&["policy"])), ..Layer::default() };
        let settings = after(&[file, line]);
        assert!(!settings.selects("policy-abolished"));
        assert!(!settings.selects("agency-abolished"), "an emptied selection must not come to mean all");
    }

    #[test]
    fn a_later_severity_of_a_family_beats_an_earlier_one_of_a_rule() {
        let of = |name: &str, severity| BTreeMap::from([(name.to_owned(), severity)]);
        let file = Layer { severity: Some(of("policy-abolished", Severity::Error)), ..Layer::default() };
        let line = Layer { severity: Some(of("policy", Severity::Hint)), ..Layer::default() };
        assert_eq!(after(&[file, line]).severity, of("policy", Severity::Hint));
    }
}
