//! The settings sent by a client. They are read like a `hegao.toml`, so that keys have the same meaning and the same
//! values in both; only the spelling differs: clients write camel case, `asOf`.

use crate::rules::names::look_up;
use crate::settings::Layer;
use crate::settings::keys::{KEYS, Setting};
use crate::settings::parse::parse;
use serde_json::{Map, Value};

/// Reads the settings of a client and returns messages about errors in them. Invalid settings are ignored; the others
/// are used.
pub fn read(options: &Value) -> (Layer, Vec<String>) {
    let mut options = match options {
        Value::Null => return (Layer::default(), Vec::new()),
        Value::Object(options) => named_as_in_files(options),
        _ => return (Layer::default(), vec!["应为一个对象".to_owned()]),
    };
    let of_files = without_keys_of_files(&mut options);
    let text = match toml::to_string(&options) {
        Ok(text) => text,
        Err(error) => return (Layer::default(), vec![format!("无法识别（{error}）")]),
    };
    let (layer, faults) = parse(&text, look_up);
    let line = |n: usize| text.lines().nth(n - 1).unwrap_or_default();
    let mut problems: Vec<String> = faults.iter().map(|f| format!("{}（{}）", f.message, line(f.line))).collect();
    problems.extend(of_files);
    (layer, problems)
}

/// Removes the keys that hold paths, which are relative to a settings file; returns a message if there were any.
fn without_keys_of_files(options: &mut Map<String, Value>) -> Option<String> {
    let top = |key: &Setting| key.path.split('.').next().unwrap_or_default().to_owned();
    let names: Vec<String> = KEYS.iter().filter(|key| key.kind.is_of_files()).map(top).collect();
    let taken: Vec<Value> = names.iter().filter_map(|name| options.remove(name)).collect();
    (!taken.iter().all(says_nothing)).then(|| format!("{} 只能写在 hegao.toml 里", names.join("、")))
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(inner) => inner.values().all(says_nothing),
        _ => false,
    }
}

/// The options with kebab-case keys and without nulls, which mean “not set”. The rule names in `severity` are not
/// converted.
fn named_as_in_files(options: &Map<String, Value>) -> Map<String, Value> {
    let set = options.iter().filter(|(_, value)| !value.is_null());
    let named = set.map(|(key, value)| match value {
        Value::Object(inner) if key != "severity" => (kebab(key), named_as_in_files(inner).into()),
        _ => (kebab(key), value.clone()),
    });
    named.collect()
}

fn kebab(key: &str) -> String {
    let mut kebab = String::with_capacity(key.len() + 2);
    for c in key.chars() {
        if c.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(c.to_ascii_lowercase());
    }
    kebab
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;
    use crate::settings::{AsOf, ShortNames};
    use serde_json::json;
    use std::collections::BTreeMap;

    #[test]
    fn reads_what_a_client_sends() {
        let sent = json!({
            "select": ["all"], "ignore": null, "extendSelect": ["policy"], "severity": {"document-number": "hint"},
            "asOf": "today", "style": {"agencyShortNames": "report"},
            "editor": {"inlayHints": true},
        });
        let wanted = Layer {
            as_of: Some(AsOf::Today),
            select: Some(vec!["all".to_owned()]),
            extend_select: Some(vec!["policy".to_owned()]),
            severity: Some(BTreeMap::from([("document-number".to_owned(), Severity::Hint)])),
            agency_short_names: Some(ShortNames::Report),
            inlay_hints: Some(true),
            ..Layer::default()
        };
        assert_eq!(read(&sent), (wanted, vec![]));
        assert_eq!(read(&Value::Null), (Layer::default(), vec![]));
        assert_eq!(read(&json!({})), (Layer::default(), vec![]));
    }

    #[test]
    fn reports_what_is_wrong_and_keeps_the_rest() {
        let sent = json!({"asOf": "昨天", "ignore": "policy", "slect": [], "severity": {"policy": "hint"}});
        let (layer, problems) = read(&sent);
        assert_eq!(layer.severity, Some(BTreeMap::from([("policy".to_owned(), Severity::Hint)])));
        assert_eq!(
            problems,
            [
                "日期“昨天”无法识别，应写作 YYYY-MM-DD 或 today（as-of = \"昨天\"）",
                "这里应为数组，实为字符串（ignore = \"policy\"）",
                "没有名为“slect”的设置，是否想写“select”？（slect = []）",
            ]
        );
        let sent = json!({"editor": {"inlayHints": "是"}});
        assert_eq!(read(&sent).1, ["这里应为布尔值 true 或 false，实为字符串（inlay-hints = \"是\"）"]);
        assert_eq!(read(&json!({"editor": {"inlayHints": null}})), (Layer::default(), vec![]));
        assert_eq!(read(&json!([])).1, ["应为一个对象"]);
        let (layer, problems) = read(&json!({"ignore": ["policy-repealed"]}));
        assert_eq!(layer.ignore, Some(vec!["policy-abolished".to_owned()]));
        assert_eq!(problems, ["规则“policy-repealed”已改名为“policy-abolished”（ignore = [\"policy-repealed\"]）"]);
        assert_eq!(read(&json!({"extend": "a.toml"})).1, ["extend、lexicon、per-file-ignores 只能写在 hegao.toml 里"]);
    }
}
