//! The settings of the VS Code client, in `editors/vscode/package.json`: names of rules and
//! families to choose from, so that the editor completes and checks them.

use super::{Files, family_name, replace_between};
use anyhow::Context;
use hegao::rules;
use std::fs;
use std::path::Path;

const MANIFEST: &str = "editors/vscode/package.json";

/// The manifest with its generated part.
pub fn files(root: &Path) -> anyhow::Result<Files> {
    let Ok(manifest) = fs::read_to_string(root.join(MANIFEST)) else {
        return Ok(Files::new());
    };
    let names = names();
    let mut text = manifest;
    for setting in ["hegao.select", "hegao.ignore"] {
        let begin = format!("\"{setting}\": {{");
        let (head, tail) = text.split_once(&begin).with_context(|| format!("{MANIFEST}: no {begin}"))?;
        let tail = replace_between(tail, "\"enum\": [", "]", &names)?;
        text = format!("{head}{begin}{tail}");
    }
    Ok(Files::from([(MANIFEST.to_owned(), Some(text))]))
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
