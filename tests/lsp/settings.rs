//! Settings of the client and of the project.

use crate::client::{self, Client, URI, place};
use crate::folder::Folder;
use serde_json::{Value, json};

/// A folder with these files, and the URI of a draft in it.
fn project(files: &[(&str, &str)]) -> (Folder, String) {
    let folder = Folder::new(files);
    let uri = folder.uri("草稿.md");
    (folder, uri)
}

fn start(options: Value) -> Client {
    Client::initialized(json!({"processId": null, "capabilities": {}, "initializationOptions": options}))
}

/// The rules of the findings, without duplicates.
fn rules(found: &Value) -> Vec<&str> {
    let mut rules = client::rules(found);
    rules.dedup();
    rules
}

#[test]
fn a_project_says_which_rules_are_run() {
    let select = "select = [\"document-number-bracket\"]\n";
    let (_folder, uri) = project(&[("hegao.toml", &format!("{select}severity = {{ document-number = \"hint\" }}\n"))]);
    let mut client = start(Value::Null);
    client.open(&uri, "按国发[2016]073号执行");
    let found = client.diagnostics(&uri, 1);
    assert_eq!((rules(&found), &found[0]["severity"]), (vec!["document-number-bracket"], &json!(4)));
    client.leave();
}

/// A draft that was never saved belongs to the first workspace folder, wherever the server was started.
#[test]
fn a_draft_without_a_file_belongs_to_the_first_folder() {
    let strict = Folder::new(&[("hegao.toml", "select = [\"document-number-leading-zero\"]\n")]);
    let silent = Folder::new(&[("hegao.toml", "ignore = [\"document-number\", \"policy\"]\n")]);
    let mut client = Client::initialized(json!({
        "processId": null, "capabilities": {"workspace": {"workspaceFolders": true}},
        "workspaceFolders": [strict.as_workspace(), silent.as_workspace()],
    }));
    let untitled = "untitled:Untitled-1";
    let text = "按国发[2016]073号执行";
    client.open(untitled, text);
    assert_eq!(rules(&client.diagnostics(untitled, 1)), ["document-number-leading-zero"]);
    // each file uses the settings of its own folder
    let (inside, other) = (strict.uri("甲.md"), silent.uri("乙.md"));
    client.open(&inside, text);
    client.open(&other, text);
    assert_eq!(rules(&client.diagnostics(&inside, 1)), ["document-number-leading-zero"]);
    assert_eq!(rules(&client.diagnostics(&other, 1)), [""; 0]);
    // without this folder, it belongs to the next one
    client.take(|m| m["method"] == "textDocument/publishDiagnostics");
    let event = json!({"added": [], "removed": [strict.as_workspace()]});
    client.notify("workspace/didChangeWorkspaceFolders", json!({"event": event}));
    assert_eq!(rules(&client.diagnostics(untitled, 1)), [""; 0]);
    client.leave();
}

#[test]
fn client_settings_win() {
    let (_folder, uri) = project(&[("hegao.toml", "ignore = [\"document-number\"]\n")]);
    let mut client = start(json!({"select": ["document-number-leading-zero"]}));
    client.open(&uri, "国发[2016]073号");
    assert_eq!(rules(&client.diagnostics(&uri, 1)), ["document-number-leading-zero"]);
    client.leave();
}

#[test]
fn a_broken_file_is_reported_and_harmless() {
    let (_folder, uri) = project(&[("hegao.toml", "slect = []\n")]);
    let mut client = start(Value::Null);
    client.open(&uri, "国发[2016]73号");
    let shown = client.wait(|m| m["method"] == "window/showMessage");
    let message = shown["params"]["message"].as_str().expect("text");
    assert!(message.ends_with("hegao.toml:1:1: 没有名为“slect”的设置，是否想写“select”？"), "{message}");
    assert!(rules(&client.diagnostics(&uri, 1)).contains(&"document-number-bracket"));
    // reported once, not with each version
    client.edit(&uri, 2, [0, 0], [0, 0], "按");
    client.diagnostics(&uri, 2);
    assert_eq!(client.unread().filter(|m| m["method"] == "window/showMessage").count(), 0);
    client.leave();
}

#[test]
fn the_tables_of_a_unit_are_used() {
    let table = "name\tshort_names\tsource\n云州市数据资源管理局\t云州市数据局\t甲\n";
    let (_folder, uri) = project(&[("hegao.toml", "[lexicon]\ntables = [\"甲.tsv\"]\n"), ("甲.tsv", table)]);
    let mut client = start(Value::Null);
    client.open(&uri, "请云州");
    let at = json!({"textDocument": {"uri": uri}, "position": place([0, 3])});
    let list = client.request("textDocument/completion", at)["result"]["items"].clone();
    assert_eq!((&list[0]["label"], &list[1]["label"]), (&json!("云州市数据局"), &json!("云州市数据资源管理局")));
    client.leave();
}

#[test]
fn invalid_settings_are_reported_to_the_user() {
    let options = json!({"asOf": "昨天", "ignore": ["document-number"]});
    let params = json!({"processId": null, "capabilities": {}, "initializationOptions": options});
    let mut client = Client::initialized(params);
    client.open(URI, "国发[2016]73号");
    let shown = client.wait(|m| m["method"] == "window/showMessage");
    assert_eq!(
        shown["params"]["message"],
        "核稿设置：日期“昨天”无法识别，应写作 YYYY-MM-DD 或 today（as-of = \"昨天\"）"
    );
    assert_eq!(client.diagnostics(URI, 1), json!([]));
}

#[test]
fn settings_may_change_while_a_document_is_open() {
    let mut client = Client::with(json!({}));
    client.open(URI, "国发[2016]73号");
    assert_eq!(client.diagnostics(URI, 1).as_array().map(Vec::len), Some(1));
    // Emacs sends this at start; it must not change anything
    client.notify("workspace/didChangeConfiguration", json!({"settings": {}}));
    let settings = json!({"hegao": {"ignore": ["document-number"]}});
    client.notify("workspace/didChangeConfiguration", json!({"settings": settings}));
    assert_eq!(client.diagnostics(URI, 1), json!([]));
}

/// A pipe that nobody writes to, a device that never ends and a folder that links to itself.
#[cfg(unix)]
#[test]
fn settings_that_never_end_are_refused_and_other_documents_are_checked() {
    let folder = Folder::new(&[
        ("管道/hegao.toml", "extend = \"管道\"\n"),
        ("设备/hegao.toml", "extend = \"/dev/zero\"\n"),
        ("环/hegao.toml", "ignore = [\"policy\"]\n[lexicon]\ntables = [\"**/*.tsv\"]\n"),
        ("好/hegao.toml", "ignore = [\"policy\"]\n"),
    ]);
    let made = std::process::Command::new("mkfifo").arg(folder.path("管道/管道")).status();
    assert!(made.is_ok_and(|status| status.success()));
    for link in ["一", "二", "三"] {
        std::os::unix::fs::symlink("..", folder.path(&format!("环/{link}"))).expect("linked");
    }
    let mut client = start(Value::Null);
    for name in ["管道", "设备", "环", "好"] {
        client.open(&folder.uri(&format!("{name}/稿.md")), "国发[2016]73号");
    }
    for name in ["好", "环", "设备", "管道"] {
        let found = client.diagnostics(&folder.uri(&format!("{name}/稿.md")), 1);
        assert!(rules(&found).contains(&"document-number-bracket"), "{name}");
    }
    client.leave();
}
