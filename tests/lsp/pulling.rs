//! Findings for a client that pulls them: of one document, and of the whole workspace.

use crate::client::{Client, URI, one_rule, place};
use crate::folder::Folder;
use serde_json::{Value, json};
use std::collections::BTreeMap;

const WRONG: &str = "按国发[2016]73号办";

fn pulls(refresh: bool) -> Value {
    let diagnostics = if refresh { json!({"refreshSupport": true}) } else { Value::Null };
    json!({"workspace": {"diagnostics": diagnostics}, "textDocument": {"diagnostic": {}}})
}

fn pushed(client: &Client) -> usize {
    client.unread().filter(|m| m["method"] == "textDocument/publishDiagnostics").count()
}

/// The reports by file name: `unchanged`, or the number of findings.
fn by_file(folder: &Folder, items: &Value) -> BTreeMap<String, String> {
    let one = |report: &Value| {
        let found = report["items"].as_array().map(|found| found.len().to_string());
        (folder.name(&report["uri"]), found.unwrap_or_else(|| report["kind"].to_string()))
    };
    items.as_array().expect("reports").iter().map(one).collect()
}

fn ids(items: &Value) -> Value {
    let one = |report: &Value| json!({"uri": report["uri"], "value": report["resultId"]});
    items.as_array().expect("reports").iter().map(one).collect()
}

fn all(client: &mut Client, previous: &Value) -> Value {
    client.request("workspace/diagnostic", json!({"previousResultIds": previous}))["result"]["items"].clone()
}

fn reports<const N: usize>(wanted: [(&str, &str); N]) -> BTreeMap<String, String> {
    wanted.map(|(name, report)| (name.to_owned(), report.to_owned())).into()
}

#[test]
fn findings_are_pulled_or_pushed_but_never_both() {
    for pull in [true, false] {
        let mut client = Client::start();
        let capabilities = if pull { pulls(true) } else { json!({}) };
        let params = json!({"processId": null, "capabilities": capabilities, "initializationOptions": one_rule()});
        let offered = client.request("initialize", params)["result"]["capabilities"]["diagnosticProvider"].clone();
        client.notify("initialized", json!({}));
        client.open(URI, WRONG);
        if pull {
            assert_eq!(
                offered,
                json!({
                    "identifier": "hegao", "interFileDependencies": false, "workspaceDiagnostics": true
                })
            );
            assert_eq!(client.pull(URI)["items"][0]["range"], json!({"start": place([0, 3]), "end": place([0, 9])}));
        } else {
            assert_eq!(offered, Value::Null);
            assert_eq!(client.diagnostics(URI, 1).as_array().map(Vec::len), Some(1));
        }
        client.notify("textDocument/didClose", json!({"textDocument": {"uri": URI}}));
        client.request("textDocument/hover", json!({"textDocument": {"uri": URI}, "position": place([0, 0])}));
        client.request("shutdown", Value::Null);
        client.notify("exit", Value::Null);
        assert_eq!(client.exit_status().code(), Some(0));
        assert_eq!(pushed(&client), if pull { 0 } else { 1 }, "the other one is the news that it is closed");
    }
}

#[test]
fn unchanged_findings_are_not_sent_again() {
    let mut client = Client::with(pulls(true));
    client.open(URI, WRONG);
    let first = client.pull(URI);
    assert_eq!((&first["kind"], first["items"].as_array().map(Vec::len)), (&json!("full"), Some(1)));
    let id = first["resultId"].clone();
    let again = |client: &mut Client| {
        let params = json!({"textDocument": {"uri": URI}, "identifier": "hegao", "previousResultId": id});
        client.request("textDocument/diagnostic", params)["result"].clone()
    };
    assert_eq!(again(&mut client), json!({"kind": "unchanged", "resultId": id}));
    // an edit after the finding does not move it
    client.edit(URI, 2, [0, 13], [0, 13], "理。");
    assert_eq!(again(&mut client)["kind"], "unchanged");
    client.edit(URI, 3, [0, 0], [0, 0], "请");
    let moved = again(&mut client);
    assert_eq!((&moved["kind"], &moved["items"][0]["range"]["start"]), (&json!("full"), &place([0, 4])));
    assert_ne!(moved["resultId"], id);
    assert_eq!(client.pull("file:///none.md"), json!({"kind": "full", "items": []}));
    client.leave();
}

#[test]
fn a_client_is_asked_to_pull_again_when_settings_change() {
    let folder = Folder::new(&[]);
    let mut client = folder.client(pulls(true));
    let uri = folder.uri("甲.md");
    client.open(&uri, WRONG);
    assert_eq!(client.pull(&uri)["items"].as_array().map(Vec::len), Some(1));
    let settings = json!({"settings": {"hegao": {"select": ["wording"]}}});
    client.notify("workspace/didChangeConfiguration", settings);
    client.agree("workspace/diagnostic/refresh");
    assert_eq!(client.pull(&uri)["items"], json!([]));
    folder.write("hegao.toml", b"");
    client
        .notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": folder.uri("hegao.toml"), "type": 1}]}));
    client.agree("workspace/diagnostic/refresh");
    // drafts on disk are not settings
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": folder.uri("乙.md"), "type": 1}]}));
    client.pull(&uri);
    assert_eq!(client.unread().filter(|m| m["method"] == "workspace/diagnostic/refresh").count(), 0);
    client.leave();
}

#[test]
fn without_refresh_support_the_user_is_informed() {
    let mut client = Client::with(pulls(false));
    client.open(URI, WRONG);
    client.pull(URI);
    client.notify("workspace/didChangeConfiguration", json!({"settings": {"hegao": {"select": ["wording"]}}}));
    let message = client.wait(|m| m["method"] == "window/showMessage")["params"].clone();
    assert_eq!(message, json!({"type": 3, "message": "核稿的设置或词库已更新，编辑一下正文即可看到新的结果"}));
    assert_eq!(client.pull(URI)["items"], json!([]));
    assert_eq!(client.unread().filter(|m| m["method"] == "workspace/diagnostic/refresh").count(), 0);
    client.leave();
}

#[test]
fn all_drafts_of_the_workspace_are_reported_as_the_command_line_does() {
    let folder = Folder::new(&[
        (".gitignore", "不看/\n"),
        ("甲.md", WRONG),
        ("乙/乙.txt", "国发〔2016〕73号"),
        ("乙/hegao.toml", "[per-file-ignores]\n\"丙.md\" = [\"document-number\"]\n"),
        ("乙/丙.md", WRONG),
        ("不看/丁.md", WRONG),
        ("戊.docx", WRONG),
        ("己.md", "旧稿"),
    ]);
    folder.write("庚.md", b"\x00\x01");
    let mut client = folder.client(pulls(true));
    // an open document is checked with its text in the editor
    client.open(&folder.uri("己.md"), "国发[2016]73号、国发[2016]74号");
    client.open("untitled:Untitled-1", WRONG);
    let items = all(&mut client, &json!([]));
    assert_eq!(
        by_file(&folder, &items),
        reports([("乙/乙.txt", "0"), ("乙/丙.md", "0"), ("己.md", "2"), ("甲.md", "1")])
    );
    let versions: Vec<&Value> = items.as_array().expect("reports").iter().map(|r| &r["version"]).collect();
    assert_eq!(versions.iter().filter(|v| ***v == json!(1)).count(), 1, "{versions:?}");
    let logged = client.wait(|m| m["method"] == "window/logMessage")["params"]["message"].clone();
    assert!(logged.as_str().expect("text").ends_with("庚.md: 没有查看：不是文本文件或编码无法识别"), "{logged}");
    // pulling each draft separately gives the same findings
    let alone = client.pull(&folder.uri("己.md"));
    let same = items.as_array().expect("reports").iter().find(|r| r["version"] == 1).expect("the open one");
    assert_eq!((&alone["items"], &alone["resultId"]), (&same["items"], &same["resultId"]));
    client.leave();
}

#[test]
fn only_what_changed_is_reported_again() {
    let folder = Folder::new(&[("甲.md", WRONG), ("乙.md", WRONG), ("丙.md", "无")]);
    let mut client = folder.client(pulls(true));
    let first = all(&mut client, &json!([]));
    let second = all(&mut client, &ids(&first));
    let unchanged = "\"unchanged\"";
    assert_eq!(by_file(&folder, &second), reports([("丙.md", unchanged), ("乙.md", unchanged), ("甲.md", unchanged)]));
    folder.write("甲.md", "国发〔2016〕73号，改好了".as_bytes());
    folder.remove("乙.md");
    folder.write("丁.md", WRONG.as_bytes());
    let third = all(&mut client, &ids(&first));
    assert_eq!(
        by_file(&folder, &third),
        reports([("丁.md", "1"), ("丙.md", unchanged), ("乙.md", "0"), ("甲.md", "0")])
    );
    client.notify("workspace/didChangeConfiguration", json!({"settings": {"hegao": {"select": ["wording"]}}}));
    let fourth = all(&mut client, &ids(&third));
    assert_eq!(by_file(&folder, &fourth)["丁.md"], "0");
    client.leave();
}

/// A folder of `count` drafts, each with one finding and `lines` lines without findings.
fn many(count: usize, lines: usize) -> Folder {
    let folder = Folder::new(&[]);
    let text = format!("{WRONG}\n{}", "各有关部门要按照职责分工，认真抓好各项工作的落实。\n".repeat(lines));
    (0..count).for_each(|i| folder.write(&format!("{i:03}.md"), text.as_bytes()));
    folder
}

#[test]
fn partial_results_come_before_the_reply() {
    let folder = many(130, 0);
    let mut client = folder.client(pulls(true));
    for _ in 0..3 {
        let params = json!({"previousResultIds": [], "partialResultToken": 7});
        let reply = client.request("workspace/diagnostic", params)["result"].clone();
        assert_eq!(reply, json!({"items": []}));
        let parts: Vec<Value> = client.take(|m| m["method"] == "$/progress");
        let mut files: Vec<String> =
            parts.iter().flat_map(|p| by_file(&folder, &p["params"]["value"]["items"]).into_keys()).collect();
        files.sort();
        files.dedup();
        assert_eq!((parts.len(), files.len()), (3, 130));
        assert!(parts.iter().all(|p| p["params"]["token"] == 7));
    }
    client.leave();
}

#[test]
fn cancelled_work_stops() {
    let folder = many(300, 150);
    let mut client = folder.client(pulls(true));
    let id = client.ask("workspace/diagnostic", json!({"previousResultIds": [], "workDoneToken": "w"}));
    let step =
        |kind: &'static str| move |m: &Value| m["params"]["token"] == "w" && m["params"]["value"]["kind"] == kind;
    let begun = client.wait(step("begin"))["params"]["value"].clone();
    assert_eq!((&begun["percentage"], &begun["message"]), (&json!(0), &json!("0/300")));
    client.notify("$/cancelRequest", json!({"id": id}));
    assert_eq!(client.reply(&json!(id))["error"]["code"], -32800);
    client.wait(step("end"));
    let last =
        client.take(step("report")).last().map_or(0, |m| m["params"]["value"]["percentage"].as_u64().unwrap_or(0));
    assert!(last < 100, "{last}");
    client.leave();
}

#[test]
fn a_client_that_leaves_does_not_wait_for_the_workspace() {
    let folder = many(300, 150);
    let mut client = folder.client(json!({}));
    let id = client.ask("workspace/diagnostic", json!({"previousResultIds": [], "workDoneToken": "w"}));
    client.wait(|m| m["params"]["token"] == "w");
    client.request("shutdown", Value::Null);
    assert_eq!(client.reply(&json!(id))["error"]["code"], -32800);
    client.notify("exit", Value::Null);
    assert_eq!(client.exit_status().code(), Some(0));
}

#[test]
fn typing_does_not_wait_for_the_workspace() {
    let folder = many(300, 150);
    let mut client = folder.client(json!({}));
    let id = client.ask("workspace/diagnostic", json!({"previousResultIds": [], "workDoneToken": "w"}));
    client.wait(|m| m["params"]["token"] == "w");
    let uri = folder.uri("000.md");
    client.open(&uri, WRONG);
    assert_eq!(client.diagnostics(&uri, 1).as_array().map(Vec::len), Some(1));
    client.edit(&uri, 2, [0, 0], [0, 0], "请");
    assert_eq!(client.diagnostics(&uri, 2).as_array().map(Vec::len), Some(1));
    let unfinished = client.unread().all(|m| m["id"] != json!(id) || m.get("method").is_some());
    assert!(unfinished, "the workspace was to be the longer work");
    client.leave();
}
