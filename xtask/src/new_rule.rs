//! Creates a new rule: its file, its page, its tests, its entry in the family's list.

use crate::registry;
use anyhow::{Context, bail, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The placeholder for text in the templates; `tidy` refuses it in a rule.
pub const PLACEHOLDER: &str = "【待写】";

/// The templates, each with the suffix that follows the name of the rule in its file name.
const TEMPLATES: [(&str, &str); 3] = [
    (".rs", include_str!("../templates/rule.rs.txt")),
    (".md", include_str!("../templates/rule.md.txt")),
    ("/tests.rs", include_str!("../templates/tests.rs.txt")),
];

/// Creates the rule `family-name`.
pub fn run(root: &Path, family: &str, name: &str) -> anyhow::Result<()> {
    for word in [family, name] {
        ensure!(is_kebab(word), "`{word}`: write it in kebab-case, as in `document-number`");
    }
    let rules = root.join(registry::FOLDER);
    let list = rules.join(family.replace('-', "_")).with_extension("rs");
    ensure!(list.exists(), "no family `{family}`: make {} first, and list it in {}", list.display(), "rules.rs");
    let listed = enlist(&fs::read_to_string(&list)?, &name.replace('-', "_"));
    let listed = listed.with_context(|| list.display().to_string())?;
    let fresh = fresh(family, name, env!("CARGO_PKG_VERSION"));
    if let Some((path, _)) = fresh.iter().find(|(path, _)| rules.join(path).exists()) {
        bail!("{}{path} exists", registry::FOLDER);
    }
    for (path, text) in fresh {
        let full = rules.join(&path);
        fs::create_dir_all(full.parent().unwrap_or(&rules))?;
        fs::write(&full, text).with_context(|| path.clone())?;
        println!("{}{path}", registry::FOLDER);
    }
    fs::write(&list, listed)?;
    Command::new("rustfmt").args(["--edition", "2024"]).arg(&list).status().context("rustfmt")?;
    println!("write where it says {PLACEHOLDER}, then `cargo test -p hegao rules` and `cargo xtask codegen`");
    Ok(())
}

/// The files of a new rule, with their paths in the folder of the rules.
pub fn fresh(family: &str, name: &str, version: &str) -> Vec<(String, String)> {
    let (folder, module) = (family.replace('-', "_"), name.replace('-', "_"));
    let id = format!("{family}-{name}");
    let fill = |text: &str| text.replace("{id}", &id).replace("{module}", &module).replace("{version}", version);
    TEMPLATES.iter().map(|(ending, text)| (format!("{folder}/{module}{ending}"), fill(text))).collect()
}

fn is_kebab(word: &str) -> bool {
    word.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Inserts `mod module;` and `&module::RULE` at the right places.
fn enlist(list: &str, module: &str) -> anyhow::Result<String> {
    let place = registry::place(list)?;
    let entry = format!("&{module}::RULE");
    let mut rules: Vec<&str> = registry::entries(&list[place.clone()]).collect();
    rules.push(&entry);
    // by id: `mixed` comes before `mixed-date`
    rules.sort_by_key(|rule| rule.trim_end_matches("::RULE").replace('_', "-"));
    let listed = format!("{}{}{}", &list[..place.start], rules.join(", "), &list[place.end..]);
    Ok(declare(&listed, module))
}

fn declare(list: &str, module: &str) -> String {
    let line = format!("mod {module};");
    let mut lines: Vec<&str> = list.lines().collect();
    let is_mod = |l: &&str| l.starts_with("mod ") && l.ends_with(';');
    let later = lines.iter().position(|l| is_mod(l) && **l > *line);
    let last = lines.iter().rposition(is_mod);
    match (later, last) {
        // `#[cfg(test)]` stays with its own line
        (Some(at), _) => lines.insert(at - lines[..at].iter().rev().take_while(|l| l.starts_with("#[")).count(), &line),
        (None, Some(at)) => lines.insert(at + 1, &line),
        (None, None) => {
            let at = lines.iter().position(|l| !l.starts_with("//!") && !l.is_empty()).unwrap_or(lines.len());
            lines.splice(at..at, [line.as_str(), ""]);
        }
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    #[test]
    fn a_rule_is_inserted_in_order() {
        let empty = "//! F.\n\nuse super::Rule;\n\n/// R.\npub static RULES: &[&Rule] = &[];\n";
        let one = enlist(empty, "spacing").expect("a list");
        let two = enlist(&one, "bracket").expect("a list");
        let three = enlist(&two, "missing_hao").expect("a list");
        let four = enlist(&enlist(empty, "mixed_date").expect("a list"), "mixed").expect("a list");
        assert!(four.contains("&[&mixed::RULE, &mixed_date::RULE]"), "{four}");
        expect![[r#"
            //! F.

            mod bracket;
            mod missing_hao;
            mod spacing;

            use super::Rule;

            /// R.
            pub static RULES: &[&Rule] = &[&bracket::RULE, &missing_hao::RULE, &spacing::RULE];
        "#]]
        .assert_eq(&three);
    }

    #[test]
    fn an_attribute_stays_with_its_module() {
        let list = "//! F.\n\nmod a;\n#[cfg(test)]\nmod tests;\nmod year;\n";
        assert_eq!(declare(list, "spacing"), "//! F.\n\nmod a;\nmod spacing;\n#[cfg(test)]\nmod tests;\nmod year;\n");
    }

    #[test]
    fn names_are_kebab_case() {
        assert!(is_kebab("document-number") && is_kebab("x1"));
        assert!(!is_kebab("Bracket") && !is_kebab("a_b") && !is_kebab("-a") && !is_kebab(""));
    }
}
