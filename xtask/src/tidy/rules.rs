//! Checks that rule ids, files, pages and the families' lists agree, and that no placeholder of the templates is left.

use super::fault;
use crate::new_rule::PLACEHOLDER;
use crate::registry::{self, FOLDER, REGISTRY};
use std::collections::BTreeSet;
use xtask::project::SourceFile;

/// Everything that does not agree.
pub fn faults(files: &[SourceFile]) -> Vec<String> {
    let mut faults: Vec<String> = files.iter().flat_map(unwritten).collect();
    match registered(files) {
        Ok(ids) => {
            faults.extend(file_faults(files, &ids));
            if !ids.is_sorted() {
                faults.push(format!("{REGISTRY}:1: rules are not sorted by id: {ids:?}"));
            }
        }
        Err(error) => faults.push(format!("{REGISTRY}:1: {error:#}")),
    }
    faults
}

/// The placeholders that `new-rule` left and nobody replaced.
fn unwritten(file: &SourceFile) -> Vec<String> {
    if !file.path.starts_with(FOLDER) {
        return Vec::new();
    }
    let left = file.lines().filter(|(_, line)| line.contains(PLACEHOLDER));
    left.map(|(n, _)| fault(file, n, &format!("`{PLACEHOLDER}` of the template is left; write it"))).collect()
}

/// The ids in the lists of the families, in order.
fn registered(files: &[SourceFile]) -> anyhow::Result<Vec<String>> {
    let text = |path: &str| files.iter().find(|f| f.path == path).map_or("", |f| &f.text);
    let mut ids = Vec::new();
    for family in registry::families(text(REGISTRY))? {
        let list = format!("{FOLDER}{family}.rs");
        let rules = registry::rules(text(&list)).map_err(|error| error.context(list.clone()))?;
        ids.extend(rules.iter().map(|rule| format!("{family}-{rule}").replace('_', "-")));
    }
    Ok(ids)
}

fn file_faults(files: &[SourceFile], registered: &[String]) -> Vec<String> {
    let in_families = || files.iter().filter(|f| f.path.strip_prefix(FOLDER).is_some_and(|p| p.contains('/')));
    let rules = || in_families().filter(|f| f.extension() == "rs" && f.text.contains("static RULE: Rule"));
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    for file in rules() {
        let id = id_of(&file.path);
        if !file.text.contains(&format!("id: \"{id}\"")) {
            faults.push(format!("{}:1: the id of this file is `{id}`", file.path));
        }
        if !registered.contains(&id) {
            faults.push(format!("{}:1: not in the RULES of its family", file.path));
        }
        let page = file.path.replace(".rs", ".md");
        if !files.iter().any(|f| f.path == page) {
            faults.push(format!("{}:1: no page {page}", file.path));
        }
        ids.insert(id);
    }
    let pages = in_families().filter(|f| f.extension() == "md" && !ids.contains(&id_of(&f.path)));
    faults.extend(pages.map(|f| format!("{}:1: a page without a rule", f.path)));
    let lost = registered.iter().filter(|id| !ids.contains(*id));
    faults.extend(lost.map(|id| format!("{REGISTRY}:1: `{id}` does not stand in a file of its name")));
    faults
}

/// `server/src/rules/document_number/bracket.rs` → `document-number-bracket`.
fn id_of(path: &str) -> String {
    let name = path.trim_start_matches(FOLDER).rsplit_once('.').map_or("", |(name, _)| name);
    name.replace(['/', '_'], "-")
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::*;

    /// The two lists, with some rules of one family.
    fn lists(rules: &str) -> [SourceFile; 2] {
        let families = "pub static FAMILIES: &[&[&Rule]] = &[policy::RULES];\n";
        let rules = format!("pub static RULES: &[&Rule] = &[{rules}];\n");
        [file("server/src/rules.rs", families), file("server/src/rules/policy.rs", &rules)]
    }

    fn rule(path: &str, id: &str) -> SourceFile {
        file(path, &format!("pub static RULE: Rule = Rule {{ id: \"{id}\""))
    }

    #[test]
    fn file_page_id_and_list_agree() {
        let abolished = || rule("server/src/rules/policy/abolished.rs", "policy-abolished");
        let page = file("server/src/rules/policy/abolished.md", "");
        let plain = file("server/src/rules/policy/basis.rs", "fn f() {}");
        let [all, family] = lists("&abolished::RULE");
        assert_eq!(faults(&[all, family, abolished(), page, plain]), [""; 0]);
        let [all, family] = lists("&abolished::RULE");
        let stray = file("server/src/rules/policy/expired.md", "");
        let found = faults(&[all, family, rule("server/src/rules/policy/ended.rs", "policy-abolished"), stray]);
        assert_eq!(found.len(), 5, "{found:#?}");
        assert_eq!(faults(&[abolished()]).len(), 1, "there is no list");
    }

    #[test]
    fn lists_are_sorted() {
        let [all, family] = lists("&expired::RULE, &abolished::RULE");
        let found = faults(&[all, family]);
        assert!(found.iter().any(|fault| fault.contains("are not sorted by id")), "{found:#?}");
    }

    #[test]
    fn an_unfilled_template_does_not_pass() {
        for (path, text) in crate::new_rule::fresh("policy", "ended", "0.1.0") {
            let found = unwritten(&file(&format!("{FOLDER}{path}"), &text));
            assert!(!found.is_empty(), "{path} passes as it is made");
            assert_eq!(unwritten(&file(&format!("xtask/templates/{path}"), &text)), [""; 0]);
        }
    }
}
