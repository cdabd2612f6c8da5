//! What the server reports about its work: its status, the client's trace, stderr.

use crate::client::{Client, URI, framed};
use crate::folder::Folder;
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

#[test]
fn the_status_shows_tables_settings_and_documents() {
    let tables = [("hegao.toml", "[lexicon]\ntables = [\"甲.tsv\"]\n"), ("甲.tsv", "name\n云溪镇甲乙局\n")];
    let folder = Folder::new(&tables);
    let uri = folder.uri("通知.md");
    let mut client = Client::with(json!({}));
    client.open(&uri, "国发[2016]73号");
    client.diagnostics(&uri, 1);
    let status = client.request("hegao/status", Value::Null)["result"].clone();
    assert_eq!(status["version"], env!("CARGO_PKG_VERSION"));
    let tables = status["lexicon"]["tables"].as_array().expect("tables");
    let names: Vec<&str> = tables.iter().filter_map(|t| t["table"].as_str()).collect();
    assert_eq!(
        names,
        ["agencies", "issuer-codes", "number-formats", "policies", "slogans", "slogan-variants", "wordings"]
    );
    let is_small = |t: &Value| t["table"] == "number-formats";
    assert!(tables.iter().all(|t| t["rows"].as_u64() > Some(if is_small(t) { 10 } else { 50 })), "{status}");
    let document = &status["documents"][0];
    assert!(document["settings"].as_str().is_some_and(|path| path.ends_with("hegao.toml")), "{document}");
    assert!(document["analysisMicros"].as_u64() > Some(0), "{document}");
    let logged = ["uri", "version", "bytes", "settingsBroken", "ownRows", "findings"].map(|key| document[key].clone());
    assert_eq!(logged, [json!(uri), json!(1), json!(17), json!(false), json!(1), json!(1)]);
    let shown = client.request("workspace/executeCommand", json!({"command": "hegao.status"}));
    assert_eq!(shown["result"]["lexicon"], status["lexicon"]);
    let message = client.shown_message();
    assert!(
        message.contains("词库资料截至")
            && message.contains(&format!("{}：问题 1，分析用时", folder.path("通知.md").display())),
        "{message}"
    );
    client.leave();
}

#[test]
fn the_trace_has_the_requested_level() {
    let mut client = Client::initialized(json!({"processId": null, "capabilities": {}, "trace": "messages"}));
    let request = |client: &mut Client| client.request("foo/bar", json!({}))["id"].as_i64().expect("an id");
    let traced = |client: &mut Client, id: i64| {
        let message = format!("foo/bar ({id})");
        client.wait(|m| m["method"] == "$/logTrace" && m["params"]["message"] == message)["params"]["verbose"].clone()
    };
    let id = request(&mut client);
    assert_eq!(traced(&mut client, id), Value::Null);
    client.notify("$/setTrace", json!({"value": "verbose"}));
    let id = request(&mut client);
    assert!(traced(&mut client, id).as_str().is_some_and(|time| time.ends_with(" µs")));
    client.notify("$/setTrace", json!({"value": "off"}));
    let id = request(&mut client);
    let of = |m: &&Value| m["method"] == "$/logTrace" && m["params"]["message"] == format!("foo/bar ({id})");
    client.request("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    client.exit_status();
    assert_eq!(client.unread().filter(of).count(), 0);
}

/// What a server writes to stderr in a session with one document.
fn said(level: &[&str]) -> String {
    let mut server = Command::new(env!("CARGO_BIN_EXE_hegao"))
        .arg("server")
        .args(level)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the server starts");
    let document = json!({"uri": URI, "languageId": "markdown", "version": 1, "text": "国发[2016]73号"});
    let mut stdin = server.stdin.take().expect("a pipe");
    for (id, method, params) in [
        (Some(1), "initialize", json!({"capabilities": {}})),
        (None, "initialized", json!({})),
        (None, "textDocument/didOpen", json!({"textDocument": document})),
        (Some(2), "shutdown", Value::Null),
    ] {
        let mut message = json!({"jsonrpc": "2.0", "method": method, "params": params});
        if let Some(id) = id {
            message["id"] = json!(id);
        }
        stdin.write_all(&framed(message.to_string().as_bytes())).expect("it reads");
    }
    drop(stdin);
    let output = server.wait_with_output().expect("a child of ours");
    String::from_utf8(output.stderr).expect("text")
}

#[test]
fn stderr_has_the_requested_log_level() {
    assert_eq!((said(&[]), said(&["--log-level", "error"])), (String::new(), String::new()));
    let info = said(&["--log-level", "info"]);
    assert_eq!(info, format!("hegao: {} 启动\nhegao: 结束\n", env!("CARGO_PKG_VERSION")));
    let debug = said(&["--log-level", "debug"]);
    let line = |start: &str| debug.lines().any(|l| l.starts_with(start) && l.ends_with(" µs"));
    assert!(
        line("hegao: initialize (1) ") && line("hegao: textDocument/didOpen ") && line("hegao: shutdown (2) "),
        "{debug}"
    );
    assert!(!debug.contains("73号"));
    assert!(said(&["--log-level", "trace"]).contains("73号"));
}
