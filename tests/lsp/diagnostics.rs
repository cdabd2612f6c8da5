//! Findings and their quick fixes.

use crate::client::{Client, URI, place};
use crate::model::edited;
use serde_json::{Value, json};

const TEXT: &str = "# 通知\r\n\r\n按照国发[2016]73号和国办发[2017]1号，😀国发[2018]2号。\r\n";

fn rich() -> Value {
    json!({
        "workspace": {"workspaceEdit": {"documentChanges": true}},
        "textDocument": {
            "publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1, 2]}},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix"]}}},
        }
    })
}

fn actions(client: &mut Client, from: [u64; 2], to: [u64; 2], context: Value) -> Value {
    let range = json!({"start": place(from), "end": place(to)});
    let params = json!({"textDocument": {"uri": URI}, "range": range, "context": context});
    client.request("textDocument/codeAction", params)["result"].clone()
}

/// The safe quick fixes in a list of code actions.
fn fixes(offered: &Value) -> Vec<Value> {
    let preferred = offered.as_array().into_iter().flatten().filter(|a| a["isPreferred"] == true);
    preferred.cloned().collect()
}

#[test]
fn a_finding_has_message_range_and_rule() {
    let mut client = Client::with(rich());
    client.open(URI, "国发[2016]73号");
    let found = client.diagnostics(URI, 1);
    assert_eq!(
        found,
        json!([{
            "code": "document-number-bracket",
            "message": "年份应当用六角括号“〔〕”括起，不用“[]”",
            "range": {"start": place([0, 2]), "end": place([0, 8])},
            "severity": 1,
            "source": "hegao",
        }])
    );
    client.leave();
}

#[test]
fn a_quick_fix_gives_the_right_text() {
    let mut client = Client::with(rich());
    client.open(URI, TEXT);
    assert_eq!(client.diagnostics(URI, 1).as_array().map(Vec::len), Some(3));
    let offered = actions(&mut client, [2, 30], [2, 30], json!({"diagnostics": []}));
    let [action] = &fixes(&offered)[..] else { panic!("{offered}") };
    assert_eq!((&action["title"], &action["kind"]), (&json!("改为“〔2018〕”"), &json!("quickfix")));
    assert_eq!(action["diagnostics"][0]["code"], "document-number-bracket");
    let change = &action["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"], json!({"uri": URI, "version": 1}));
    let fixed = edited(TEXT, change["edits"].as_array().expect("edits"));
    assert_eq!(fixed, TEXT.replace("[2018]", "〔2018〕"));
    client.leave();
}

#[test]
fn a_client_without_versioned_edits_gets_plain_ones() {
    let mut capabilities = rich();
    capabilities["workspace"] = json!({});
    let mut client = Client::with(capabilities);
    client.open(URI, TEXT);
    let offered = actions(&mut client, [2, 0], [2, 99], json!({"diagnostics": []}));
    assert_eq!(fixes(&offered).len(), 3);
    let edits = offered[0]["edit"]["changes"][URI].as_array().expect("edits");
    assert_eq!(edited(TEXT, edits), TEXT.replace("[2016]", "〔2016〕"));
    client.leave();
}

#[test]
fn actions_are_for_the_version_the_client_has() {
    let mut client = Client::with(rich());
    client.open(URI, "国发[2016]73号");
    // requested before the findings of the new version can have arrived
    client.edit(URI, 2, [0, 0], [0, 0], "按照");
    let offered = actions(&mut client, [0, 5], [0, 5], json!({"diagnostics": []}));
    let change = &offered[0]["edit"]["documentChanges"][0];
    assert_eq!(change["textDocument"]["version"], 2);
    assert_eq!(edited("按照国发[2016]73号", change["edits"].as_array().expect("edits")), "按照国发〔2016〕73号");
    client.leave();
}

#[test]
fn no_action_of_an_unwanted_kind() {
    let mut client = Client::with(rich());
    client.open(URI, TEXT);
    assert_eq!(fixes(&actions(&mut client, [0, 0], [1, 0], json!({"diagnostics": []}))), [] as [Value; 0]);
    let only = |kinds: Value| json!({"diagnostics": [], "only": kinds});
    assert_eq!(actions(&mut client, [2, 0], [2, 99], only(json!(["refactor"]))), Value::Null);
    assert_eq!(actions(&mut client, [2, 0], [2, 99], only(json!(["quickfix"]))).as_array().map(Vec::len), Some(6));
    client.leave();
}

#[test]
fn a_client_gets_its_own_uri_back() {
    for uri in [
        "file:///drafts/%E5%9B%BD%E5%8F%91%5B2016%5D73%E5%8F%B7+.md",
        "file:///drafts/%e5%9b%bd%e5%8f%91%5b2016%5d73%e5%8f%b7+.md",
        "file:///drafts/%E5%9B%BD%E5%8F%91[2016]73%E5%8F%B7+.md",
        "file:///drafts/国发〔2016〕73号 {稿}.md",
        "file:///c%3A/drafts/a.md",
        "untitled:Untitled-1",
        "vscode-remote://ssh-remote%2Bhost/drafts/a.md",
    ] {
        let mut client = Client::with(rich());
        client.open(uri, "国发[2016]73号");
        assert_eq!(client.diagnostics(uri, 1).as_array().map(Vec::len), Some(1), "{uri}");
        let range = json!({"start": place([0, 3]), "end": place([0, 3])});
        let params = json!({"textDocument": {"uri": uri}, "range": range, "context": {"diagnostics": []}});
        let offered = client.request("textDocument/codeAction", params);
        assert_eq!(offered["result"][0]["edit"]["documentChanges"][0]["textDocument"]["uri"], uri);
        client.leave();
    }
}

#[test]
fn the_language_or_else_the_name_says_whether_it_is_markdown() {
    // code in Markdown is not prose
    let text = "    国发[2016]73号\n";
    for (language, uri, count) in [
        ("markdown", "untitled:a", 0),
        ("plaintext", "file:///a.md", 0),
        ("plaintext", "file:///a.txt", 1),
        ("text", "untitled:a", 1),
    ] {
        let mut client = Client::with(rich());
        client.open_as(uri, language, text);
        assert_eq!(client.diagnostics(uri, 1).as_array().map(Vec::len), Some(count), "{language} {uri}");
        client.leave();
    }
}
