//! The generated files: pages of the manual about rules, options and settings; the settings of the VS Code client. A
//! test rewrites stale files and then fails, so that nothing generated stays out of date.

mod manual;
mod reference;
mod vscode;

use anyhow::Context;
use hegao::rules::Rule;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Generated files by path; `None` means that the file is to be deleted.
type Files = BTreeMap<String, Option<String>>;

/// Writes all stale files.
pub fn run(root: &Path) -> anyhow::Result<()> {
    for path in write_stale(root)? {
        println!("wrote {path}");
    }
    Ok(())
}

fn write_stale(root: &Path) -> anyhow::Result<Vec<String>> {
    let mut files = manual::files(root)?;
    files.extend(reference::files(root)?);
    files.extend(vscode::files(root)?);
    let mut written = Vec::new();
    for (path, text) in files {
        let full = root.join(&path);
        if fs::read_to_string(&full).ok() == text {
            continue;
        }
        match text {
            Some(text) => {
                fs::create_dir_all(full.parent().unwrap_or(root))?;
                fs::write(&full, text)
            }
            None => fs::remove_file(&full),
        }
        .with_context(|| path.clone())?;
        written.push(path);
    }
    Ok(written)
}

/// Replaces the text between two lines that contain `begin` and `end`.
fn replace_between(text: &str, begin: &str, end: &str, new: &str) -> anyhow::Result<String> {
    let start = text.find(begin).with_context(|| format!("no `{begin}`"))?;
    let start = start + text[start..].find('\n').context("nothing after the opening line")? + 1;
    let stop = start + text[start..].find(end).with_context(|| format!("no `{end}` after `{begin}`"))?;
    let stop = text[..stop].rfind('\n').map_or(0, |at| at + 1);
    Ok(format!("{}{new}{}", &text[..start], &text[stop..]))
}

/// The common prefix of the ids of a family: the name of its folder.
fn family_name(family: &[&Rule]) -> String {
    let id = family.first().map_or("", |rule| rule.id);
    let folders = fs::read_dir(xtask::project::root().join("server/src/rules")).into_iter().flatten().flatten();
    let names = folders.map(|f| f.file_name().to_string_lossy().replace('_', "-"));
    names.filter(|name| hegao::settings::matches(name, id)).max_by_key(String::len).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_generated_is_up_to_date() {
        let written = write_stale(&xtask::project::root()).expect("the repository can be written");
        assert!(written.is_empty(), "was stale, is written anew, run the tests again: {written:?}");
    }

    #[test]
    fn only_the_text_between_the_lines_is_replaced() {
        let text = "a\n<!-- x -->\nold\n  <!-- y -->\nb\n";
        let new = replace_between(text, "<!-- x", "<!-- y", "new\n").expect("both lines");
        assert_eq!(new, "a\n<!-- x -->\nnew\n  <!-- y -->\nb\n");
        assert!(replace_between(text, "<!-- z", "<!-- y", "").is_err());
    }
}
