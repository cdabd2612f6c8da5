//! The protocol features about cited documents: links, inlay hints, and the code lens above the title.

use crate::client::{Client, document, one_rule, place};
use crate::folder::Folder;
use serde_json::{Value, json};

const TABLE: &str = "number\ttitle\tdate\tstatus\tstatus_since\tsuccessor\tsource\n\
    云政发〔2001〕1号\t云州市甲管理办法\t2001\tabolished\t2019-05-15\t云州市甲条例（云州市人大常委会公告第2号）\t甲公报\n\
    云政发〔2003〕3号\t云州市丙办法\t2003\tcurrent\t\t\thttps://a.cn/%E4%B8%99(3).htm\n";
const TEXT: &str =
    "# 关于某事的通知\r\n\r\n😀按《云州市**甲**管理办法》（云政发〔2001〕1号）和《云州市丙办法》执行。\r\n";

/// A draft in a folder with user tables; `settings` is added to the settings file.
fn project(settings: &str) -> (Folder, String) {
    let toml = format!("[lexicon]\ntables = [\"甲.tsv\"]\n{settings}");
    let folder = Folder::new(&[("甲.tsv", TABLE), ("hegao.toml", &toml)]);
    let uri = folder.uri("草稿.md");
    (folder, uri)
}

fn start(capabilities: Value, uri: &str) -> Client {
    let mut client = Client::with(capabilities);
    client.open(uri, TEXT);
    client
}

fn all() -> Value {
    let refresh = json!({"refreshSupport": true});
    json!({
        "workspace": {"inlayHint": refresh, "codeLens": refresh},
        "textDocument": {"codeLens": {}, "inlayHint": {}, "documentLink": {"tooltipSupport": true}, "hover": {"contentFormat": ["markdown"]}},
    })
}

fn hints(client: &mut Client, uri: &str, from: [u64; 2], to: [u64; 2]) -> Value {
    let range = json!({"start": place(from), "end": place(to)});
    client.request("textDocument/inlayHint", json!({"textDocument": {"uri": uri}, "range": range}))["result"].clone()
}

#[test]
fn a_hint_follows_the_citation_of_a_lapsed_document() {
    let (_folder, uri) = project("[editor]\ninlay-hints = true\n");
    let mut client = start(all(), &uri);
    let found = hints(&mut client, &uri, [0, 0], [99, 0]);
    let [hint] = found.as_array().expect("a list").as_slice() else { panic!("{found}") };
    assert_eq!(hint["position"], place([2, 30]));
    assert_eq!(hint["label"], "已废止 → 《云州市甲条例》（云州市人大常委会公告第2号）");
    assert_eq!(hint["tooltip"]["kind"], "markdown");
    let card = hint["tooltip"]["value"].as_str().expect("a card");
    assert!(
        card.starts_with("**《云州市甲管理办法》**\n") && card.contains("- 状态：已废止（2019年5月15日起）"),
        "{card}"
    );
    // only within the range that is shown
    assert_eq!(hints(&mut client, &uri, [0, 0], [2, 29]), json!([]));
    assert_eq!(hints(&mut client, &uri, [2, 30], [2, 30]).as_array().map(Vec::len), Some(1));
    assert_eq!(hints(&mut client, "file:///other.md", [0, 0], [9, 0]), Value::Null);
    client.leave();
}

#[test]
fn hints_are_off_by_default() {
    let (_folder, uri) = project("");
    let mut client = start(all(), &uri);
    assert_eq!(hints(&mut client, &uri, [0, 0], [99, 0]), json!([]));
    let mut settings = one_rule();
    settings["editor"] = json!({"inlayHints": true});
    client.notify("workspace/didChangeConfiguration", json!({"settings": {"hegao": settings}}));
    for method in ["workspace/inlayHint/refresh", "workspace/codeLens/refresh"] {
        let asked = client.wait(|m| m["method"] == method);
        client.send(&json!({"jsonrpc": "2.0", "id": asked["id"], "result": null}));
    }
    assert_eq!(hints(&mut client, &uri, [0, 0], [99, 0]).as_array().map(Vec::len), Some(1));
    client.leave();
}

#[test]
fn a_link_opens_the_page_that_the_table_names() {
    let (_folder, uri) = project("");
    let mut client = start(all(), &uri);
    let links = client.request("textDocument/documentLink", document(&uri))["result"].clone();
    let range = json!({"start": place([2, 31]), "end": place([2, 39])});
    let tooltip = "《云州市丙办法》：词库出处所在的网页";
    assert_eq!(links, json!([{"range": range, "target": "https://a.cn/%E4%B8%99(3).htm", "tooltip": tooltip}]));
    client.leave();
    let mut plain = start(json!({}), &uri);
    let links = plain.request("textDocument/documentLink", document(&uri))["result"].clone();
    assert_eq!(links[0].get("tooltip"), None, "{links}");
    plain.leave();
}

#[test]
fn the_lens_shows_the_counts_and_its_command_lists_the_documents() {
    let (_folder, uri) = project("");
    let mut client = start(all(), &uri);
    let lenses = client.request("textDocument/codeLens", document(&uri))["result"].clone();
    let range = json!({"start": place([0, 2]), "end": place([0, 9])});
    let command = json!({"title": "引用 2 件：失效 1", "command": "hegao.showCitations", "arguments": [{"uri": uri}]});
    assert_eq!(lenses, json!([{"range": range, "command": command}]));
    let ran = client
        .request("workspace/executeCommand", json!({"command": "hegao.showCitations", "arguments": [{"uri": uri}]}));
    assert_eq!((&ran["result"], ran.get("error")), (&Value::Null, None));
    let shown = client.wait(|m| m["method"] == "window/showMessage");
    assert_eq!(shown["params"]["type"], 3);
    let message = shown["params"]["message"].as_str().expect("text");
    assert!(message.starts_with("本文引用文件 2 件，词库能判断效力的 2 件；截至"), "{message}");
    assert!(
        message.ends_with(
            "1. 《云州市甲管理办法》（云政发〔2001〕1号）：已废止，可改引《云州市甲条例》（云州市人大常委会公告第2号）"
        ),
        "{message}"
    );
    client.leave();
}

#[test]
fn unknown_commands_are_refused() {
    let mut client = Client::with(all());
    for params in [json!({"command": "hegao.other"}), json!({"command": "hegao.showCitations", "arguments": [7]})] {
        assert_eq!(client.request("workspace/executeCommand", params)["error"]["code"], -32602);
    }
    let unknown = json!({"command": "hegao.showCitations", "arguments": [{"uri": "file:///other.md"}]});
    assert_eq!(client.request("workspace/executeCommand", unknown)["error"]["message"], "这份文稿没有在编辑器里打开");
    client.leave();
}

#[test]
fn a_client_that_shows_neither_is_offered_neither() {
    let offered = |capabilities: Value| {
        let mut client = Client::start();
        let reply = client.request("initialize", json!({"processId": null, "capabilities": capabilities}));
        let offered = reply["result"]["capabilities"].clone();
        ["codeLensProvider", "inlayHintProvider"].map(|name| offered.get(name).is_some())
    };
    assert_eq!((offered(json!({})), offered(all())), ([false; 2], [true; 2]));
}
