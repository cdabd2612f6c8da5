//! Completion of titles, numbers and phrases over the protocol.

use super::{client, item, labels, list};
use crate::client::{Client, URI, one_rule, place};
use lsp_types::Url;
use serde_json::{Value, json};
use std::fs;

const REGULATION: &str = "《优化营商环境条例》";

/// The range that an item replaces, and its new text.
fn edit(item: &Value) -> (&Value, &str) {
    (&item["textEdit"]["range"], item["textEdit"]["newText"].as_str().expect("text"))
}

fn range(line: u64, from: u64, to: u64) -> Value {
    json!({"start": place([line, from]), "end": place([line, to])})
}

#[test]
fn a_title_has_its_number_and_replaces_the_typed_text() {
    let mut client = client();
    client.open(URI, "正文\r\n😀根据《营商》（以下简称《条例》）要求\r\n《yshj");
    for (line, column, from, to) in [(1, 7, 4, 8), (2, 5, 0, 5)] {
        let list = list(&mut client, line, column);
        let item = item(&list, REGULATION);
        assert_eq!(edit(item), (&range(line, from, to), "《优化营商环境条例》（国务院令第722号）"));
        assert_eq!(item["labelDetails"]["description"], "国务院令第722号");
    }
    client.leave();
}

#[test]
fn a_number_follows_its_code_and_brackets_become_the_right_ones() {
    let mut client = client();
    client.open(URI, "正文\n😀按照国发[2016]号执行\n按照国办发");
    let numbers = list(&mut client, 1, 12);
    let item = item(&numbers, "国发〔2016〕73号");
    assert_eq!(edit(item), (&range(1, 4, 13), "国发〔2016〕73号"));
    assert_eq!(
        (&item["filterText"], &item["detail"]),
        (&json!("国发[2016]"), &json!("《国务院关于印发“十三五”国家信息化规划的通知》，已失效"))
    );
    assert!(labels(&numbers).iter().all(|label| label.starts_with("国发〔2016〕")), "{numbers}");
    let by_code = list(&mut client, 2, 5);
    assert!(labels(&by_code)[0].starts_with("国办发〔20"), "{by_code}");
    assert!(labels(&by_code).contains(&"国务院办公厅"), "{by_code}");
    client.leave();
}

#[test]
fn superseded_documents_are_struck_through_and_come_last() {
    let mut client = client();
    client.open(URI, "正文\n《生猪屠宰管理");
    let list = list(&mut client, 1, 7);
    let items = list["items"].as_array().expect("items");
    let past: Vec<bool> = items.iter().map(|i| i["tags"] == json!([1])).collect();
    assert!(past.is_sorted() && past.contains(&true) && past.contains(&false), "{list}");
    client.leave();
}

#[test]
fn a_phrase_comes_in_its_quotation_marks() {
    let mut client = client();
    client.open(URI, "正文\n😀深化“放管”改革\n深化“");
    let list = list(&mut client, 1, 7);
    assert_eq!(edit(item(&list, "“放管服”")), (&range(1, 4, 8), "“放管服”"));
    assert!(super::list(&mut client, 2, 3)["items"].as_array().expect("items").len() > 20);
    client.leave();
}

#[test]
fn rows_of_user_tables_are_offered_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("a file");
    write("hegao.toml", "[lexicon]\ntables = [\"*.tsv\"]\n");
    write("a.tsv", "number\ttitle\tsource\n青政发〔2026〕1号\t青岭县行政服务办法\t本县\n");
    write("b.tsv", "name\tsource\n青岭县行政审批局\t本县\n");
    write("c.tsv", "text\tquotes\tsource\n青岭好办\trequired\t本县\n");
    let uri = Url::from_file_path(folder.path().join("草稿.md")).expect("an absolute path").to_string();
    let mut client =
        Client::initialized(json!({"processId": null, "capabilities": {}, "initializationOptions": one_rule()}));
    client.open(&uri, "正文\n《\n青政发\n由青岭县行\n打造“青");
    let labels = [
        (1, 1, "《青岭县行政服务办法》"),
        (2, 3, "青政发〔2026〕1号"),
        (3, 5, "青岭县行政审批局"),
        (4, 4, "“青岭好办”"),
    ];
    for (line, column, label) in labels {
        let at = json!({"textDocument": {"uri": uri}, "position": place([line, column])});
        let list = client.request("textDocument/completion", at)["result"].clone();
        assert_eq!(list["items"][0]["label"], label, "{list}");
    }
    client.leave();
}
