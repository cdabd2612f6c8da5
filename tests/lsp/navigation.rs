//! From a mention to the other mentions, and to the document itself.

use crate::client::{Client, at};
use crate::folder::{Folder, span};
use serde_json::{Value, json};

const NOTICE: &str = "# 云州市人民政府关于档案工作的通知\n\n云政发〔2026〕3号\n\n各县人民政府：\n";
const LETTER: &str = "😀按《云州市人民政府关于档案工作的通知》（云政发〔2026〕3号）和云政发[2026]3号办。\n";
const REPORT: &str =
    "《云州市人民政府关于档案工作的通知》\n《云州市人民政府关于档案工作的通知》（云政发〔2020〕3号）\n";

fn drafts() -> Folder {
    Folder::new(&[("通知.md", NOTICE), ("函.md", LETTER), ("报告/报告.txt", REPORT), ("未编码.md", "云政发〔2026〕号")])
}

fn references(client: &mut Client, at: Value) -> Value {
    let mut params = at;
    params["context"] = json!({"includeDeclaration": true});
    client.request("textDocument/references", params)["result"].clone()
}

#[test]
fn references_are_found_in_open_documents_and_in_files() {
    let folder = drafts();
    let mut client = folder.client(json!({}));
    client.open(&folder.uri("函.md"), LETTER);
    let wanted = ["函.md 0:3-34", "函.md 0:35-46", "报告/报告.txt 0:0-18", "通知.md 2:0-11"];
    for column in [5, 26, 40, 46] {
        let found = references(&mut client, at(&folder.uri("函.md"), 0, column));
        assert_eq!(folder.shown(&found), wanted, "column {column}");
    }
    for (line, column) in [(0, 0), (0, 2), (1, 0), (900, 900)] {
        let nothing = references(&mut client, at(&folder.uri("函.md"), line, column));
        assert_eq!(nothing, Value::Null, "{line}:{column}");
    }
    // an unopened document has no version to request
    assert_eq!(references(&mut client, at(&folder.uri("通知.md"), 2, 1)), Value::Null);
    client.leave();
}

#[test]
fn open_text_is_used_instead_of_the_file() {
    let folder = drafts();
    let mut client = folder.client(json!({}));
    let (letter, report) = (folder.uri("函.md"), folder.uri("报告/报告.txt"));
    client.open(&letter, "云政发〔2026〕3号");
    client.open_as(&report, "plaintext", "");
    let found = references(&mut client, at(&letter, 0, 1));
    assert_eq!(folder.shown(&found), ["函.md 0:0-11", "通知.md 2:0-11"]);
    client.edit(&report, 2, [0, 0], [0, 0], "云政发〔2026〕3号");
    let found = references(&mut client, at(&letter, 0, 1));
    assert_eq!(folder.shown(&found), ["函.md 0:0-11", "报告/报告.txt 0:0-11", "通知.md 2:0-11"]);
    client.notify("textDocument/didClose", json!({"textDocument": {"uri": report}}));
    let found = references(&mut client, at(&letter, 0, 1));
    assert_eq!(folder.shown(&found), ["函.md 0:0-11", "报告/报告.txt 0:0-18", "通知.md 2:0-11"]);
    client.leave();
}

#[test]
fn files_that_change_on_disk_are_seen() {
    let folder = drafts();
    let mut client = folder.client(json!({}));
    let letter = folder.uri("函.md");
    client.open(&letter, "云政发〔2026〕3号");
    assert_eq!(folder.shown(&references(&mut client, at(&letter, 0, 1))).len(), 3);
    folder.write("新.md", "😀云政发〔2026〕3号".as_bytes());
    folder.remove("通知.md");
    let found = references(&mut client, at(&letter, 0, 1));
    assert_eq!(folder.shown(&found), ["函.md 0:0-11", "新.md 0:2-13"]);
    client.leave();
}

#[test]
fn a_client_that_watches_reports_changes() {
    let folder = drafts();
    let mut client = folder.client(json!({"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": true}}}));
    client.agree("client/registerCapability");
    let letter = folder.uri("函.md");
    client.open(&letter, "云政发〔2026〕3号");
    assert_eq!(folder.shown(&references(&mut client, at(&letter, 0, 1))).len(), 3);
    folder.write("通知.md", "又：云政发〔2026〕3号".as_bytes());
    client.notify("workspace/didChangeWatchedFiles", json!({"changes": [{"uri": folder.uri("通知.md"), "type": 2}]}));
    assert_eq!(folder.shown(&references(&mut client, at(&letter, 0, 1))), ["函.md 0:0-11", "通知.md 0:2-13"]);
    // a draft is not a settings file: the open document is not analysed again
    assert_eq!(client.unread().filter(|m| crate::client::is_publish(m, &letter)).count(), 1);
    client.leave();
}

#[test]
fn without_a_workspace_the_open_documents_are_searched() {
    let mut client = Client::with(json!({}));
    client.open("untitled:Untitled-1", "工业和信息化部");
    client.open("untitled:Untitled-2", "请工信部、工业和信息化部");
    let found = references(&mut client, at("untitled:Untitled-1", 0, 1));
    let places: Vec<(&Value, String)> =
        found.as_array().expect("a list").iter().map(|l| (&l["uri"], span(&l["range"]))).collect();
    assert_eq!(
        places,
        [
            (&json!("untitled:Untitled-1"), "0:0-7".to_owned()),
            (&json!("untitled:Untitled-2"), "0:1-4".to_owned()),
            (&json!("untitled:Untitled-2"), "0:5-12".to_owned()),
        ]
    );
    client.leave();
}

#[test]
fn a_citation_links_to_the_draft_that_is_the_document() {
    let folder = drafts();
    let mut client = folder.client(json!({}));
    let (letter, report) = (folder.uri("函.md"), folder.uri("报告/报告.txt"));
    client.open(&letter, LETTER);
    client.open_as(&report, "plaintext", REPORT);
    for (uri, line, column) in [(&letter, 0, 5), (&letter, 0, 40), (&report, 0, 5)] {
        let found = client.request("textDocument/definition", at(uri, line, column))["result"].clone();
        assert_eq!(folder.shown(&found), ["通知.md 0:2-18"], "{uri} {line}:{column}");
    }
    // with the same title, but another number
    let other = client.request("textDocument/definition", at(&report, 1, 5))["result"].clone();
    assert_eq!(other, Value::Null);
    assert_eq!(client.request("textDocument/definition", at(&letter, 7, 5))["result"], Value::Null);
    client.leave();
}

#[test]
fn a_citation_links_to_the_row_of_a_user_table() {
    let table = "发文字号,标题,来源\n云政发〔2001〕9号,云州市某办法,甲\n";
    let agencies = "name\tshort_names\tsource\n云州市数据资源管理局\t云州市数据局\t甲\n";
    let folder = Folder::new(&[
        ("hegao.toml", "[lexicon]\ntables = [\"词库/*\"]\n"),
        ("词库/文件.csv", table),
        ("词库/机构.tsv", agencies),
    ]);
    let mut client = folder.client(json!({}));
    let letter = folder.uri("函.md");
    client.open(&letter, "《云州市某办法》（云政发〔2001〕9号），云州市数据局，国发〔2016〕73号");
    for (column, row) in [(2, "词库/文件.csv 1:0-11"), (23, "词库/机构.tsv 1:0-10")] {
        let found = client.request("textDocument/definition", at(&letter, 0, column))["result"].clone();
        assert_eq!(folder.shown(&found), [row]);
    }
    // known, but only in the shipped lexicon: there is no file to open
    assert_eq!(client.request("textDocument/definition", at(&letter, 0, 31))["result"], Value::Null);
    client.leave();
}

#[test]
fn a_shipped_row_opens_if_the_client_supports_it() {
    for able in [true, false] {
        let workspace = json!({"textDocumentContent": {"dynamicRegistration": able}});
        let mut client = Client::with(json!({"workspace": workspace}));
        let uri = "file:///drafts/a.md";
        client.open(uri, "按国发〔2016〕73号办，某发〔2001〕9号");
        let found = client.request("textDocument/definition", at(uri, 0, 3))["result"].clone();
        if !able {
            assert_eq!(found, Value::Null);
            continue;
        }
        let asked = client.agree("client/registerCapability");
        assert_eq!(asked["registrations"][0]["registerOptions"], json!({"schemes": ["hegao"]}));
        let row = found[0]["uri"].clone();
        assert!(row.as_str().is_some_and(|uri| uri.starts_with("hegao:///") && uri.ends_with(".md")), "{row}");
        let text = client.request("workspace/textDocumentContent", json!({"uri": row}))["result"]["text"].clone();
        assert!(text.as_str().is_some_and(|t| t.contains("- 发文字号：国发〔2016〕73号\n")), "{text}");
        assert_eq!(client.request("textDocument/definition", at(uri, 0, 15))["result"], Value::Null);
        let none = client.request("workspace/textDocumentContent", json!({"uri": "hegao:/x.md"}))["error"].clone();
        assert_eq!(none["message"], "核稿没有这一页");
        client.leave();
    }
}

#[test]
fn a_finding_links_to_the_built_in_page_if_the_client_supports_it() {
    let workspace = json!({"textDocumentContent": {"dynamicRegistration": true}});
    let publish = json!({"publishDiagnostics": {"codeDescriptionSupport": true}});
    let mut client = Client::with(json!({"workspace": workspace, "textDocument": publish}));
    let uri = "file:///drafts/a.md";
    client.open(uri, "按国发[2016]73号办");
    let page = client.diagnostics(uri, 1)[0]["codeDescription"]["href"].clone();
    assert_eq!(page, "hegao:///%E8%A7%84%E5%88%99/document-number-bracket.md");
    let text = client.request("workspace/textDocumentContent", json!({"uri": page}))["result"]["text"].clone();
    assert!(
        text.as_str().is_some_and(|t| t.starts_with("# document-number-bracket\n\n> 发文字号的年份没有用六角括号")),
        "{text}"
    );
    // as VS Code writes it, and as a person does
    for same in ["hegao:/%E8%A7%84%E5%88%99/document-number-bracket.md", "hegao:///规则/document-number-bracket.md"] {
        assert_eq!(client.request("workspace/textDocumentContent", json!({"uri": same}))["result"]["text"], text);
    }
    let none = json!({"uri": "hegao:/%E8%A7%84%E5%88%99/x.md"});
    assert_eq!(client.request("workspace/textDocumentContent", none)["error"]["message"], "核稿没有这一页");
    client.leave();
}

#[test]
fn mentions_of_the_same_thing_are_highlighted() {
    let mut client = Client::with(json!({"general": {"positionEncodings": ["utf-8"]}}));
    let uri = "file:///drafts/a.md";
    client.open(uri, "😀工信部\n工业和信息化部和财政部");
    let found = client.request("textDocument/documentHighlight", at(uri, 1, 0))["result"].clone();
    let places: Vec<String> = found.as_array().expect("a list").iter().map(|h| span(&h["range"])).collect();
    assert_eq!(places, ["0:4-13", "1:0-21"]);
    assert_eq!(client.request("textDocument/documentHighlight", at(uri, 0, 0))["result"], Value::Null);
    assert_eq!(client.request("textDocument/documentHighlight", at("file:///none.md", 0, 0))["result"], Value::Null);
    client.leave();
}

#[test]
fn reading_files_is_shown_as_progress() {
    let files: Vec<(String, String)> =
        (0..40).map(|i| (format!("{i:02}.md"), format!("云政发〔2026〕{}号", i + 1))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let folder = Folder::new(&files);
    let mut client = folder.client(json!({"window": {"workDoneProgress": true}}));
    let uri = folder.uri("00.md");
    client.open(&uri, "云政发〔2026〕7号");
    let mut params = at(&uri, 0, 1);
    params["context"] = json!({"includeDeclaration": true});
    let id = client.ask("textDocument/references", params.clone());
    let token = client.agree("window/workDoneProgress/create")["token"].clone();
    assert_eq!(folder.shown(&client.reply(&json!(id))["result"]), ["00.md 0:0-11", "06.md 0:0-11"]);
    let step = |client: &mut Client, kind: &str| {
        client.wait(|m| m["params"]["token"] == token && m["params"]["value"]["kind"] == kind)["params"]["value"]
            .clone()
    };
    assert_eq!(
        step(&mut client, "begin"),
        json!({
            "kind": "begin", "title": "核稿：查看全部草稿", "cancellable": false, "message": "0/39", "percentage": 0
        })
    );
    step(&mut client, "end");
    let last = client.unread().filter(|m| m["params"]["token"] == token).last().expect("a step").clone();
    assert_eq!(
        (&last["params"]["value"]["percentage"], &last["params"]["value"]["message"]),
        (&json!(100), &json!("39/39"))
    );
    // everything has been read by now: nothing to wait for
    params["workDoneToken"] = json!("mine");
    client.request("textDocument/references", params);
    assert_eq!(client.unread().filter(|m| m["params"]["token"] == "mine").count(), 0);
    client.leave();
}
