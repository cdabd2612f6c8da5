//! Real editors with the clients in this repository. VS Code needs a browser and is run by hand: see `vscode.mjs`
//! beside this file.

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

/// Whether the program runs and has `vim.lsp.config`.
fn is_recent(nvim: &str) -> bool {
    let Ok(output) = Command::new(nvim).arg("--version").output() else { return false };
    let version = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut parts = version.trim_start_matches("NVIM v").split('.').map_while(|p| p.parse::<u32>().ok());
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= (0, 11)
}
