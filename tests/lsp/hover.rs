//! Cards over the protocol, with the shipped tables.

use crate::client::{Client, URI, at, place};
use serde_json::{Value, json};

fn client(formats: &[&str]) -> Client {
    Client::with(json!({"textDocument": {"hover": {"contentFormat": formats}}}))
}

/// The range of the hover, and its text.
fn card(client: &mut Client, line: u64, column: u64) -> (Value, String) {
    let hover = client.request("textDocument/hover", at(URI, line, column))["result"].clone();
    (hover["range"].clone(), hover["contents"]["value"].as_str().unwrap_or_default().to_owned())
}

fn columns(line: u64, from: u64, to: u64) -> Value {
    json!({"start": place([line, from]), "end": place([line, to])})
}

#[test]
fn a_citation_shows_its_card() {
    let mut client = client(&["markdown", "plaintext"]);
    client.open(URI, "# 通知\r\n\r\n😀按照国发[2016]73号执行");
    let hover = client.request("textDocument/hover", at(URI, 2, 8))["result"].clone();
    assert_eq!(hover["range"], columns(2, 4, 15));
    assert_eq!(hover["contents"]["kind"], "markdown");
    let card = hover["contents"]["value"].as_str().expect("text");
    assert!(
        card.starts_with("**《国务院关于印发“十三五”国家信息化规划的通知》**\n\n- 发文字号：国发〔2016〕73号\n"),
        "{card}"
    );
    assert_eq!(client.request("textDocument/hover", at(URI, 0, 0))["result"], Value::Null);
    client.leave();
}

#[test]
fn a_client_without_markdown_gets_plain_text() {
    let mut client = client(&["plaintext"]);
    client.open(URI, "国发〔2016〕73号");
    let hover = client.request("textDocument/hover", at(URI, 0, 3))["result"].clone();
    assert_eq!(hover["contents"]["kind"], "plaintext");
    assert!(!hover["contents"]["value"].as_str().expect("text").contains('*'));
    client.leave();
}

#[test]
fn an_agency_shows_its_successor() {
    let mut client = client(&["markdown"]);
    client.open(URI, "😀请环境保护部会同国家发展改革委办理");
    let (range, text) = card(&mut client, 0, 4);
    assert_eq!(range, columns(0, 3, 8));
    assert!(text.starts_with("**环境保护部**\n\n") && text.contains("\n- 状态：已撤销（2018年3月"), "{text}");
    assert!(text.contains("\n- 承继机构：生态环境部\n"), "{text}");
    let (range, text) = card(&mut client, 0, 12);
    assert_eq!(range, columns(0, 10, 17));
    assert!(text.starts_with("**国家发展和改革委员会**\n\n") && text.contains("- 规范简称：国家发展改革委"), "{text}");
    client.leave();
}

#[test]
fn a_phrase_shows_how_it_is_written() {
    let mut client = client(&["plaintext"]);
    client.open(URI, "推进互联网+政务服务");
    let (range, text) = card(&mut client, 0, 4);
    assert_eq!((range, text.split('\n').next()), (columns(0, 2, 10), Some("“互联网+政务服务”（提法）")));
    client.leave();
}

#[test]
fn an_unknown_number_shows_its_issuer() {
    let mut client = client(&["plaintext"]);
    client.open(URI, "按照国办发〔2026〕999号执行");
    let (range, text) = card(&mut client, 0, 4);
    assert_eq!(range, columns(0, 2, 15));
    assert!(
        text.starts_with(
            "国办发〔2026〕999号（发文字号）\n  机关代字  国办发\n  发文机关  国务院办公厅\n  文件　　  词库中没有"
        ),
        "{text}"
    );
    client.leave();
}

#[test]
fn nothing_is_shown_past_the_end_or_of_another_document() {
    let mut client = client(&["markdown"]);
    client.open(URI, "国发〔2016〕73号");
    assert_eq!(client.request("textDocument/hover", at(URI, 7, 99))["result"], Value::Null);
    let other = json!({"textDocument": {"uri": "file:///other.md"}, "position": place([0, 3])});
    assert_eq!(client.request("textDocument/hover", other)["result"], Value::Null);
    client.leave();
}
