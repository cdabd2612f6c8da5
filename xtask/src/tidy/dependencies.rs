//! Checks that every dependency of a crate is named in its sources, and that some crate takes every dependency of the
//! workspace.

use super::fault;
use super::imports::bare;
use toml::Table;
use toml::Value;
use xtask::project::SourceFile;

/// The names of the dependency tables in a manifest.
const LISTS: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

/// The path of the manifest of the workspace.
const ROOT: &str = "Cargo.toml";

/// Dependencies that no source names, dependencies of the workspace that no crate takes, and manifests that cannot be
/// read.
pub fn faults(files: &[SourceFile]) -> Vec<String> {
    let (mut faults, mut crates, mut root) = (Vec::new(), Vec::new(), None);
    for manifest in files.iter().filter(|file| file.path == ROOT || file.path.ends_with("/Cargo.toml")) {
        match manifest.text.parse::<Table>() {
            Ok(table) if manifest.path == ROOT => root = Some((manifest, table)),
            Ok(table) => crates.push((manifest, table)),
            Err(error) => faults.push(fault(manifest, 1, &format!("cannot be read: {error}"))),
        }
    }
    faults.extend(crates.iter().flat_map(|(manifest, table)| of_crate(manifest, table, files)));
    let taken: Vec<String> = crates.iter().flat_map(|(_, table)| dependencies(table)).collect();
    faults.extend(root.iter().flat_map(|(manifest, table)| of_workspace(manifest, table, &taken)));
    faults
}

/// The dependencies of the workspace that are not among the ones that crates take.
fn of_workspace(manifest: &SourceFile, table: &Table, taken: &[String]) -> Vec<String> {
    let listed = table.get("workspace").and_then(Value::as_table).map(dependencies).unwrap_or_default();
    let unused = listed.into_iter().filter(|name| !taken.contains(name));
    unused.map(|name| unused_fault(manifest, &name, "taken by no crate")).collect()
}

fn of_crate(manifest: &SourceFile, table: &Table, files: &[SourceFile]) -> Vec<String> {
    let code: Vec<String> = sources(manifest, table, files).map(|file| bare(&file.text)).collect();
    let unused = dependencies(table).into_iter().filter(|name| !code.iter().any(|code| names(code, name)));
    unused.map(|name| unused_fault(manifest, &name, "named in no source of this crate")).collect()
}

/// The fault of a dependency, at its line.
fn unused_fault(manifest: &SourceFile, name: &str, what: &str) -> String {
    let is_entry = |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '=', '.']));
    let line = manifest.lines().find(|(_, line)| is_entry(line)).map_or(1, |(line, _)| line);
    fault(manifest, line, &format!("`{name}` is {what}; remove it"))
}

/// The dependencies of every kind and for every target system.
fn dependencies(table: &Table) -> Vec<String> {
    let systems = table.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let tables = std::iter::once(table).chain(systems.filter_map(Value::as_table));
    let lists = tables.flat_map(|table| LISTS.iter().filter_map(|list| table.get(*list)?.as_table()));
    lists.flat_map(|list| list.keys().cloned()).collect()
}

/// The Rust files of a crate: those below its manifest, except those of other crates, and its targets elsewhere.
fn sources<'a>(
    manifest: &SourceFile,
    table: &Table,
    files: &'a [SourceFile],
) -> impl Iterator<Item = &'a SourceFile> + use<'a> {
    let home = folder(&manifest.path).to_owned();
    let inner = files.iter().map(|file| &*file.path).filter(|path| path.ends_with("/Cargo.toml")).map(folder);
    let inner: Vec<&str> = inner.filter(|inner| inner.len() > home.len() && inner.starts_with(&home)).collect();
    let targets = table.values().filter_map(Value::as_array).flatten();
    let paths = targets.filter_map(|target| target.get("path")?.as_str()?.strip_prefix("../"));
    // targets elsewhere are outside the folder of the crate
    let elsewhere: Vec<String> = paths.map(|path| folder(path).to_owned()).collect();
    let is_ours = move |path: &str| path.starts_with(&home) && !inner.iter().any(|inner| path.starts_with(inner));
    files.iter().filter(move |file| {
        let path = &*file.path;
        file.extension() == "rs" && (is_ours(path) || elsewhere.iter().any(|folder| path.starts_with(folder)))
    })
}

/// The folder of a file, with a slash at its end.
fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |at| &path[..=at])
}

/// Whether code names a crate, and not something whose name contains it.
fn names(code: &str, dependency: &str) -> bool {
    let name = dependency.replace('-', "_");
    code.match_indices(&name).any(|(at, _)| {
        let (before, behind) = (&code[..at], &code[at + name.len()..]);
        let is_whole = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_') && !before.ends_with("::");
        is_whole && (behind.starts_with("::") || behind.starts_with(';') || behind.starts_with(" as "))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::faults;

    #[test]
    fn an_unused_dependency_is_reported() {
        let manifest = "[dependencies]\nserde-json.workspace = true\nlsp-types = \"1\"\n\n[target.'cfg(unix)'.dependencies]\nrustix = \"1\"\n\n\
            [dev-dependencies]\nexpect-test = \"1\"\n\n[[test]]\nname = \"t\"\npath = \"../tests/t/main.rs\"\n";
        let source = "use serde_json::Value;\nuse tower_lsp::lsp_types as lsp; // rustix::x\n";
        let files = [
            file("c/Cargo.toml", manifest),
            file("c/src/lib.rs", source),
            file("c/inner/Cargo.toml", ""),
            file("c/inner/src/lib.rs", "use rustix::x;"),
            file("tests/t/main.rs", "use expect_test::expect;"),
        ];
        let found = faults(&files);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("c/Cargo.toml:3: `lsp-types` is named in no source"), "{found:?}");
        assert!(found[1].starts_with("c/Cargo.toml:6: `rustix`"), "{found:?}");
    }

    #[test]
    fn a_dependency_of_the_workspace_that_no_crate_takes_is_reported() {
        let root = "[workspace.dependencies]\nregex-lite = \"0.1\"\nregex = \"1\"\nserde = \"1\"\n";
        let files = [
            file("Cargo.toml", root),
            file("c/Cargo.toml", "[dependencies]\nregex-lite.workspace = true\n[build-dependencies]\nserde = \"1\"\n"),
            file("c/src/lib.rs", "use regex_lite::Regex;\nuse serde::Serialize;\n"),
        ];
        let found = faults(&files);
        assert_eq!(found, ["Cargo.toml:3: `regex` is taken by no crate; remove it"]);
    }

    #[test]
    fn an_unreadable_manifest_is_reported() {
        assert_eq!(faults(&[file("c/Cargo.toml", "[")]).len(), 1);
    }
}
