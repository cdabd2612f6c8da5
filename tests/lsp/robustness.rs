//! Conditions that broke other servers: none of them may cost the user more than the broken message.

use crate::client::{Client, URI, framed};
use serde_json::{Value, json};

#[test]
fn broken_messages_are_answered_and_survived() {
    let mut client = Client::with(json!({}));
    for (body, code) in [
        (&b"{bad json"[..], -32700),
        (b"", -32700),
        (b"[]", -32600),
        (b"{}", -32600),
        (b"null", -32600),
        (b"{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"x\"}", -32600),
    ] {
        client.send_body(body);
        assert_eq!(client.reply(&Value::Null)["error"]["code"], code, "{}", String::from_utf8_lossy(body));
    }
    client.leave();
}

#[test]
fn broken_headers_are_skipped() {
    let mut client = Client::with(json!({}));
    for bytes in [
        &b"hello garbage\r\n\r\n"[..],
        b"Content-Length: \xe4\r\n\r\n",
        b"Content-Length: 99999999999999\r\n\r\n{}",
        b"\r\n\r\n\r\n",
        b"Content-Length: 3\r\n\r\n{}\n",
    ] {
        client.send_bytes(bytes);
        assert_eq!(client.request("foo/bar", json!({}))["error"]["code"], -32601);
    }
    let with_type = b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n";
    client.send_bytes(&[with_type, &framed(br#"{"jsonrpc":"2.0","id":"x","method":"foo"}"#)[..]].concat());
    assert_eq!(client.reply(&json!("x"))["error"]["code"], -32601);
    client.leave();
}

#[test]
fn invalid_utf8_is_replaced() {
    let mut client = Client::with(json!({}));
    let open = json!({"uri": URI, "languageId": "markdown", "version": 1, "text": "@国发[2016]73号"});
    let message = json!({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": open}});
    let mut body = message.to_string().into_bytes();
    let at = body.iter().position(|b| *b == b'@').expect("the mark");
    body[at] = 0xff;
    client.send_body(&body);
    assert_eq!(client.diagnostics(URI, 1)[0]["range"]["start"]["character"], 3);
    client.leave();
}

#[test]
fn a_lone_surrogate_keeps_its_column() {
    let mut client = Client::with(json!({}));
    let open = r#"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"URI",
        "languageId":"markdown","version":1,"text":"\ud83d国发[2016]73号\udc00"}}}"#;
    client.send_body(open.replace("URI", URI).as_bytes());
    assert_eq!(client.diagnostics(URI, 1)[0]["range"]["start"]["character"], 3);
    client.edit(URI, 2, [0, 9], [0, 10], "〕");
    client.edit(URI, 3, [0, 3], [0, 4], "〔");
    assert_eq!(client.diagnostics(URI, 3), json!([]));
    client.leave();
}

#[test]
fn wrong_parameters_are_refused() {
    let mut client = Client::with(json!({}));
    assert_eq!(client.request("textDocument/hover", json!({"x": 1}))["error"]["code"], -32602);
    let nowhere = json!({"textDocument": {"uri": "not a uri"}, "position": {"line": 0, "character": 0}});
    assert_eq!(client.request("textDocument/hover", nowhere)["error"]["code"], -32602);
    client.notify("textDocument/didChange", json!({"textDocument": 3}));
    client.leave();
}

#[test]
fn unopened_documents_and_invalid_positions_are_harmless() {
    let mut client = Client::with(json!({}));
    client.edit("file:///none.md", 2, [0, 0], [0, 0], "x");
    let wild = json!({"line": 4_000_000_000_u32, "character": 4_000_000_000_u32});
    let at = |uri: &str| json!({"textDocument": {"uri": uri}, "position": wild});
    assert_eq!(client.request("textDocument/completion", at("file:///none.md"))["result"], Value::Null);
    client.open(URI, "国");
    assert_eq!(client.request("textDocument/completion", at(URI))["result"], Value::Null);
    client.edit(URI, 2, [9, 9], [99, 99], "发[2016]73号");
    assert_eq!(client.diagnostics(URI, 2).as_array().map(Vec::len), Some(1));
    client.leave();
}

#[test]
fn an_unexpected_reply_is_ignored() {
    let mut client = Client::with(json!({}));
    client.send(&json!({"jsonrpc": "2.0", "id": 77, "result": null}));
    client.send(&json!({"jsonrpc": "2.0", "id": "x", "error": {"code": 1, "message": ""}}));
    client.leave();
}

#[test]
fn a_request_may_be_cancelled() {
    let mut client = Client::with(json!({}));
    client.open(URI, "国发");
    let at = json!({"textDocument": {"uri": URI}, "position": {"line": 0, "character": 2}});
    let id = client.ask("textDocument/completion", at);
    client.notify("$/cancelRequest", json!({"id": id}));
    client.notify("$/cancelRequest", json!({"id": 4711}));
    // which reply comes first is not defined; but there must be one
    let reply = client.reply(&json!(id));
    assert!(reply.get("result").is_some() || reply["error"]["code"] == -32800, "{reply}");
    client.leave();
}
