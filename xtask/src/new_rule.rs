//! A new rule: its file, its page, its line in the family's list.

use anyhow::{Context, bail, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;

const RULE: &str = include_str!("../templates/rule.rs.txt");
const PAGE: &str = include_str!("../templates/rule.md.txt");

/// Makes the rule `family-name`.
pub fn run(root: &Path, family: &str, name: &str) -> anyhow::Result<()> {
    for word in [family, name] {
        ensure!(is_kebab(word), "`{word}`: write it in kebab-case, as in `document-number`");
    }
    let (folder, module) = (family.replace('-', "_"), name.replace('-', "_"));
    let rules = root.join("server/src/rules");
    let list = rules.join(&folder).with_extension("rs");
    ensure!(list.exists(), "no family `{family}`: make {} first, and list it in {}", list.display(), "rules.rs");
    let (code, page) =
        (rules.join(&folder).join(format!("{module}.rs")), rules.join(&folder).join(format!("{module}.md")));
    if code.exists() || page.exists() {
        bail!("{} exists", code.display());
    }
    let fill = |template: &str| template.replace("{id}", &format!("{family}-{name}")).replace("{module}", &module);
    let listed = enlist(&fs::read_to_string(&list)?, &module).with_context(|| list.display().to_string())?;
    fs::write(&code, fill(RULE))?;
    fs::write(&page, fill(PAGE))?;
    fs::write(&list, listed)?;
    Command::new("rustfmt").args(["--edition", "2024"]).arg(&list).status().context("rustfmt")?;
    println!(
        "{}\n{}\nwrite both, then `cargo test -p hegao rules` and `cargo xtask codegen`",
        code.display(),
        page.display()
    );
    Ok(())
}

fn is_kebab(word: &str) -> bool {
    word.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Adds `mod module;` and `&module::RULE` in their places.
fn enlist(list: &str, module: &str) -> anyhow::Result<String> {
    let start =
        list.find("RULES: &[&Rule] = &[").context("no `RULES: &[&Rule] = &[…]`")? + "RULES: &[&Rule] = &[".len();
    let end = start + list[start..].find(']').context("`RULES` does not end")?;
    let entry = format!("&{module}::RULE");
    let mut rules: Vec<&str> = list[start..end].split(',').map(str::trim).filter(|r| !r.is_empty()).collect();
    rules.push(&entry);
    // by id: `mixed` comes before `mixed-date`
    rules.sort_by_key(|rule| rule.trim_end_matches("::RULE").replace('_', "-"));
    let listed = format!("{}{}{}", &list[..start], rules.join(", "), &list[end..]);
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
    fn a_rule_takes_its_place_in_the_list() {
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
