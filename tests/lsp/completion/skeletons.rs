//! Document skeletons over the protocol.

use super::{client, item, labels, list};
use crate::client::{Client, URI, place};
use serde_json::{Value, json};

#[test]
fn an_empty_draft_may_begin_with_a_skeleton() {
    let mut client = client();
    client.open(URI, "---\ndate: 2026-11-16\n---\n\n# 通\n");
    let list = list(&mut client, 4, 3);
    let item = item(&list, "通知");
    assert_eq!(item["textEdit"]["range"], json!({"start": place([4, 0]), "end": place([4, 3])}));
    assert_eq!((&item["insertTextFormat"], &item["filterText"]), (&json!(2), &json!("# 通")));
    let text = item["textEdit"]["newText"].as_str().expect("text");
    assert!(text.starts_with("# ${1:××市人民政府办公室}关于${2:做好某项工作}的通知\n\n"), "{text}");
    client.leave();
}

#[test]
fn all_are_offered_on_an_empty_line_and_none_below_a_title() {
    let mut client = client();
    client.open(URI, "");
    assert_eq!(labels(&list(&mut client, 0, 0)), ["通知", "请示", "报告", "函", "批复", "纪要"]);
    client.edit(URI, 2, [0, 0], [0, 0], "# 某县某事的通知\n\n");
    assert_eq!(list(&mut client, 2, 0), Value::Null);
    client.leave();
}

#[test]
fn plain_text_has_no_markup_and_a_plain_client_gets_no_snippet() {
    let mut client = Client::with(json!({}));
    let uri = "file:///drafts/a.txt";
    client.open_as(uri, "plaintext", "qs");
    let at = json!({"textDocument": {"uri": uri}, "position": place([0, 2])});
    let list = client.request("textDocument/completion", at)["result"].clone();
    let item = item(&list, "请示");
    let text = item["textEdit"]["newText"].as_str().expect("text");
    assert!(text.starts_with("××市财政局关于解决某项工作经费的请示\n市人民政府：\n"), "{text}");
    assert!(text.contains("\n妥否，请批示。\n") && !text.contains('$'), "{text}");
    assert_eq!(item["insertTextFormat"], Value::Null);
    client.leave();
}
