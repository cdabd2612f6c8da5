//! Where the settings of a document come from. For now the client gives them for all documents;
//! `hegao.toml` is to be asked for here, and nowhere else in this folder.

use crate::diagnostic::Severity;
use crate::settings::{Settings, matches};
use hegao_lexicon::Date;
use serde_json::Value;
use std::collections::BTreeMap;

/// The keys a client may set.
const KEYS: [&str; 4] = ["select", "ignore", "severity", "asOf"];

/// Settings by document.
#[derive(Clone, Default, Debug)]
pub struct SettingsSource {
    client: Settings,
}

impl SettingsSource {
    /// Reads the settings a client sent, and says what is wrong with them. What cannot be read
    /// has no effect; the rest stands.
    pub fn from_client(options: &Value) -> (SettingsSource, Vec<String>) {
        let mut problems = Vec::new();
        let mut client = Settings::default();
        match options {
            Value::Null => {}
            Value::Object(options) => {
                for (key, value) in options {
                    if let Err(problem) = set(&mut client, key, value) {
                        problems.push(problem);
                    }
                }
            }
            _ => problems.push("设置应为一个对象".to_owned()),
        }
        let named = client.select.iter().chain(&client.ignore).chain(client.severity.keys());
        problems.extend(named.filter(|n| !is_known(n)).map(|n| format!("没有名为“{n}”的规则或规则族")));
        (SettingsSource { client }, problems)
    }

    /// The settings for a document.
    pub fn for_document(&self, _uri: &str) -> &Settings {
        &self.client
    }
}

fn set(settings: &mut Settings, key: &str, value: &Value) -> Result<(), String> {
    match key {
        "select" => settings.select = names(key, value)?,
        "ignore" => settings.ignore = names(key, value)?,
        "severity" => settings.severity = severities(value)?,
        "asOf" => settings.as_of = date(value)?,
        _ => return Err(format!("不认识的设置“{key}”，可用的设置：{}", KEYS.join("、"))),
    }
    Ok(())
}

fn names(key: &str, value: &Value) -> Result<Vec<String>, String> {
    serde_json::from_value::<Option<Vec<String>>>(value.clone())
        .map(Option::unwrap_or_default)
        .map_err(|_| format!("设置“{key}”应为规则名的列表"))
}

fn severities(value: &Value) -> Result<BTreeMap<String, Severity>, String> {
    serde_json::from_value::<Option<BTreeMap<String, Severity>>>(value.clone())
        .map(Option::unwrap_or_default)
        .map_err(|_| "设置“severity”应为“规则名: error、warning、info 或 hint”".to_owned())
}

fn date(value: &Value) -> Result<Option<Date>, String> {
    match value {
        Value::Null => Ok(None),
        Value::String(today) if today.is_empty() || today == "today" => Ok(None),
        Value::String(date) => Date::parse(date).map(Some).ok_or(()),
        _ => Err(()),
    }
    .map_err(|()| format!("设置“asOf”应为 today 或 YYYY-MM-DD，不是 {value}"))
}

fn is_known(name: &str) -> bool {
    name == "all" || crate::rules::all().any(|rule| matches(name, rule.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reads_what_a_client_sends() {
        let sent = json!({"select": ["all"], "ignore": null, "severity": {"all": "hint"}, "asOf": "2016-12-15"});
        let (source, problems) = SettingsSource::from_client(&sent);
        let settings = source.for_document("file:///a.md");
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!((settings.select.as_slice(), settings.as_of), (&["all".to_owned()][..], Date::parse("2016-12-15")));
        assert_eq!(settings.severity["all"], Severity::Hint);
    }

    #[test]
    fn names_what_is_wrong_and_keeps_the_rest() {
        let sent = json!({"asOf": "昨天", "colour": 1, "ignore": "x", "select": ["no-such-rule"], "severity": {"all": "hint"}});
        let (source, problems) = SettingsSource::from_client(&sent);
        assert_eq!(source.for_document("").severity["all"], Severity::Hint);
        assert_eq!(
            problems,
            [
                "设置“asOf”应为 today 或 YYYY-MM-DD，不是 \"昨天\"",
                "不认识的设置“colour”，可用的设置：select、ignore、severity、asOf",
                "设置“ignore”应为规则名的列表",
                "没有名为“no-such-rule”的规则或规则族",
            ]
        );
    }
}
