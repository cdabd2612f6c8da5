//! Checks that pure layers do not name files, clocks, threads or the protocol, and that only `lsp/` names the protocol.

use super::fault;
use xtask::project::SourceFile;

/// The pure layers: their output depends only on their input, and they have no side effects.
const PURE: [&str; 8] = [
    "lexicon/src",
    "server/src/text",
    "server/src/mentions",
    "server/src/rules",
    "server/src/completion",
    "server/src/knowledge",
    "server/src/actions",
    "server/src/diagnostic",
];

/// What a pure layer must not name: files, clock, environment, threads, async, terminals, the protocol.
const IMPURE: [&str; 15] = [
    "fs::",
    "env::",
    "thread::",
    "process::",
    "net::",
    "io::",
    "SystemTime",
    "Instant",
    "tokio",
    "lsp_types",
    "tower_lsp",
    "println!",
    "eprintln!",
    "print!",
    "eprint!",
];

/// What only `lsp/` may name.
const WIRE: [&str; 3] = ["tokio", "lsp_types", "tower_lsp"];

/// Forbidden names in the layer of a file. Tests may name what they need.
pub fn faults(file: &SourceFile) -> Vec<String> {
    if file.extension() != "rs" || file.path.ends_with("/tests.rs") {
        return Vec::new();
    }
    let (banned, why): (&[&str], _) = if PURE.iter().any(|layer| is_of(file, layer)) {
        (&IMPURE, "this layer is pure; take it as an input")
    } else if is_of(file, "server/src") && !is_of(file, "server/src/lsp") {
        (&WIRE, "only server/src/lsp knows the wire")
    } else {
        return Vec::new();
    };
    let named = |line: &str| banned.iter().find(|word| names(code(line), word)).copied();
    let code_lines = file.lines().take_while(|(_, line)| !line.starts_with("mod tests {"));
    let lines = code_lines.filter_map(|(n, line)| Some((n, named(line)?)));
    lines.map(|(n, word)| fault(file, n, &format!("names `{word}`: {why}"))).collect()
}

/// Whether a file belongs to a layer.
fn is_of(file: &SourceFile, layer: &str) -> bool {
    file.path.strip_prefix(layer).is_some_and(|rest| rest.starts_with('/') || rest == ".rs")
}

/// A line without its comment.
fn code(line: &str) -> &str {
    line.split_once("//").map_or(line, |(code, _)| code)
}

/// Whether a line contains a word, and not only as the end of a longer one.
fn names(line: &str, word: &str) -> bool {
    let ends_name = |before: &str| before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(at, _)| !ends_name(&line[..at]))
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::faults;

    #[test]
    fn a_pure_layer_names_no_file_clock_or_wire() {
        let text = "use std::fs::File;\nlet offs::x = 1; // std::fs::read\nlet t = SystemTime::now();\n";
        let found = faults(&file("server/src/rules/agency/renamed.rs", text));
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("server/src/rules/agency/renamed.rs:1: names `fs::`"));
        assert!(found[1].contains(":3: names `SystemTime`"));
    }

    #[test]
    fn only_the_server_folder_names_the_wire() {
        let text = "use lsp_types::Range;\n";
        assert_eq!(faults(&file("server/src/cli/check.rs", text)).len(), 1);
        assert_eq!(faults(&file("server/src/lsp/to_lsp.rs", text)), [""; 0]);
        assert_eq!(faults(&file("server/src/lsp.rs", text)), [""; 0]);
        assert_eq!(faults(&file("server/src/rules.rs", text)).len(), 1);
    }
}
