//! `hegao settings`: lists every key of `hegao.toml`, or prints its JSON Schema.

use super::args::ListFormat;
use crate::diagnostic::Severity;
use crate::render::json;
use crate::rules;
use crate::settings::form::Kind;
use crate::settings::keys::{KEYS, Setting};
use serde::Serialize;
use serde_json::{Map, Value, json};

#[derive(Serialize)]
struct Row {
    name: &'static str,
    default: String,
    doc: &'static str,
    example: &'static str,
}

/// The list of all settings.
pub fn list(format: ListFormat) -> String {
    match format {
        ListFormat::Text => {
            KEYS.iter().map(|k| format!("{}\n  {}\n  默认：{}\n", k.path, k.doc, (k.default)())).collect()
        }
        ListFormat::Json => json::array(&KEYS.iter().map(|k| json::text_of(&row(k))).collect::<Vec<_>>()),
    }
}

fn row(key: &Setting) -> Row {
    Row { name: key.path, default: (key.default)(), doc: key.doc, example: key.example }
}

/// The JSON Schema of `hegao.toml`, which editors use to complete and validate it.
pub fn schema() -> String {
    let mut properties = Map::new();
    for key in KEYS {
        let mut schema = of_kind(key.kind);
        schema["description"] = key.doc.into();
        if key.section().is_empty() {
            properties.insert(key.name().to_owned(), schema);
        } else {
            let section = properties.entry(key.section()).or_insert_with(|| closed(Map::new()));
            section["properties"][key.name()] = schema;
        }
    }
    let mut schema = closed(properties);
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    schema["title"] = "hegao.toml".into();
    format!("{schema:#}\n")
}

/// The schema of an object with exactly these properties.
fn closed(properties: Map<String, Value>) -> Value {
    json!({"type": "object", "properties": properties, "additionalProperties": false})
}

fn of_kind(kind: Kind) -> Value {
    let list = |items: Value| json!({"type": "array", "items": items});
    match kind {
        Kind::Path => json!({"type": "string"}),
        Kind::Address => json!({"type": "string", "pattern": "^(https?://|file:///)\\S+$"}),
        Kind::Paths => list(json!({"type": "string"})),
        Kind::Day => json!({"type": "string", "pattern": "^(today|\\d{4}-\\d{2}-\\d{2})$"}),
        Kind::Rules => list(rule_name()),
        Kind::Levels => {
            let levels = Severity::ALL.map(Severity::name);
            let present = names().into_iter().map(|name| (name, json!({"enum": levels})));
            let former = former_ids().into_iter().map(|id| (id, json!({"enum": levels, "deprecated": true})));
            closed(present.chain(former).collect())
        }
        Kind::RulesByFile => json!({
            "type": "object",
            "additionalProperties": list(rule_name()),
        }),
        Kind::Choice(words) => json!({"enum": words()}),
        Kind::Switch => json!({"type": "boolean"}),
    }
}

/// The schema of a name that selects rules. A former id is valid but deprecated, so that it is not suggested.
fn rule_name() -> Value {
    let present = json!({"type": "string", "enum": names()});
    match former_ids() {
        former if former.is_empty() => present,
        former => json!({"anyOf": [present, {"type": "string", "enum": former, "deprecated": true}]}),
    }
}

fn former_ids() -> Vec<String> {
    rules::former_ids().map(|(id, _)| id.to_owned()).collect()
}

/// The names that select rules: `all`, the families, the ids.
fn names() -> Vec<String> {
    let families = rules::all().map(|r| super::rules::family(r).to_owned());
    let mut names: Vec<String> = families.chain(rules::all().map(|r| r.id.to_owned())).collect();
    names.push("all".to_owned());
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{FORMER_ID, PRESENT_ID};

    #[test]
    fn a_former_id_is_valid_and_deprecated() {
        let schema: Value = serde_json::from_str(&schema()).expect("JSON");
        let [present, former] = [0, 1].map(|i| &schema["properties"]["select"]["items"]["anyOf"][i]);
        assert!(present["enum"].as_array().expect("a list").contains(&PRESENT_ID.into()));
        assert_eq!(*former, json!({"type": "string", "enum": [FORMER_ID], "deprecated": true}));
        let levels = &schema["properties"]["severity"]["properties"];
        assert_eq!(levels[FORMER_ID]["deprecated"], true);
        assert_eq!(levels[FORMER_ID]["enum"], levels[PRESENT_ID]["enum"]);
    }
}
