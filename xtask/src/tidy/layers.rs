//! Checks the order of the layers: each may use only the layers below it. The layers are listed in a single table, for
//! people and for this check: in docs/architecture.md, below its heading.

use super::fault;
use super::imports;
use std::collections::BTreeMap;
use xtask::project::SourceFile;

/// The page with the table.
const PAGE: &str = "docs/architecture.md";
const HEADING: &str = "## 各层";
/// The sources whose layers the table names.
const FOLDER: &str = "server/src/";
/// Files of the folder that are not layers: they put the layers together.
const ROOTS: [&str; 2] = ["lib", "main"];

/// Uses of a layer that is not below the file's own layer, and differences between the table and the sources.
pub fn faults(files: &[SourceFile]) -> Vec<String> {
    let Some(page) = files.iter().find(|file| file.path == PAGE) else {
        return vec![format!("{PAGE}:1: not there; it has the table of the layers")];
    };
    let heights = heights(page);
    let mut faults = strangers(page, files, &heights);
    for import in imports::of_crate(files, FOLDER) {
        let (from, to) = (layer(&import.from), layer(&import.to));
        if let (Some(height), Some(used)) = (heights.get(from), heights.get(to))
            && from != to
            && used >= height
        {
            let what = format!("`{from}` uses `{to}`, which is not below it ({PAGE}, {HEADING})");
            faults.push(format!("{}:{}: {what}", import.from, import.line));
        }
    }
    faults
}

/// The layer of a source file: `server/src/text/blocks.rs` → `text`.
fn layer(path: &str) -> &str {
    let name = path.strip_prefix(FOLDER).unwrap_or_default();
    name.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

/// The heights of the layers in the table: a row is above the rows before it.
fn heights(page: &SourceFile) -> BTreeMap<&str, usize> {
    let section = page.text.lines().skip_while(|line| !line.starts_with(HEADING)).skip(1);
    let rows = section.take_while(|line| !line.starts_with("## ")).filter(|line| line.starts_with('|'));
    rows.enumerate().flat_map(|(height, row)| in_code(row).map(move |name| (name, height))).collect()
}

/// The texts between backticks.
fn in_code(row: &str) -> impl Iterator<Item = &str> {
    row.split('`').skip(1).step_by(2)
}

/// Layers that are only in the table, or only in the sources.
fn strangers(page: &SourceFile, files: &[SourceFile], heights: &BTreeMap<&str, usize>) -> Vec<String> {
    let sources = || files.iter().filter(|file| file.path.starts_with(FOLDER) && file.extension() == "rs");
    let gone = heights.keys().filter(|name| !sources().any(|file| layer(&file.path) == **name));
    let gone = gone.map(|name| fault(page, 1, &format!("no layer `{name}` in {FOLDER}")));
    let top = sources().filter(|file| !file.path[FOLDER.len()..].contains('/'));
    let new = top.filter(|file| !ROOTS.contains(&layer(&file.path)) && !heights.contains_key(layer(&file.path)));
    gone.chain(new.map(|file| fault(file, 1, &format!("not in the table of the layers ({PAGE}, {HEADING})")))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::faults;

    const TABLE: &str =
        "# 架构\n\n## 各层，从下往上\n\n| 层 | |\n|---|---|\n| 1 | `text` |\n| 2 | `a` `b` |\n\n## 以后\n\n| `no` |\n";

    fn found(a: &str) -> Vec<String> {
        let sources = [("lib", "mod a;"), ("text", "pub struct T;"), ("b", "pub struct B;"), ("a", a)];
        let mut files: Vec<_> =
            sources.iter().map(|(name, text)| file(&format!("server/src/{name}.rs"), text)).collect();
        files.push(file("docs/architecture.md", TABLE));
        faults(&files)
    }

    #[test]
    fn a_layer_uses_those_below_it() {
        assert_eq!(found("use crate::text::T;"), [""; 0]);
        assert_eq!(found("//! A.\nuse crate::b::B;").len(), 1);
        assert!(found("//! A.\nuse crate::b::B;")[0].starts_with("server/src/a.rs:2: `a` uses `b`"));
        assert_eq!(found("#[cfg(test)]\nmod tests { use crate::b::B; }"), [""; 0]);
    }

    #[test]
    fn the_table_has_exactly_the_layers() {
        let page = file("docs/architecture.md", TABLE);
        let all = [page, file("server/src/text.rs", ""), file("server/src/a.rs", ""), file("server/src/new.rs", "")];
        let found = faults(&all);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].contains("no layer `b`") && found[1].starts_with("server/src/new.rs:1: not in the table"));
        assert_eq!(faults(&[]).len(), 1);
    }
}
