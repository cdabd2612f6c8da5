//! Edits: any number at once, every encoding, every line break.

use crate::client::{Client, URI, edit, framed, is_publish};
use serde_json::{Value, json};

#[test]
fn five_thousand_edits_at_once_end_in_the_right_state() {
    const EDITS: i64 = 5_000;
    let mut client = Client::with(json!({}));
    client.open(URI, "国发[2016]73号");
    client.diagnostics(URI, 1);
    // one character at a time in front of the document number, all in one write
    let bytes: Vec<u8> = (0..EDITS)
        .flat_map(|i| framed(edit(URI, i + 2, [0, i as u64], [0, i as u64], "公").to_string().as_bytes()))
        .collect();
    client.send_bytes(&bytes);
    let found = client.diagnostics(URI, EDITS + 1);
    assert_eq!(found[0]["range"]["start"], json!({"line": 0, "character": EDITS + 2}));
    // fewer publishes than edits, in order, and none after the last version
    let versions: Vec<i64> =
        client.unread().filter(|m| is_publish(m, URI)).filter_map(|m| m["params"]["version"].as_i64()).collect();
    assert!(versions.is_sorted() && versions.iter().all(|v| *v <= EDITS), "{versions:?}");
    client.leave();
}

#[test]
fn the_last_edit_is_published_once() {
    let mut client = Client::with(json!({}));
    client.open(URI, "国发[2016]73号");
    for version in 2..30 {
        client.edit(URI, version, [0, 0], [0, 0], "按");
    }
    client.diagnostics(URI, 29);
    // a later request is answered later
    client.request("foo/bar", json!({}));
    let late = client.unread().filter(|m| is_publish(m, URI) && m["params"]["version"] == 29).count();
    assert_eq!(late, 0);
    client.leave();
}

#[test]
fn columns_are_counted_in_the_negotiated_encoding() {
    // the document number comes after CRLF and a character outside the Basic Multilingual Plane
    let text = "一、\r\n😀按国发[2016]73号\r\n";
    for (encoding, start) in [("utf-8", 13), ("utf-16", 5), ("utf-32", 4)] {
        let mut client = Client::with(json!({"general": {"positionEncodings": [encoding]}}));
        client.open(URI, text);
        let found = client.diagnostics(URI, 1);
        assert_eq!(found[0]["range"]["start"], json!({"line": 1, "character": start}), "{encoding}");
        assert_eq!(found[0]["range"]["end"], json!({"line": 1, "character": start + 6}), "{encoding}");
        client.edit(URI, 2, [1, start], [1, start + 1], "〔");
        let close = start + if encoding == "utf-8" { 7 } else { 5 };
        client.edit(URI, 3, [1, close], [1, close + 1], "〕");
        assert_eq!(client.diagnostics(URI, 3), json!([]), "{encoding}");
        client.leave();
    }
}

#[test]
fn the_encoding_is_the_first_the_client_names() {
    let encoding = |general: Value| {
        let mut client = Client::start();
        let reply = client.request("initialize", json!({"capabilities": {"general": general}}));
        reply["result"]["capabilities"]["positionEncoding"].clone()
    };
    assert_eq!(encoding(json!({"positionEncodings": ["utf-8", "utf-32", "utf-16"]})), "utf-8");
    assert_eq!(encoding(json!({"positionEncodings": ["utf-16"]})), "utf-16");
    assert_eq!(encoding(json!({})), "utf-16");
}

#[test]
fn line_breaks_are_those_of_the_protocol() {
    let mut client = Client::with(json!({}));
    client.open(URI, "一\u{2028}二\u{85}三\r\n\r四\n国发[2016]73号");
    assert_eq!(client.diagnostics(URI, 1)[0]["range"]["start"], json!({"line": 3, "character": 2}));
    client.leave();
}

#[test]
fn a_whole_text_may_be_sent_instead_of_an_edit() {
    let mut client = Client::with(json!({}));
    client.open(URI, "国发[2016]73号");
    let params = json!({"textDocument": {"uri": URI, "version": 7}, "contentChanges": [{"text": "国发〔2016〕73号"}]});
    client.notify("textDocument/didChange", params);
    assert_eq!(client.diagnostics(URI, 7), json!([]));
    client.leave();
}

#[test]
fn a_closed_document_has_no_findings_and_can_be_reopened() {
    let mut client = Client::with(json!({}));
    client.open(URI, "国发[2016]73号");
    // otherwise the first publish may still be unread when the document is opened again
    assert_ne!(client.diagnostics(URI, 1), json!([]));
    client.notify("textDocument/didClose", json!({"textDocument": {"uri": URI}}));
    let cleared = client.wait(|m| is_publish(m, URI) && m["params"].get("version").is_none());
    assert_eq!(cleared["params"]["diagnostics"], json!([]));
    client.open(URI, "国办发[2016]73号");
    let found = client.wait(|m| is_publish(m, URI) && m["params"]["diagnostics"] != json!([]));
    assert_eq!(found["params"]["diagnostics"][0]["range"]["start"]["character"], 3);
    client.leave();
}
