//! The settings of the VS Code client, in `editors/vscode/package.json`: names of rules and
//! families to choose from, so that the editor completes and checks them.

use super::{Files, family_name, replace_between};
use anyhow::Context;
use hegao::rules;
use hegao::settings::keys::KEYS;
use std::fs;
use std::path::Path;

const MANIFEST: &str = "editors/vscode/package.json";

/// The settings and the keys of `hegao.toml` that they stand for.
const SETTINGS: [(&str, &str); 5] = [
    ("hegao.select", "select"),
    ("hegao.ignore", "ignore"),
    ("hegao.severity", "severity"),
    ("hegao.asOf", "as-of"),
    ("hegao.editor.inlayHints", "editor.inlay-hints"),
];

/// The manifest with its generated parts: what a setting means, which names it takes.
pub fn files(root: &Path) -> anyhow::Result<Files> {
    let mut text = fs::read_to_string(root.join(MANIFEST)).context(MANIFEST)?;
    let names = names();
    for (setting, key) in SETTINGS {
        let begin = format!("\"{setting}\": {{");
        let (head, tail) = text.split_once(&begin).with_context(|| format!("{MANIFEST}: no {begin}"))?;
        let mut tail = replace_line(tail, "\"description\":", &description(key)?)?;
        if ["select", "ignore"].contains(&key) {
            tail = replace_between(&tail, "\"enum\": [", "]", &names)?;
        }
        text = format!("{head}{begin}{tail}");
    }
    Ok(Files::from([(MANIFEST.to_owned(), Some(text))]))
}

/// What a key means, as a line of the manifest.
fn description(key: &str) -> anyhow::Result<String> {
    let key = KEYS.iter().find(|k| k.path() == key).with_context(|| format!("no key {key}"))?;
    let text = format!("{}空着时依 hegao.toml。", key.doc).replace('"', "\\\"");
    Ok(format!("          \"description\": \"{text}\",\n"))
}

/// Replaces the first line that contains `marker`.
fn replace_line(text: &str, marker: &str, line: &str) -> anyhow::Result<String> {
    let at = text.find(marker).with_context(|| format!("{MANIFEST}: no {marker}"))?;
    let start = text[..at].rfind('\n').map_or(0, |n| n + 1);
    let end = at + text[at..].find('\n').map_or(text.len() - at, |n| n + 1);
    Ok(format!("{}{line}{}", &text[..start], &text[end..]))
}

/// Families and rules as lines of a JSON array.
fn names() -> String {
    let mut names = vec!["all".to_owned()];
    for family in rules::FAMILIES.iter().filter(|f| !f.is_empty()) {
        names.push(family_name(family));
        names.extend(family.iter().map(|r| r.id.to_owned()));
    }
    let lines: Vec<String> = names.iter().map(|n| format!("              \"{n}\"")).collect();
    lines.join(",\n") + "\n"
}
