//! What one source of settings says: a file, the file it extends, the command line, an editor.
//! Later layers win over earlier ones.

use super::{Settings, ShortNames, exactness, matches};
use crate::diagnostic::Severity;
use hegao_lexicon::Date;
use std::collections::BTreeMap;

/// The day of judgement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AsOf {
    /// The day of the run, even if the document bears a date.
    Today,
    /// A given day.
    On(Date),
}

impl AsOf {
    /// Reads `today` or `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<AsOf> {
        match text {
            "today" => Some(AsOf::Today),
            _ => Date::parse(text).filter(|d| d.day != 0).map(AsOf::On),
        }
    }

    /// The day meant, on the day of the run.
    pub fn day(self, today: Date) -> Date {
        match self {
            AsOf::Today => today,
            AsOf::On(day) => day,
        }
    }
}

/// What one source says; what it leaves out stays as it was.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Layer {
    /// The day of judgement.
    pub as_of: Option<AsOf>,
    /// Rules or families to run, instead of all that earlier layers selected or ignored.
    pub select: Option<Vec<String>>,
    /// Rules or families to run besides.
    pub extend_select: Vec<String>,
    /// Rules or families not to run.
    pub ignore: Vec<String>,
    /// Severity by rule or family.
    pub severity: BTreeMap<String, Severity>,
    /// 规范简称.
    pub agency_short_names: Option<ShortNames>,
    /// Where the manual stands.
    pub manual: Option<String>,
    /// Hints behind citations.
    pub inlay_hints: Option<bool>,
    /// By what completions are filtered.
    pub filter_by_run: Option<bool>,
}

impl Settings {
    /// Lays `layer` over these settings.
    pub fn apply(&mut self, layer: &Layer, today: Date) {
        if let Some(as_of) = layer.as_of {
            self.as_of = Some(as_of.day(today));
        }
        if let Some(names) = layer.agency_short_names {
            self.style.agency_short_names = names;
        }
        if layer.manual.is_some() {
            self.manual.clone_from(&layer.manual);
        }
        if let Some(shown) = layer.inlay_hints {
            self.editor.inlay_hints = shown;
        }
        if let Some(filter) = layer.filter_by_run {
            self.editor.filter_by_run = filter;
        }
        match &layer.select {
            Some(select) => {
                self.select.clone_from(select);
                self.ignore.clear();
            }
            None => self.narrow(&layer.ignore),
        }
        self.also_select(&layer.extend_select);
        self.ignore.extend_from_slice(&layer.ignore);
        for (name, severity) in &layer.severity {
            self.severity.retain(|old, _| !covers(name, old));
            self.severity.insert(name.clone(), *severity);
        }
    }

    /// Runs these besides, even where an earlier layer ignored them or a part of them.
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

    /// Ignores these, even where earlier layers selected a part of them.
    pub fn also_ignore(&mut self, names: &[String]) {
        self.narrow(names);
        self.ignore.extend_from_slice(names);
    }

    /// Widens selected names to the ignored ones that cover them. Of two equal names the ignoring
    /// one wins, and the selection never becomes empty, which would mean all.
    fn narrow(&mut self, ignored: &[String]) {
        for selected in &mut self.select {
            if let Some(name) = ignored.iter().find(|n| covers(n, selected)) {
                selected.clone_from(name);
            }
        }
    }
}

/// Whether whatever `narrow` names is named by `wide` too.
fn covers(wide: &str, narrow: &str) -> bool {
    exactness(wide, narrow).is_some() || matches(wide, narrow)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let file = Layer { select: Some(names(&["all"])), ignore: names(&["policy"]), ..Layer::default() };
        let line = Layer { select: Some(names(&["policy"])), ..Layer::default() };
        let settings = after(&[file, line]);
        assert!(settings.names("policy-abolished"));
        assert!(!settings.names("agency-abolished"));
    }

    #[test]
    fn a_later_extension_beats_an_earlier_ignore() {
        let file = Layer { ignore: names(&["policy-abolished", "agency"]), ..Layer::default() };
        let line = Layer { extend_select: names(&["policy"]), ..Layer::default() };
        let settings = after(&[file, line]);
        assert!(settings.names("policy-abolished"));
        assert!(settings.names("slogan-quotes"));
        assert!(!settings.names("agency-abolished"));
    }

    #[test]
    fn a_later_ignore_beats_an_earlier_selection_of_a_part() {
        let file = Layer { select: Some(names(&["policy-abolished"])), ..Layer::default() };
        let line = Layer { ignore: names(&["policy"]), ..Layer::default() };
        let settings = after(&[file, line]);
        assert!(!settings.names("policy-abolished"));
        assert!(!settings.names("agency-abolished"), "an emptied selection must not come to mean all");
    }

    #[test]
    fn a_later_severity_of_a_family_beats_an_earlier_one_of_a_rule() {
        let of = |name: &str, severity| BTreeMap::from([(name.to_owned(), severity)]);
        let file = Layer { severity: of("policy-abolished", Severity::Error), ..Layer::default() };
        let line = Layer { severity: of("policy", Severity::Hint), ..Layer::default() };
        assert_eq!(after(&[file, line]).severity, of("policy", Severity::Hint));
    }

    #[test]
    fn the_day_is_today_or_a_whole_date() {
        assert_eq!(AsOf::parse("today"), Some(AsOf::Today));
        assert_eq!(AsOf::parse("2020-02-29"), Some(AsOf::On(Date::new(2020, 2, 29))));
        assert_eq!([AsOf::parse("2020-02"), AsOf::parse("2021-02-29"), AsOf::parse("明天")], [None; 3]);
    }
}
