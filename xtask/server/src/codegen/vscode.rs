//! The settings of the VS Code client, in `editors/vscode/package.json`: every key of `hegao.toml` that makes sense
//! outside a file, so that the editor completes and validates them.

use super::{Files, family_name, replace_between};
use anyhow::Context;
use hegao::diagnostic::Severity;
use hegao::rules;
use hegao::settings::form::Kind;
use hegao::settings::keys::{KEYS, Setting};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const MANIFEST: &str = "editors/vscode/package.json";
/// The line after which the settings are generated; those of the client itself come after them.
const BEGIN: &str = "\"properties\": {";
const END: &str = "\"hegao.path\": {";

/// The manifest with the settings of the server.
pub fn files(root: &Path) -> anyhow::Result<Files> {
    let text = fs::read_to_string(root.join(MANIFEST)).context(MANIFEST)?;
    let text = replace_between(&text, BEGIN, END, &settings()?).context(MANIFEST)?;
    Ok(Files::from([(MANIFEST.to_owned(), Some(text))]))
}

/// Every setting as lines of the manifest.
fn settings() -> anyhow::Result<String> {
    let mut out = String::new();
    for key in KEYS.iter().filter(|key| !key.kind.is_of_files()) {
        let property = serde_json::to_string_pretty(&property(key))?.replace('\n', "\n        ");
        out += &format!("        \"hegao.{}\": {property},\n", camel(key.path));
    }
    Ok(out)
}

/// A setting in the format of VS Code: empty values are not sent, so that a project's own file decides.
fn property(key: &Setting) -> Value {
    let list = |items: Value| json!({"type": "array", "items": items, "uniqueItems": true, "default": []});
    let level = json!({"type": "string", "enum": Severity::ALL.map(Severity::name)});
    let mut property = match key.kind {
        Kind::Rules => list(json!({"type": "string", "enum": names()})),
        Kind::Path | Kind::Paths | Kind::RulesByFile => list(json!({"type": "string"})),
        Kind::Day => json!({
            "type": "string", "default": "", "pattern": "^(today|[0-9]{4}-[0-9]{2}-[0-9]{2})?$",
            "patternErrorMessage": "应写作 YYYY-MM-DD 或 today",
        }),
        Kind::Address => json!({
            "type": "string", "default": "", "pattern": "^((https?://|file:///)\\S+)?$",
            "patternErrorMessage": "应以 https://、http:// 或 file:/// 开头",
        }),
        Kind::Levels => json!({"type": "object", "additionalProperties": level, "default": {}}),
        Kind::Choice(words) => {
            let words: Vec<&str> = [""].into_iter().chain(words()).collect();
            json!({"type": "string", "enum": words, "default": ""})
        }
        Kind::Switch => json!({"type": ["boolean", "null"], "default": null}),
    };
    property["description"] = format!("{}空着时依 hegao.toml。", key.doc).into();
    property
}

/// `editor.inlay-hints` → `editor.inlayHints`.
fn camel(path: &str) -> String {
    let mut words = path.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (head, tail) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        name + &head.to_uppercase() + tail
    })
}

/// Families and rules, each family before its rules.
fn names() -> Vec<String> {
    let mut names = vec!["all".to_owned()];
    for family in rules::FAMILIES.iter().filter(|f| !f.is_empty()) {
        names.push(family_name(family));
        names.extend(family.iter().map(|r| r.id.to_owned()));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::camel;

    #[test]
    fn names_are_written_in_camel_case() {
        assert_eq!(camel("as-of"), "asOf");
        assert_eq!(camel("editor.inlay-hints"), "editor.inlayHints");
        assert_eq!(camel("select"), "select");
    }
}
