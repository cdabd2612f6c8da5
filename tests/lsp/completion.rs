//! Completion over the protocol, with the shipped tables.

mod documents;
mod skeletons;

use crate::client::{Client, URI, at, place};
use serde_json::{Value, json};

/// A client with all capabilities.
fn client() -> Client {
    let hover = json!({"contentFormat": ["markdown", "plaintext"]});
    let item = json!({
        "tagSupport": {"valueSet": [1]}, "snippetSupport": true, "labelDetailsSupport": true,
        "documentationFormat": ["markdown", "plaintext"],
    });
    Client::with(json!({"textDocument": {"hover": hover, "completion": {"completionItem": item}}}))
}

/// The completion list at a position.
fn list(client: &mut Client, line: u64, column: u64) -> Value {
    client.request("textDocument/completion", at(URI, line, column))["result"].clone()
}

fn labels(list: &Value) -> Vec<&str> {
    list["items"].as_array().expect("items").iter().filter_map(|i| i["label"].as_str()).collect()
}

fn item<'l>(list: &'l Value, label: &str) -> &'l Value {
    let items = list["items"].as_array().expect("items");
    items.iter().find(|i| i["label"] == label).unwrap_or_else(|| panic!("no {label} in {list}"))
}

#[test]
fn a_name_is_completed_within_a_run_of_chinese() {
    let mut client = client();
    client.open(URI, "通知\r\n😀请国家发展改会同有关部门");
    let list = list(&mut client, 1, 8);
    assert_eq!(labels(&list)[0], "国家发展改革委", "{list}");
    let item = &list["items"][0];
    let range = json!({"start": place([1, 3]), "end": place([1, 8])});
    assert_eq!(item["textEdit"], json!({"range": range, "newText": "国家发展改革委"}));
    assert_eq!((&item["filterText"], &item["sortText"]), (&json!("国家发展改"), &json!("0000")));
    client.leave();
}

/// An editor filters a complete list by itself, by what it takes for a word; but every list is valid only for the text
/// typed so far.
#[test]
fn every_list_is_asked_for_again_with_the_next_character() {
    let mut client = client();
    client.open(URI, "正文\n国家发展\n《营商\n国办发〔\n“放");
    for (line, typed) in [(1, "国家发展"), (2, "《营商"), (3, "国办发〔"), (4, "“放")] {
        let list = list(&mut client, line, typed.chars().count() as u64);
        assert_eq!(list["isIncomplete"], true, "{typed}");
        let items = list["items"].as_array().expect("items");
        let starts_at_once =
            |i: &Value| i["filterText"] == typed && i["textEdit"]["range"]["start"] == place([line, 0]);
        assert!(!items.is_empty() && items.iter().all(starts_at_once), "{list}");
    }
    client.leave();
}

/// Helix filters a list by all characters of the word before the cursor, whatever the range of an item.
#[test]
fn a_client_that_filters_by_run_is_served_if_configured() {
    let mut client = Client::initialized(
        json!({"processId": null, "capabilities": {}, "initializationOptions": {"editor": {"filterByRun": true}}}),
    );
    client.open(URI, "坚决贯彻国务院办\n，国务院办");
    let filters = |list: Value| list["items"][0]["filterText"].as_str().map(str::to_owned);
    assert_eq!(filters(list(&mut client, 0, 8)).as_deref(), Some("国务院办 坚决贯彻国务院办"));
    assert_eq!(filters(list(&mut client, 1, 5)).as_deref(), Some("国务院办"));
    client.leave();
}

#[test]
fn initials_and_everyday_forms_find_the_official_name() {
    let mut client = client();
    client.open(URI, "请gxb\n请工信部");
    for line in [0, 1] {
        let list = list(&mut client, line, 4);
        assert_eq!(labels(&list)[0], "工业和信息化部", "{list}");
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
        let list = list(&mut client, 0, column + 1);
        let typed: String = "国家发展改".chars().take(i + 1).collect();
        if i > 0 {
            assert_eq!(list["items"][0]["filterText"], typed.as_str(), "{list}");
        }
    }
    client.leave();
}

#[test]
fn names_that_are_no_longer_valid_are_struck_through() {
    let mut client = client();
    client.open(URI, "原环境保护\n“全面建成小康");
    let agencies = list(&mut client, 0, 5);
    assert_eq!(item(&agencies, "环境保护部")["tags"], json!([1]));
    let phrases = list(&mut client, 1, 7);
    let phrase = item(&phrases, "“全面建成小康社会”");
    assert_eq!((&phrase["tags"], &phrase["detail"]), (&json!([1]), &json!("固定提法，民生，已停用（2021年7月1日起）")));
    client.leave();
}

#[test]
fn a_name_is_found_by_a_part_and_stays_as_it_is_when_complete() {
    let mut client = client();
    client.open(URI, "由发展改\n由国家发展改革委\n依照《优化营商环境条例》\n推进“放管服”");
    let part = list(&mut client, 0, 4);
    assert!(labels(&part).contains(&"国家发展改革委"), "{part}");
    for (line, name, end) in
        [(1, "国家发展改革委", 8), (2, "《优化营商环境条例》", 12), (3, "“放管服”", 7), (3, "“放管服”", 6)]
    {
        let list = list(&mut client, line, end);
        // it comes first, or nothing longer is offered
        let labels = if list.is_null() { Vec::new() } else { labels(&list) };
        let longer = labels.iter().any(|label| *label != name && label.starts_with(name));
        assert!(labels.first() == Some(&name) || !longer, "{line}: {list}");
    }
    client.leave();
}

/// An editor that keeps the order of the list, or selects by itself, changes nothing when a line break is typed.
#[test]
fn a_complete_name_is_the_item_to_select() {
    let item = json!({"preselectSupport": true});
    let mut client = Client::with(json!({"textDocument": {"completion": {"completionItem": item}}}));
    client.open(URI, "请财政部，\n请财政");
    let first = list(&mut client, 0, 4)["items"][0].clone();
    assert_eq!((&first["preselect"], &first["sortText"]), (&json!(true), &json!("0000")));
    assert_eq!((&first["filterText"], &first["textEdit"]["newText"]), (&json!("财政部"), &json!("财政部")));
    assert_eq!(first["textEdit"]["range"], json!({"start": place([0, 1]), "end": place([0, 4])}));
    assert_eq!(list(&mut client, 1, 3)["items"][0].get("preselect"), None);
    client.leave();
}

#[test]
fn a_card_is_shown_for_the_selected_item() {
    let mut client = client();
    client.open(URI, "正文\n国家发展改\n《“十三五”国家信息化\n“放管");
    for (line, column, start) in [(1, 5, "**"), (2, 11, "**《"), (3, 3, "**")] {
        let list = list(&mut client, line, column);
        let item = list["items"][0].clone();
        assert_eq!(item["documentation"], Value::Null, "it is sent when it is asked for");
        let resolved = client.request("completionItem/resolve", item)["result"].clone();
        assert_eq!(resolved["documentation"]["kind"], "markdown");
        let card = resolved["documentation"]["value"].as_str().expect("text");
        assert!(card.starts_with(start) && card.contains("\n- "), "{card}");
    }
    client.leave();
}

/// A card is requested without naming a document: the item stores the URI, as the client writes it.
#[test]
fn a_card_is_shown_in_a_document_with_a_name_in_chinese() {
    let mut client = client();
    let uri = "file:///草稿/国发[2016]73号.md";
    client.open(uri, "正文\n国家发展改");
    let at = json!({"textDocument": {"uri": uri}, "position": place([1, 5])});
    let list = client.request("textDocument/completion", at)["result"].clone();
    let item = list["items"][0].clone();
    assert_eq!(item["data"], json!({"uri": uri, "agency": "国家发展和改革委员会"}));
    let resolved = client.request("completionItem/resolve", item)["result"].clone();
    let card = resolved["documentation"]["value"].as_str().expect("text");
    assert!(card.contains("国家发展改革委"), "{card}");
    client.leave();
}

/// The client may send back anything.
#[test]
fn an_unknown_item_is_returned_unchanged() {
    let mut client = client();
    client.open(URI, "正文");
    for data in [json!(null), json!(7), json!({"uri": 3}), json!({"uri": "file:///other.md", "agency": "国务院"})] {
        let item = json!({"label": "甲", "data": data});
        let reply = client.request("completionItem/resolve", item.clone());
        assert_eq!(reply["result"]["label"], "甲", "{reply}");
        assert_eq!(reply["result"]["documentation"], Value::Null);
    }
    for data in [json!({"uri": URI}), json!({"uri": URI, "agency": "无此机关"}), json!({"uri": URI, "number": ["甲"]})]
    {
        let reply = client.request("completionItem/resolve", json!({"label": "甲", "data": data}));
        assert_eq!(reply["result"]["documentation"], Value::Null, "{reply}");
    }
    client.leave();
}

#[test]
fn nothing_is_offered_in_code_and_comments() {
    let mut client = client();
    client.open(URI, "---\ntitle: 国务\n---\n\n`国务`\n\n<!-- 国务 -->\n\n```\n国务\n```\n\n国务\n");
    for (line, column) in [(1, 9), (4, 3), (6, 7), (9, 2)] {
        assert_eq!(list(&mut client, line, column), Value::Null, "line {line}");
    }
    assert_eq!(labels(&list(&mut client, 12, 2))[0], "国务院");
    client.leave();
}

#[test]
fn positions_past_the_end_and_unknown_documents_are_harmless() {
    let mut client = client();
    client.open(URI, "正文\n请国家发展改");
    assert_eq!(labels(&list(&mut client, 1, 99))[0], "国家发展改革委");
    assert_eq!(labels(&list(&mut client, 99, 0))[0], "国家发展改革委");
    let unknown = json!({"textDocument": {"uri": "file:///none.md"}, "position": place([0, 0])});
    assert_eq!(client.request("textDocument/completion", unknown)["result"], Value::Null);
    client.leave();
}

#[test]
fn a_client_that_can_do_little_gets_plain_items() {
    let mut client = Client::with(json!({}));
    client.open(URI, "正文\n《国务院关于修改部分\n原环境保护");
    let list = list(&mut client, 1, 10);
    for item in list["items"].as_array().expect("items") {
        assert_eq!(
            (&item["tags"], &item["labelDetails"], &item["insertTextFormat"]),
            (&Value::Null, &Value::Null, &Value::Null)
        );
    }
    let resolved = client.request("completionItem/resolve", list["items"][0].clone())["result"].clone();
    assert_eq!(resolved["documentation"]["kind"], "plaintext");
    client.leave();
}
