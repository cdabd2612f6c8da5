//! Checks that every dependency of a crate is named in its sources.

use super::fault;
use super::imports::bare;
use toml::Table;
use toml::Value;
use xtask::project::SourceFile;

/// The names of the dependency tables in a manifest.
const LISTS: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

/// Dependencies that no source names, and manifests that cannot be read.
pub fn faults(files: &[SourceFile]) -> Vec<String> {
    let manifests = files.iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    manifests.flat_map(|manifest| of_manifest(manifest, files)).collect()
}

fn of_manifest(manifest: &SourceFile, files: &[SourceFile]) -> Vec<String> {
    let table: Table = match manifest.text.parse() {
        Ok(table) => table,
        Err(error) => return vec![fault(manifest, 1, &format!("not to be read: {error}"))],
    };
    let code: Vec<String> = sources(manifest, &table, files).map(|file| bare(&file.text)).collect();
    let unused = dependencies(&table).into_iter().filter(|name| !code.iter().any(|code| names(code, name)));
    let unused = unused.map(|name| {
        let line = manifest.lines().find(|(_, line)| line.starts_with(&name)).map_or(1, |(line, _)| line);
        fault(manifest, line, &format!("`{name}` is named in no source of this crate; take it out"))
    });
    unused.collect()
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
    fn an_unreadable_manifest_is_reported() {
        assert_eq!(faults(&[file("c/Cargo.toml", "[")]).len(), 1);
    }
}
