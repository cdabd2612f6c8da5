//! Real editors with the clients in this repository. VS Code needs a browser and is run by hand: see `vscode.mjs`
//! beside this file.

use serde_json::Value;
use std::path::Path;
use std::process::Command;

const DRAFT: &str = "# 关于推进政务服务的通知\n\n各市人民政府：\n\n\
    根据国发[2016]55号文件精神，现将有关事项通知如下。\n\n\
    按照国办涵〔2020〕5号执行。\n\n推进“放管复”改革。\n\n抄送：工业和\n";

#[test]
fn neovim_shows_completes_and_fixes() {
    let nvim = std::env::var("HEGAO_NVIM").unwrap_or("nvim".to_owned());
    if !is_recent(&nvim) {
        println!("skipped: no nvim ≥ 0.11 (HEGAO_NVIM names one that is not in PATH)");
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = tempfile::tempdir().expect("a folder for the draft");
    let draft = folder.path().join("通知 [草稿].md");
    std::fs::write(&draft, DRAFT).expect("the draft can be written");
    let output = Command::new(&nvim)
        .args(["--headless", "--clean", "--cmd", "set rtp^=editors/neovim", "-l", "tests/editors/neovim.lua"])
        .current_dir(root)
        .env("HEGAO", env!("CARGO_BIN_EXE_hegao"))
        .env("DRAFT", &draft)
        .env("XDG_STATE_HOME", folder.path())
        .output()
        .expect("nvim starts");
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    assert!(output.status.success() && !said[0].contains("FAILED"), "{}\n{}", said[0], said[1]);
    println!("{}", said[0]);
}

/// A filter is read as VS Code reads it: every field it has must fit, the pattern the whole path.
fn is_handed_over(filters: &Value, uri: &str, language: &str) -> bool {
    let (scheme, path) = uri.split_once(':').expect("a scheme");
    let fits = |filter: &Value| {
        let pattern = filter["pattern"].as_str().map(|p| globset::Glob::new(p).expect("a pattern").compile_matcher());
        filter["scheme"] == scheme && filter["language"] == language && pattern.is_none_or(|p| p.is_match(path))
    };
    filters.as_array().expect("filters").iter().any(fits)
}

#[test]
fn vscode_hands_over_drafts_only() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../editors/vscode/src/drafts.json");
    let filters = serde_json::from_slice(&std::fs::read(file).expect("the filters")).expect("JSON");
    for (uri, language) in [
        ("file:/a/通知.md", "markdown"),
        ("file:/a/通知.txt", "plaintext"),
        ("file:/a/b/c.markdown", "markdown"),
        ("file:/c:/a/A.TXT", "plaintext"),
        ("vscode-remote:/a/b.md", "markdown"),
        ("untitled:Untitled-1", "markdown"),
        ("untitled:Untitled-1", "plaintext"),
    ] {
        assert!(is_handed_over(&filters, uri, language), "{uri} {language}");
    }
    for (uri, language) in [
        ("file:/a/hegao.toml", "plaintext"),
        ("file:/a/词库/提法.tsv", "plaintext"),
        ("file:/a/词库/提法.csv", "plaintext"),
        ("file:/a/.git/COMMIT_EDITMSG", "plaintext"),
        ("file:/a/b.prompt.md", "prompt"),
        ("untitled:Untitled-1", "json"),
        ("output:extension-output-1", "plaintext"),
        ("vscode-chat-input:chat-1.md", "markdown"),
        ("vscode-scm:git/scm0/input", "plaintext"),
        ("git:/a/b.md", "markdown"),
        ("hegao:/规则/x.md", "markdown"),
    ] {
        assert!(!is_handed_over(&filters, uri, language), "{uri} {language}");
    }
}

/// Whether the program runs and has `vim.lsp.config`.
fn is_recent(nvim: &str) -> bool {
    let Ok(output) = Command::new(nvim).arg("--version").output() else { return false };
    let version = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut parts = version.trim_start_matches("NVIM v").split('.').map_while(|p| p.parse::<u32>().ok());
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= (0, 11)
}
