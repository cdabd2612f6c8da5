//! Rule ids ⇔ files ⇔ pages ⇔ the family's list.

use crate::project::SourceFile;
use std::collections::BTreeSet;

const FOLDER: &str = "server/src/rules/";
const REGISTRY: &str = "server/src/rules.rs";

/// Everything that does not match.
pub fn faults(files: &[SourceFile]) -> Vec<String> {
    let registered: Vec<&str> = hegao::rules::all().map(|r| r.id).collect();
    let mut faults = file_faults(files, &registered);
    if !registered.is_sorted() {
        faults.push(format!("{REGISTRY}:1: rules are not sorted by id: {registered:?}"));
    }
    faults
}

fn file_faults(files: &[SourceFile], registered: &[&str]) -> Vec<String> {
    let in_families = || files.iter().filter(|f| f.path.strip_prefix(FOLDER).is_some_and(|p| p.contains('/')));
    let rules = || in_families().filter(|f| f.extension() == "rs" && f.text.contains("static RULE: Rule"));
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    for file in rules() {
        let id = id_of(&file.path);
        if !file.text.contains(&format!("id: \"{id}\"")) {
            faults.push(format!("{}:1: the id of this file is `{id}`", file.path));
        }
        if !registered.contains(&id.as_str()) {
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
    let lost = registered.iter().filter(|id| !ids.contains(**id));
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

    #[test]
    fn file_page_id_and_list_agree() {
        let rule =
            file("server/src/rules/policy/abolished.rs", "pub static RULE: Rule = Rule { id: \"policy-abolished\"");
        let page = file("server/src/rules/policy/abolished.md", "");
        let stray = file("server/src/rules/policy/expired.md", "");
        let plain = file("server/src/rules/policy/basis.rs", "fn f() {}");
        assert_eq!(file_faults(&[rule, page, plain], &["policy-abolished"]), [""; 0]);
        let rule = file("server/src/rules/policy/ended.rs", "pub static RULE: Rule = Rule { id: \"policy-abolished\"");
        let found = file_faults(&[rule, stray], &["policy-abolished"]);
        assert_eq!(found.len(), 5, "{found:#?}");
    }
}
