//! Symbols, folding ranges and selection ranges over the protocol.

use crate::client::{Client, URI, document, place};
use expect_test::expect;
use serde_json::{Value, json};

const TEXT: &str = "# 云州市关于某事的意见\r\n\r\n## 一、😀总体要求。后文\r\n\r\n按照国发〔2016〕73号执行。\r\n\r\n### （一）目标\r\n\r\n<!-- 一\r\n二 -->\r\n\r\n## 二、保障";

fn open(capabilities: Value) -> Client {
    let mut client = Client::with(json!({"textDocument": capabilities}));
    client.open(URI, TEXT);
    client
}

/// `line:column–line:column`.
fn shown(range: &Value) -> String {
    let at = |end: &str| format!("{}:{}", range[end]["line"], range[end]["character"]);
    format!("{}–{}", at("start"), at("end"))
}

fn outline(symbols: &Value, depth: usize) -> String {
    let one = |s: &Value| {
        let detail = s["detail"].as_str().map(|d| format!("（{d}）")).unwrap_or_default();
        let line = format!(
            "{}{}{detail} {} {}",
            "  ".repeat(depth),
            s["name"],
            shown(&s["range"]),
            shown(&s["selectionRange"])
        );
        format!("{line}\n{}", outline(&s["children"], depth + 1))
    };
    symbols.as_array().into_iter().flatten().map(one).collect()
}

#[test]
fn the_parts_are_a_tree() {
    let mut client = open(json!({"documentSymbol": {"hierarchicalDocumentSymbolSupport": true}}));
    let symbols = client.request("textDocument/documentSymbol", document(URI))["result"].clone();
    expect![[r#"
        "云州市关于某事的意见"（意见） 0:0–11:7 0:2–0:12
          "一、😀总体要求" 2:0–9:5 2:3–2:11
            "（一）目标" 6:0–9:5 6:4–6:9
          "二、保障" 11:0–11:7 11:3–11:7
    "#]]
    .assert_eq(&outline(&symbols, 0));
    client.leave();
}

#[test]
fn a_client_without_trees_gets_a_list() {
    let mut client = open(json!({}));
    let symbols = client.request("textDocument/documentSymbol", document(URI))["result"].clone();
    let line = |s: &Value| format!("{} in {} {}\n", s["name"], s["containerName"], shown(&s["location"]["range"]));
    assert!(symbols.as_array().is_some_and(|all| all.iter().all(|s| s["location"]["uri"] == URI)));
    expect![[r#"
        "云州市关于某事的意见" in null 0:0–11:7
        "一、😀总体要求" in "云州市关于某事的意见" 2:0–9:5
        "（一）目标" in "一、😀总体要求" 6:0–9:5
        "二、保障" in "云州市关于某事的意见" 11:0–11:7
    "#]]
    .assert_eq(&symbols.as_array().into_iter().flatten().map(line).collect::<String>());
    client.leave();
}

fn folds(client: &mut Client) -> Value {
    client.request("textDocument/foldingRange", document(URI))["result"].clone()
}

#[test]
fn sections_and_comments_fold_by_lines() {
    let mut client = open(json!({"foldingRange": {"lineFoldingOnly": true}}));
    assert_eq!(
        folds(&mut client),
        json!([
            {"startLine": 0, "endLine": 11},
            {"startLine": 2, "endLine": 9},
            {"startLine": 6, "endLine": 9},
            {"startLine": 8, "endLine": 9, "kind": "comment"},
        ])
    );
    client.leave();
}

#[test]
fn no_more_folds_than_the_client_wants() {
    let mut client = open(json!({"foldingRange": {"rangeLimit": 2}}));
    let starts = folds(&mut client);
    let starts: Vec<&Value> = starts.as_array().expect("a list").iter().map(|f| &f["startLine"]).collect();
    assert_eq!(starts, [&json!(0), &json!(8)]);
    client.leave();
}

#[test]
fn selections_grow_at_every_place() {
    let mut client = open(json!({"selectionRange": {}}));
    let positions = [place([2, 8]), place([4, 5]), place([99, 99])];
    let params = json!({"textDocument": {"uri": URI}, "positions": positions});
    let grown = client.request("textDocument/selectionRange", params)["result"].clone();
    let chain = |first: &Value| {
        let mut steps = Vec::new();
        let mut step = first;
        while step.is_object() {
            steps.push(shown(&step["range"]));
            step = &step["parent"];
        }
        steps.join(" ") + "\n"
    };
    expect![[r#"
        2:7–2:11 2:3–2:11 2:3–2:12 2:3–2:14 2:0–2:14 2:0–9:5 0:0–11:7
        4:5–4:9 4:2–4:13 4:0–4:15 4:0–4:16 2:0–9:5 0:0–11:7
        11:5–11:7 11:3–11:7 11:0–11:7 0:0–11:7
    "#]]
    .assert_eq(&grown.as_array().expect("a list").iter().map(chain).collect::<String>());
    client.leave();
}

#[test]
fn a_document_that_is_not_open_has_no_parts() {
    let mut client = Client::with(json!({}));
    let nothing = client.request("textDocument/documentSymbol", document(URI));
    assert_eq!((&nothing["result"], nothing.get("error")), (&Value::Null, None));
    assert_eq!(folds(&mut client), Value::Null);
    let params = json!({"textDocument": {"uri": URI}, "positions": [place([0, 0])]});
    assert_eq!(client.request("textDocument/selectionRange", params)["result"], Value::Null);
    client.leave();
}
