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
        Kind::Rules => list(json!({"type": "string", "enum": names()})),
        Kind::Levels => {
            let levels = Severity::ALL.map(Severity::name);
            let all = names().into_iter().map(|name| (name, json!({"enum": levels})));
            closed(all.collect())
        }
        Kind::RulesByFile => json!({
            "type": "object",
            "additionalProperties": {"type": "array", "items": {"type": "string", "enum": names()}},
        }),
        Kind::Choice(words) => json!({"enum": words()}),
        Kind::Switch => json!({"type": "boolean"}),
    }
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
