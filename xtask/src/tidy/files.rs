//! Conventions for every file: length, head line, no paths of one machine, tests that are run and do not sleep.

use super::fault;
use xtask::project::SourceFile;

const MAX_LINES: usize = 500;

/// Beginnings of paths that exist on one machine only, each split in two so that this file is not reported.
const MACHINE_PATHS: [&str; 5] = [
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("C:", "\\Users"),
];

/// All faults of one file.
pub fn faults(file: &SourceFile) -> Vec<String> {
    let mut faults = Vec::new();
    let source = ["rs", "ts", "mjs", "lua"].contains(&file.extension());
    if source && file.lines().count() > MAX_LINES {
        faults.push(fault(file, MAX_LINES, &format!("longer than {MAX_LINES} lines; split it by subject")));
    }
    if file.extension() == "rs" {
        faults.extend(rust_faults(file));
    }
    if file.path.ends_with("package-lock.json") && file.text.contains("\"resolved\":") {
        faults.push(fault(file, 1, "names a registry host; `npm install` with the .npmrc beside it leaves it out"));
    }
    for (n, line) in file.lines() {
        if let Some(path) = MACHINE_PATHS.iter().find(|p| line.contains(*p)) {
            faults.push(fault(file, n, &format!("names `{path}…`, a path of one machine")));
        }
    }
    faults
}

fn rust_faults(file: &SourceFile) -> Vec<String> {
    let mut faults = Vec::new();
    if !file.text.starts_with("//! ") {
        faults.push(fault(file, 1, "no `//!` line that says what the file is for"));
    }
    if file.path.ends_with("/mod.rs") {
        faults.push(fault(file, 1, "a module stands beside its folder: name it after the folder, not `mod.rs`"));
    }
    let mut in_tests = file.path.starts_with("tests/");
    for (n, line) in file.lines() {
        in_tests |= line.trim() == "#[cfg(test)]";
        if line.trim_start().starts_with(concat!("#[ig", "nore")) {
            faults.push(fault(file, n, "an ignored test checks nothing; fix it or remove it"));
        }
        if in_tests && line.contains(concat!("sle", "ep(")) {
            faults.push(fault(file, n, "a test that sleeps is slow or flaky; wait for the event"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::*;

    #[test]
    fn a_file_has_a_head_line_and_a_maximum_length() {
        let long = format!("//! Long.\n{}", "\n".repeat(MAX_LINES));
        assert_eq!(faults(&file("a.rs", &long)).len(), 1);
        assert_eq!(faults(&file("a.rs", "fn main() {}\n")).len(), 1);
        assert_eq!(faults(&file("a.md", &long)), [""; 0]);
    }

    #[test]
    fn a_module_file_is_beside_its_folder() {
        assert_eq!(faults(&file("server/src/lsp/mod.rs", "//! The server.\n")).len(), 1);
        assert_eq!(faults(&file("server/src/lsp.rs", "//! The server.\n")), [""; 0]);
    }

    #[test]
    fn tests_are_run_and_do_not_wait() {
        let ignored = concat!("//! A.\n#[ig", "nore]\n");
        assert_eq!(faults(&file("a.rs", ignored)).len(), 1);
        let waits = concat!("//! A.\nfn f() { sle", "ep(1) }\n");
        assert_eq!(faults(&file("tests/a.rs", waits)).len(), 1);
        assert_eq!(faults(&file("server/src/lsp/a.rs", waits)), [""; 0]);
    }

    #[test]
    fn nothing_names_one_machine_or_registry() {
        assert_eq!(faults(&file("a.md", concat!("见 /ro", "ot/x\n"))).len(), 1);
        assert_eq!(faults(&file("editors/x/package-lock.json", "\"resolved\": \"x\"")).len(), 1);
    }
}
