//! How a session begins, and all the ways it may end.

use crate::client::{Client, URI, framed};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

#[test]
fn leaves_with_0_after_shutdown_and_exit_while_stdin_stays_open() {
    let mut client = Client::with(json!({}));
    assert_eq!(client.request("shutdown", Value::Null)["result"], Value::Null);
    client.notify("exit", Value::Null);
    assert_eq!(client.exit_status().code(), Some(0));
}

#[test]
fn leaves_with_1_when_told_to_exit_without_shutdown() {
    let mut client = Client::with(json!({}));
    client.notify("exit", Value::Null);
    assert_eq!(client.exit_status().code(), Some(1));
}

#[test]
fn leaves_when_stdin_ends() {
    let mut client = Client::with(json!({}));
    client.close_stdin();
    assert_eq!(client.exit_status().code(), Some(1));

    let mut client = Client::with(json!({}));
    client.request("shutdown", Value::Null);
    client.close_stdin();
    assert_eq!(client.exit_status().code(), Some(0));

    let mut client = Client::start();
    client.close_stdin();
    assert_eq!(client.exit_status().code(), Some(1));
}

#[test]
fn answers_what_is_pending_before_it_leaves() {
    let mut client = Client::with(json!({}));
    client.open(URI, "国");
    let document = json!({"textDocument": {"uri": URI}, "position": {"line": 0, "character": 0}});
    let pending = client.ask("textDocument/completion", document);
    let shutdown = client.ask("shutdown", Value::Null);
    client.notify("exit", Value::Null);
    client.reply(&json!(pending));
    client.reply(&json!(shutdown));
    assert_eq!(client.exit_status().code(), Some(0));
}

#[test]
fn leaves_when_its_output_is_closed() {
    let mut server = Command::new(env!("CARGO_BIN_EXE_hegao"))
        .arg("server")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the server starts");
    drop(server.stdout.take());
    let mut stdin = server.stdin.take().expect("a pipe");
    let initialize = json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}});
    stdin.write_all(&framed(initialize.to_string().as_bytes())).expect("it reads");
    let (sender, ended) = channel();
    std::thread::spawn(move || sender.send(server.wait_with_output()));
    let output = ended.recv_timeout(Duration::from_secs(20)).expect("the server did not end").expect("a child of ours");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(1), ""));
    drop(stdin);
}

#[cfg(unix)]
#[test]
fn leaves_when_the_process_of_the_client_dies() {
    let mut other = Command::new("sleep").arg("600").stdin(Stdio::null()).spawn().expect("a process");
    let params = json!({"processId": other.id(), "rootUri": null, "capabilities": {}});
    let mut client = Client::initialized(params);
    other.kill().expect("it dies");
    other.wait().expect("it died");
    assert_eq!(client.exit_status().code(), Some(1));
}

#[cfg(unix)]
#[test]
fn a_client_whose_process_cannot_be_seen_is_served() {
    let mut gone = Command::new("true").spawn().expect("a process");
    gone.wait().expect("it ends");
    let client = Client::initialized(json!({"processId": gone.id(), "rootUri": null, "capabilities": {}}));
    client.leave();
}

#[test]
fn shutdown_takes_any_parameters() {
    for params in [json!({}), json!([]), Value::Null] {
        let mut client = Client::with(json!({}));
        assert_eq!(client.request("shutdown", params).get("error"), None);
    }
}

#[test]
fn a_second_shutdown_and_a_request_after_it_are_refused() {
    let mut client = Client::with(json!({}));
    client.request("shutdown", Value::Null);
    assert_eq!(client.request("shutdown", Value::Null)["error"]["code"], -32600);
    assert_eq!(client.request("textDocument/hover", json!({}))["error"]["code"], -32600);
    client.notify("exit", Value::Null);
    assert_eq!(client.exit_status().code(), Some(0));
}

#[test]
fn a_request_before_initialize_is_refused_and_a_notification_ignored() {
    let mut client = Client::start();
    client.open(URI, "国发[2016]73号");
    assert_eq!(client.request("textDocument/hover", json!({}))["error"]["code"], -32002);
    let reply = client.request("initialize", json!({"capabilities": {}}));
    assert_eq!(reply["result"]["serverInfo"]["name"], "hegao");
    assert_eq!(client.unread().count(), 0);
}

#[test]
fn a_second_initialize_is_refused() {
    let mut client = Client::with(json!({}));
    assert_eq!(client.request("initialize", json!({"capabilities": {}}))["error"]["code"], -32600);
    client.leave();
}

#[test]
fn unknown_requests_are_refused_and_optional_ones_ignored() {
    let mut client = Client::with(json!({}));
    assert_eq!(client.request("foo/bar", json!({}))["error"]["code"], -32601);
    client.notify("$/foo", json!({}));
    client.notify("foo/baz", json!({}));
    client.leave();
}
