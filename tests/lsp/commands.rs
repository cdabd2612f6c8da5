//! Commands are executed by the server, so that they work in every editor.

use crate::client::{Client, place, rules};
use lsp_types::Url;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const URI: &str = "file:///drafts/公文.md";

fn client(root: Option<&Path>) -> Client {
    let action = json!({"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix"]}}});
    let workspace = json!({"applyEdit": true, "workspaceEdit": {"documentChanges": true}});
    let root = root.map(|root| Url::from_file_path(root).expect("an absolute path"));
    let folders = root.map(|uri| json!([{"uri": uri, "name": "root"}]));
    let capabilities = json!({"workspace": workspace, "textDocument": {"codeAction": action}});
    Client::initialized(json!({"processId": null, "capabilities": capabilities, "workspaceFolders": folders}))
}

fn run(client: &mut Client, command: &str, arguments: Value) -> Value {
    client.request("workspace/executeCommand", json!({"command": command, "arguments": arguments}))
}

/// The command of the code action that adds a word.
fn adding(client: &mut Client, uri: &str) -> Option<Value> {
    let range = json!({"start": place([0, 0]), "end": place([99, 0])});
    let params = json!({"textDocument": {"uri": uri}, "range": range, "context": {"diagnostics": []}});
    let offered = client.request("textDocument/codeAction", params)["result"].clone();
    let found = offered.as_array()?.iter().find(|a| a["title"].as_str().is_some_and(|t| t.ends_with("加入本单位词库")));
    found.map(|action| action["command"].clone())
}

#[test]
fn an_added_word_is_no_longer_reported() {
    for (text, rule, table, row) in [
        ("按照国办涵〔2020〕5号执行。\n", "document-number-unknown-prefix", "机关代字", "国办涵\t\t本单位\n"),
        ("推进“放管复”改革。\n", "slogan-misspelled", "提法", "“放管复”改革\t\t本单位\n"),
        ("请国家发展和改格委员会审核。\n", "agency-misspelled", "机构", "国家发展和改格委员会\t\t本单位\n"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("稿")).expect("a folder in it");
        let uri = Url::from_file_path(folder.path().join("稿/通知 [1].md")).expect("an absolute path").to_string();
        let mut client = client(Some(folder.path()));
        client.open(&uri, text);
        assert_eq!(rules(&client.diagnostics(&uri, 1)), [rule]);
        let command = adding(&mut client, &uri).expect("the action");
        let reply = run(&mut client, "hegao.addToLexicon", command["arguments"].clone());
        assert_eq!(
            (&command["command"], &reply["result"], reply.get("error")),
            (&json!("hegao.addToLexicon"), &Value::Null, None)
        );
        assert_eq!(client.diagnostics(&uri, 1), json!([]));
        assert!(client.shown_message().ends_with(&format!("词库/{table}.tsv")));
        let written = fs::read_to_string(folder.path().join(format!("词库/{table}.tsv"))).expect("a table");
        assert!(written.ends_with(row), "{written}");
        assert!(folder.path().join("hegao.toml").is_file());
        // a second click comes too late and changes nothing
        let again = run(&mut client, "hegao.addToLexicon", command["arguments"].clone());
        assert_eq!(again["error"], json!({"code": -32803, "message": "文稿里已经没有这个问题"}));
        client.leave();
    }
}

#[test]
fn a_draft_without_a_file_has_no_tables() {
    let mut client = client(None);
    let uri = "untitled:Untitled-1";
    client.open(uri, "按照国办涵〔2020〕5号执行。\n");
    assert_eq!(rules(&client.diagnostics(uri, 1)), ["document-number-unknown-prefix"]);
    assert_eq!(adding(&mut client, uri), None);
    let known = json!([{"uri": uri, "rule": "document-number-unknown-prefix", "term": "国办涵"}]);
    let reply = run(&mut client, "hegao.addToLexicon", known);
    assert_eq!(reply["error"]["message"], "文稿还没有存到文件夹里，本单位词库无处可放；请先保存文稿");
    client.leave();
}

#[test]
fn write_errors_are_reported() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("hegao.toml"), "slect = []\n").expect("written");
    let uri = Url::from_file_path(folder.path().join("a.md")).expect("an absolute path").to_string();
    let mut client = client(None);
    client.open(&uri, "按照国办涵〔2020〕5号执行。\n");
    let known = json!([{"uri": uri, "rule": "document-number-unknown-prefix", "term": "国办涵"}]);
    let reply = run(&mut client, "hegao.addToLexicon", known);
    let message = reply["error"]["message"].as_str().expect("text");
    assert!(message.starts_with("请先改好设置，没有写入：") && message.contains("hegao.toml:1:1"), "{message}");
    assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1);
    client.leave();
}

#[test]
fn all_fixes_are_asked_of_the_client_under_its_own_uri() {
    let mut client = client(None);
    client.open(URI, "按照国发[2016]73号执行。\n");
    let reply = run(&mut client, "hegao.fixAll", json!([{"uri": URI}]));
    assert_eq!((&reply["result"], reply.get("error")), (&Value::Null, None), "answered before the client has answered");
    let asked = client.wait(|m| m["method"] == "workspace/applyEdit");
    let change = &asked["params"]["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({"uri": URI, "version": 1}));
    assert_eq!(change["edits"].as_array().map(Vec::len), Some(2));
    let refusal = json!({"applied": false, "failureReason": "文稿已改动"});
    client.send(&json!({"jsonrpc": "2.0", "id": asked["id"], "result": refusal}));
    assert_eq!(client.shown_message(), "编辑器没有作修改：文稿已改动");
    client.open("file:///b.md", "没有问题。\n");
    run(&mut client, "hegao.fixAll", json!([{"uri": "file:///b.md"}]));
    assert_eq!(client.shown_message(), "没有结果确定、可以自动修改的问题");
    client.leave();
}

#[test]
fn nothing_is_fixed_at_once_while_settings_or_tables_are_broken() {
    let text = "按照国发[2016]73号执行。\n";
    for (settings, table) in
        [("slect = []\n", ""), ("[lexicon]\ntables = [\"机构.tsv\"]\n", "name\tstatus\n某局\t无\n")]
    {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("hegao.toml"), settings).expect("written");
        fs::write(folder.path().join("机构.tsv"), table).expect("written");
        let uri = Url::from_file_path(folder.path().join("a.md")).expect("an absolute path").to_string();
        let mut client = client(None);
        client.open(&uri, text);
        let range = json!({"start": place([0, 0]), "end": place([9, 0])});
        let only = json!({"diagnostics": [], "only": ["source.fixAll"]});
        let params = json!({"textDocument": {"uri": uri}, "range": range, "context": only});
        assert_eq!(client.request("textDocument/codeAction", params)["result"], json!([]));
        let reply = run(&mut client, "hegao.fixAll", json!([{"uri": uri}]));
        assert_eq!(reply["error"]["message"], "设置或词库表有误，没有改动文稿；改正以后再修改全文");
        client.leave();
    }
}

#[test]
fn command_errors_are_in_chinese() {
    let mut plain = Client::with(json!({}));
    plain.open(URI, "国发[2016]73号");
    let mut client = client(None);
    for (command, message) in [
        (
            "hegao.x",
            "没有名为“hegao.x”的命令，可用的命令：hegao.fixAll、hegao.addToLexicon、hegao.showCitations、hegao.status",
        ),
        ("hegao.fixAll", "命令“hegao.fixAll”的参数不对，应为：{\"uri\": 文稿}"),
    ] {
        let reply = run(&mut client, command, json!([]));
        assert_eq!(reply["error"], json!({"code": -32602, "message": message}));
    }
    let reply = run(&mut client, "hegao.fixAll", json!([{"uri": "file:///none.md"}]));
    assert_eq!(reply["error"]["message"], "这份文稿没有在编辑器里打开");
    let reply = run(&mut plain, "hegao.fixAll", json!([{"uri": URI}]));
    assert_eq!(reply["error"]["message"], "编辑器不接受由服务器作的修改（workspace/applyEdit）");
    client.leave();
    plain.leave();
}
