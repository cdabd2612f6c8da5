//! A long day: a hundred thousand edits, a thousand documents, a very large one.

use crate::client::{Client, edit, framed, is_publish};
use serde_json::{Value, json};

const URI: &str = "file:///drafts/a.md";

/// What an answer has to wait for behind everything sent before.
fn settle(client: &mut Client) {
    client.request("hegao/documentText", json!({"textDocument": {"uri": URI}}));
}

#[test]
fn memory_does_not_grow_with_edits() {
    const EDITS: i64 = 100_000;
    let mut client = Client::with(json!({}));
    let Some(_) = client.resident_kilobytes() else {
        return println!("skipped: this system does not tell how much memory a process has");
    };
    client.open(URI, &"按照国发[2016]73号文件要求，各地抓好落实。\n".repeat(50));
    let mut early = 0;
    for version in 2..EDITS + 2 {
        // a letter comes, a letter goes
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

#[test]
fn a_thousand_documents_are_open_at_once() {
    const DOCUMENTS: usize = 1_000;
    let mut client = Client::with(json!({}));
    let uri = |i: usize| format!("file:///drafts/{i}.md");
    for i in 0..DOCUMENTS {
        client.open(&uri(i), &format!("{}按照国发[2016]73号文件要求", "好".repeat(i % 7)));
    }
    for i in 0..DOCUMENTS {
        let found = client.diagnostics(&uri(i), 1);
        assert_eq!(found[0]["range"]["start"]["character"], i % 7 + 4, "{i}");
    }
    for i in 0..DOCUMENTS {
        client.notify("textDocument/didClose", json!({"textDocument": {"uri": uri(i)}}));
    }
    let last = uri(DOCUMENTS - 1);
    let cleared = client.wait(|m| is_publish(m, &last));
    assert_eq!(cleared["params"]["diagnostics"], json!([]));
    client.leave();
}

/// Ten megabytes in the program as it is handed out; one that is built for debugging takes ten times as long.
const LARGE: usize = if cfg!(debug_assertions) { 1 << 20 } else { 10 << 20 };

#[test]
fn a_very_large_document_is_checked_and_edited() {
    let line = "按照国发〔2016〕73号文件要求，各地抓好落实，重大事项及时报告。\n";
    let lines = LARGE / line.len();
    let mut client = Client::with(json!({}));
    client.open(URI, &format!("{}国发[2016]73号", line.repeat(lines)));
    let at = |found: &Value| found[0]["range"]["start"].clone();
    assert_eq!(at(&client.diagnostics(URI, 1)), json!({"line": lines, "character": 2}));
    client.edit(URI, 2, [0, 0], [0, 0], "\n");
    assert_eq!(at(&client.diagnostics(URI, 2)), json!({"line": lines + 1, "character": 2}));
    client.leave();
}
