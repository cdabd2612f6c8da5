//! Code actions for a range and for a document: each fixes what its title says, in every client.

use crate::client::{Client, URI, place};
use crate::model::edited;
use serde_json::{Value, json};

const TEXT: &str = "# 通知\r\n\r\n😀按照国发[2016]73号和国办发[2017]1号。\r\n\r\n- 国发[2018]2号\r\n";

fn capabilities(late: bool) -> Value {
    let mut action = json!({"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source"]}}});
    if late {
        action["dataSupport"] = json!(true);
        action["resolveSupport"] = json!({"properties": ["edit"]});
    }
    let workspace = json!({"applyEdit": true, "workspaceEdit": {"documentChanges": true}});
    json!({"workspace": workspace, "textDocument": {"codeAction": action}})
}

fn offered(client: &mut Client, uri: &str, line: u64, only: Option<&str>) -> Vec<Value> {
    let range = json!({"start": place([line, 0]), "end": place([line, 99])});
    let mut context = json!({"diagnostics": []});
    if let Some(kind) = only {
        context["only"] = json!([kind]);
    }
    let params = json!({"textDocument": {"uri": uri}, "range": range, "context": context});
    let reply = client.request("textDocument/codeAction", params);
    reply["result"].as_array().cloned().unwrap_or_default()
}

fn titles(actions: &[Value]) -> Vec<&str> {
    actions.iter().filter_map(|a| a["title"].as_str()).collect()
}

fn titled(actions: &[Value], start: &str) -> Value {
    let found = actions.iter().find(|a| a["title"].as_str().is_some_and(|t| t.starts_with(start)));
    found.cloned().unwrap_or_else(|| panic!("no {start}: {:?}", titles(actions)))
}

/// `text` after an edit of one document in its first version.
fn apply(text: &str, edit: &Value) -> String {
    let changes = &edit["documentChanges"];
    assert_eq!(
        (changes.as_array().map(Vec::len), &changes[0]["textDocument"]["version"]),
        (Some(1), &json!(1)),
        "{edit}"
    );
    edited(text, changes[0]["edits"].as_array().expect("edits"))
}

fn mended() -> String {
    TEXT.replace('[', "〔").replace(']', "〕")
}

#[test]
fn similar_and_all_findings_are_fixed_in_one_edit() {
    for late in [false, true] {
        let mut client = Client::with(capabilities(late));
        client.open(URI, TEXT);
        let found = offered(&mut client, URI, 4, None);
        assert_eq!(
            titles(&found),
            [
                "改为“〔2018〕”",
                "修改全文的同类问题（发文字号的年份没有用六角括号〔〕括起，3 处）",
                "在此处忽略规则 document-number-bracket",
                "在本文件中忽略规则 document-number-bracket",
                "修改全文中结果确定的问题",
            ]
        );
        let preferred: Vec<&Value> = found.iter().filter(|a| a["isPreferred"] == true).collect();
        assert_eq!(preferred.len(), 1, "of which there is one, editors take it unasked");
        // not computed at every cursor movement, for a client that cannot request edits later
        let all = if late { Value::Null } else { json!([{"uri": URI}]) };
        assert_eq!(titled(&found, "修改全文中")["command"]["arguments"], all);
        let asked = offered(&mut client, URI, 4, Some("source"));
        for mut action in [titled(&found, "修改全文的同类"), titled(&asked, "修改全文中")] {
            assert_eq!(action.get("edit").is_none(), late, "{action}");
            if late {
                action = client.request("codeAction/resolve", action)["result"].clone();
            }
            assert_eq!(apply(TEXT, &action["edit"]), mended());
        }
        client.leave();
    }
}

/// A finding may concern thousands of places, and its actions are requested at every cursor movement in them.
#[test]
fn many_edits_of_one_finding_are_computed_on_request() {
    let text = "各地各部门要提高认识,抓好落实。\n".repeat(40);
    for late in [false, true] {
        let mut client = Client::initialized(json!({"processId": null, "capabilities": capabilities(late)}));
        client.open(URI, &text);
        let mut action = titled(&offered(&mut client, URI, 0, Some("quickfix")), "全部修改（40处）");
        assert_eq!(action.get("edit").is_none(), late, "{action}");
        if late {
            action = client.request("codeAction/resolve", action)["result"].clone();
        }
        assert_eq!(apply(&text, &action["edit"]), text.replace(',', "，"));
        client.leave();
    }
}

#[test]
fn all_fixes_are_a_source_action() {
    let mut client = Client::with(capabilities(false));
    client.open(URI, TEXT);
    for only in ["source", "source.fixAll", "source.fixAll.hegao"] {
        let found = offered(&mut client, URI, 0, Some(only));
        let [action] = &found[..] else { panic!("{found:?}") };
        assert_eq!(action["kind"], "source.fixAll.hegao");
        assert_eq!(apply(TEXT, &action["edit"]), mended());
    }
    assert!(titles(&offered(&mut client, URI, 4, Some("quickfix"))).iter().all(|t| !t.starts_with("修改全文中")));
    assert_eq!(offered(&mut client, URI, 4, Some("source.organizeImports")), [] as [Value; 0]);
    client.edit(URI, 2, [0, 0], [5, 0], "没有问题。\n");
    assert_eq!(offered(&mut client, URI, 0, Some("source.fixAll")), [] as [Value; 0]);
    client.leave();
}

#[test]
fn an_ignored_finding_disappears() {
    for (start, line) in [("在此处忽略", 4), ("在这一行忽略", 2), ("在本文件中忽略", 2)] {
        let mut client = Client::with(capabilities(true));
        client.open(URI, TEXT);
        assert_eq!(client.diagnostics(URI, 1).as_array().map(Vec::len), Some(3));
        let action = titled(&offered(&mut client, URI, line, None), start);
        let text = apply(TEXT, &action["edit"]);
        client.edit(URI, 2, [0, 0], [99, 0], &text);
        let left = client.diagnostics(URI, 2);
        let lines: Vec<u64> =
            left.as_array().expect("a list").iter().filter_map(|d| d["range"]["start"]["line"].as_u64()).collect();
        let expected: &[u64] = if line == 4 {
            &[2, 2]
        } else if start.contains("文件") {
            &[]
        } else {
            &[5]
        };
        assert_eq!(lines, expected, "{text}");
        client.leave();
    }
}

#[test]
fn an_action_for_an_older_version_is_not_carried_out() {
    let mut client = Client::with(capabilities(true));
    client.open(URI, TEXT);
    let action = titled(&offered(&mut client, URI, 4, None), "修改全文中");
    client.edit(URI, 2, [0, 0], [0, 0], "x");
    // Helix sends the resolve request even for complete actions
    let whole = json!({"title": "x", "kind": "quickfix", "edit": {"changes": {}}});
    assert_eq!(client.request("codeAction/resolve", whole.clone())["result"], whole);
    let reply = client.request("codeAction/resolve", action.clone());
    assert_eq!(reply["error"], json!({"code": -32801, "message": "文稿已经改动，请重新选择修改"}));
    client.notify("textDocument/didClose", json!({"textDocument": {"uri": URI}}));
    assert_eq!(client.request("codeAction/resolve", action)["error"]["code"], -32801);
    for data in [json!(null), json!({"uri": URI}), json!({"uri": URI, "version": 1, "work": "all"})] {
        let reply = client.request("codeAction/resolve", json!({"title": "x", "data": data}));
        assert_eq!(reply["error"], json!({"code": -32602, "message": "这不是核稿给出的修改"}));
    }
    client.leave();
}

#[test]
fn unopened_documents_and_positions_past_the_end_are_harmless() {
    let mut client = Client::with(capabilities(false));
    assert_eq!(offered(&mut client, "file:///none.md", 0, None), [] as [Value; 0]);
    client.open(URI, TEXT);
    assert_eq!(titles(&offered(&mut client, URI, 4_000_000, None)), ["修改全文中结果确定的问题"]);
    client.leave();
}

#[test]
fn a_client_without_literals_is_offered_no_actions_but_the_commands() {
    let mut client = Client::start();
    let reply = client.request("initialize", json!({"capabilities": {}}));
    let offered = &reply["result"]["capabilities"];
    assert_eq!(offered.get("codeActionProvider"), None);
    let commands = json!(["hegao.fixAll", "hegao.addToLexicon", "hegao.showCitations", "hegao.status"]);
    assert_eq!(offered["executeCommandProvider"]["commands"], commands);
}

/// A client that applies every action of a finding must not change its place twice: 〔〔〔2016〕〕〕.
#[test]
fn with_diagnostics_only_their_actions_are_offered_each_change_once() {
    for late in [false, true] {
        let mut client = Client::with(capabilities(late));
        client.open(URI, TEXT);
        let found = client.diagnostics(URI, 1);
        let range = json!({"start": place([0, 0]), "end": place([5, 0])});
        let mut ask = |context: Value| {
            let params = json!({"textDocument": {"uri": URI}, "range": range, "context": context});
            let reply = client.request("textDocument/codeAction", params);
            reply["result"].as_array().cloned().unwrap_or_default()
        };
        let brackets: Vec<Value> = found.as_array().expect("findings").clone();
        for finding in brackets.iter().filter(|d| d["code"] == "document-number-bracket") {
            let offered = ask(json!({"diagnostics": [finding]}));
            assert!(offered.len() >= 3 && offered.iter().all(|a| a["diagnostics"] == json!([finding])), "{offered:?}");
            let changes = offered.iter().filter(|a| a.get("edit").is_some());
            let fixes = changes.filter(|a| !a["title"].as_str().is_some_and(|t| t.contains("忽略")));
            assert_eq!(fixes.count(), 1, "{offered:?}");
            assert_eq!(offered.iter().any(|a| a["title"].as_str().is_some_and(|t| t.contains("同类"))), late);
            let all = ask(json!({"diagnostics": [finding], "only": ["source.fixAll"]}));
            assert_eq!(titles(&all), ["修改全文中结果确定的问题"]);
            let quick = ask(json!({"diagnostics": [finding], "only": ["quickfix"]}));
            assert!(quick.iter().all(|a| a["kind"] == "quickfix") && quick.len() == offered.len(), "{quick:?}");
        }
        let stranger = json!({"range": range, "message": "x", "source": "别家"});
        assert_eq!(ask(json!({"diagnostics": [stranger]})), [] as [Value; 0]);
        client.leave();
    }
}

/// Clients open settings, tables, output panes and the chat box as plain text.
#[test]
fn what_is_no_draft_is_neither_checked_nor_fixed() {
    let mut client = Client::with(capabilities(false));
    let others = [
        ("file:///drafts/hegao.toml", "plaintext"),
        ("file:///drafts/%E6%8F%90%E6%B3%95.tsv", "plaintext"),
        ("file:///drafts/a.csv", "markdown"),
        ("output:extension-output-1", "plaintext"),
        ("vscode-chat-input:1.md", "markdown"),
        ("git:/drafts/b.md", "markdown"),
    ];
    for (uri, language) in others {
        client.open_as(uri, language, TEXT);
        client.edit(uri, 2, [0, 0], [0, 0], "国发[2019]3号\n");
        for only in [None, Some("source.fixAll")] {
            assert_eq!(offered(&mut client, uri, 2, only), [] as [Value; 0], "{uri}");
        }
        let at = json!({"textDocument": {"uri": uri}, "position": place([0, 2])});
        assert_eq!(client.request("textDocument/hover", at.clone())["result"], Value::Null);
        assert_eq!(client.request("textDocument/completion", at)["result"], Value::Null);
        client.notify("textDocument/didClose", json!({"textDocument": {"uri": uri}}));
    }
    client.open_as("untitled:Untitled-1", "plaintext", TEXT);
    assert_eq!(client.diagnostics("untitled:Untitled-1", 1).as_array().map(Vec::len), Some(3));
    let silent =
        |m: &Value| m["method"] == "textDocument/publishDiagnostics" && m["params"]["uri"] != "untitled:Untitled-1";
    assert_eq!(client.unread().filter(|m| silent(m)).count(), 0);
    client.leave();
}
