//! Completion on the wire, with the tables that are shipped.

use crate::client::{Client, place};
use serde_json::{Value, json};

const URI: &str = "file:///drafts/a.md";

fn client() -> Client {
    let item = json!({"tagSupport": {"valueSet": [1]}});
    Client::with(json!({"textDocument": {"completion": {"completionItem": item}}}))
}

fn at(line: u64, column: u64) -> Value {
    json!({"textDocument": {"uri": URI}, "position": place([line, column])})
}

fn labels(list: &Value) -> Vec<&str> {
    list["items"].as_array().expect("items").iter().filter_map(|i| i["label"].as_str()).collect()
}

#[test]
fn a_name_is_completed_within_a_run_of_chinese() {
    let mut client = client();
    client.open(URI, "通知\r\n😀请国家发展改会同有关部门");
    let list = client.request("textDocument/completion", at(1, 8))["result"].clone();
    assert_eq!(labels(&list)[0], "国家发展改革委", "{list}");
    let item = &list["items"][0];
    let range = json!({"start": place([1, 3]), "end": place([1, 8])});
    assert_eq!(item["textEdit"], json!({"range": range, "newText": "国家发展改革委"}));
    assert_eq!((&item["filterText"], &item["sortText"]), (&json!("国家发展改"), &json!("0000")));
    // the list is right for the text typed so far and no other
    assert_eq!(list["isIncomplete"], true);
    client.leave();
}

#[test]
fn initials_and_everyday_forms_find_the_official_name() {
    let mut client = client();
    client.open(URI, "请gxb\n请工信部");
    for position in [at(0, 4), at(1, 4)] {
        let list = client.request("textDocument/completion", position)["result"].clone();
        assert!(labels(&list).contains(&"工业和信息化部"), "{list}");
    }
    client.leave();
}

#[test]
fn completion_sees_the_edit_just_before_it() {
    let mut client = client();
    client.open(URI, "");
    for (i, c) in "国家发展改".chars().enumerate() {
        let column = i as u64;
        client.edit(URI, column as i64 + 2, [0, column], [0, column], &c.to_string());
        let id = client.ask("textDocument/completion", at(0, column + 1));
        let list = client.reply(&json!(id))["result"].clone();
        let typed: String = "国家发展改".chars().take(i + 1).collect();
        if i > 0 {
            assert_eq!(list["items"][0]["filterText"], typed.as_str(), "{list}");
        }
    }
    client.leave();
}

#[test]
fn an_abolished_agency_is_struck_through() {
    let mut client = client();
    client.open(URI, "原环境保护");
    let list = client.request("textDocument/completion", at(0, 5))["result"].clone();
    let items = list["items"].as_array().expect("items");
    let item = items.iter().find(|i| i["label"] == "环境保护部").expect("the abolished ministry");
    assert_eq!(item["tags"], json!([1]));
    client.leave();
}
