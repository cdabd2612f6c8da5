//! A long session: a hundred thousand edits, a very large document. A thousand documents: `many.rs`.

use crate::client::{Client, URI, at, edit, framed};
use serde_json::{Value, json};
use std::ffi::OsString;

/// Waits for an answer that comes after everything sent before.
fn settle(client: &mut Client) {
    client.request("hegao/documentText", json!({"textDocument": {"uri": URI}}));
}

#[test]
fn memory_does_not_grow_with_edits() {
    const EDITS: i64 = 100_000;
    // with all rules: the data that each keeps from one version to the next counts
    let mut client = Client::initialized(json!({"processId": null, "capabilities": {}}));
    let Some(_) = client.resident_kilobytes() else {
        return println!("skipped: this system does not tell how much memory a process has");
    };
    client.open(URI, &"按照国发[2016]73号文件要求，各地抓好落实。\n".repeat(50));
    let mut early = 0;
    for version in 2..EDITS + 2 {
        // insert a character, then delete one
        let (to, text) = if version % 2 == 0 { (0, "好") } else { (1, "") };
        client.send_bytes(&framed(edit(URI, version, [0, 0], [0, to], text).to_string().as_bytes()));
        if version % 1_000 == 0 {
            settle(&mut client);
            client.forget_read();
        }
        if version == EDITS / 5 {
            early = client.resident_kilobytes().unwrap_or_default();
        }
    }
    client.diagnostics(URI, EDITS + 1);
    let late = client.resident_kilobytes().unwrap_or_default();
    assert!(late < early + early / 10 + 2_048, "{early} kB after a fifth, {late} kB after all");
    client.leave();
}

/// The release build, if it exists, and a size of ten megabytes; a debug build takes ten times as long.
fn program_and_size() -> (OsString, usize) {
    match std::env::var_os("HEGAO_RELEASE") {
        Some(program) => (program, 10 << 20),
        None => (env!("CARGO_BIN_EXE_hegao").into(), if cfg!(debug_assertions) { 1 << 20 } else { 10 << 20 }),
    }
}

#[test]
fn a_very_large_document_is_checked_edited_and_asked_about() {
    let (program, size) = program_and_size();
    let line = "按照国发〔2016〕73号文件要求，各地抓好落实，重大事项及时报告。\n";
    let lines = size / line.len();
    let mut client = Client::start_program(&program).introduced(json!({"processId": null, "capabilities": {}}));
    client.open(URI, &format!("{}国发[2016]73号，国家发展改", line.repeat(lines)));
    let bracket = |found: &Value| {
        let mut all = found.as_array().into_iter().flatten();
        all.find(|d| d["code"] == "document-number-bracket").map(|d| d["range"]["start"].clone())
    };
    assert_eq!(bracket(&client.diagnostics(URI, 1)), Some(json!({"line": lines, "character": 2})));
    client.edit(URI, 2, [0, 0], [0, 0], "\n");
    // requested at once, answered for the edited text
    let completion = client.request("textDocument/completion", at(URI, lines as u64 + 1, 18));
    assert_eq!(completion["result"]["items"][0]["label"], "国家发展改革委", "{completion}");
    assert_eq!(bracket(&client.diagnostics(URI, 2)), Some(json!({"line": lines + 1, "character": 2})));
    let hover = client.request("textDocument/hover", at(URI, lines as u64 + 1, 3));
    assert!(hover["result"]["contents"].to_string().contains("国发〔2016〕73号"), "{hover}");
    client.leave();
}
