//! Renaming what is cited, in all drafts.

use crate::client::{Client, at, place};
use crate::folder::{Folder, span};
use serde_json::{Value, json};

const LETTER: &str = "😀《云州市档案管理办法》（云政发〔2026〕3号）、云政发[2026]3号。\n";
const REPORT: &str = "《云州市档案管理办法》\n《云州**市档案管理办法》、云州**\n";

fn client(folder: &Folder, versions: bool, prepare: bool) -> Client {
    let edit = json!({"workspaceEdit": {"documentChanges": versions}});
    folder.client(json!({"workspace": edit, "textDocument": {"rename": {"prepareSupport": prepare}}}))
}

fn rename(client: &mut Client, mut at: Value, name: &str) -> Value {
    at["newName"] = json!(name);
    client.request("textDocument/rename", at)
}

/// The edits of one document, each as `line:start-end text`.
fn edits(list: &Value) -> Vec<String> {
    let one = |e: &Value| format!("{} {}", span(&e["range"]), e["newText"].as_str().expect("text"));
    list.as_array().expect("a list").iter().map(one).collect()
}

#[test]
fn prepare_rename_shows_the_present_name() {
    let folder = Folder::new(&[]);
    let mut client = client(&folder, true, true);
    let uri = folder.uri("函.md");
    client.open(&uri, LETTER);
    for (column, start, end, name) in [
        (5, 3, 12, "云州市档案管理办法"),
        (2, 3, 12, "云州市档案管理办法"),
        (16, 14, 25, "云政发〔2026〕3号"),
        (30, 27, 38, "云政发[2026]3号"),
    ] {
        let range = json!({"start": place([0, start]), "end": place([0, end])});
        let prepared = client.request("textDocument/prepareRename", at(&uri, 0, column))["result"].clone();
        assert_eq!(prepared, json!({"range": range, "placeholder": name}));
    }
    for (uri, line) in [(uri.as_str(), 900), (uri.as_str(), 1), ("file:///none.md", 0)] {
        let refused = client.request("textDocument/prepareRename", at(uri, line, 0))["error"].clone();
        assert_eq!(refused, json!({"code": -32803, "message": "这里没有可以改名的引文、发文字号或机关名称"}));
    }
    client.leave();
}

#[test]
fn a_title_is_renamed_in_every_draft() {
    let folder = Folder::new(&[("函.md", "旧稿"), ("报告.md", REPORT), ("他.md", "《云州市另一办法》")]);
    let mut client = client(&folder, true, true);
    let letter = folder.uri("函.md");
    client.open(&letter, LETTER);
    client.edit(&letter, 2, [1, 0], [1, 0], "又《云州市档案管理办法》");
    let edit = rename(&mut client, at(&letter, 0, 5), "《云州市〈档案〉条例》")["result"].clone();
    let changes = edit["documentChanges"].as_array().expect("versioned edits");
    let documents: Vec<(String, &Value)> =
        changes.iter().map(|c| (folder.name(&c["textDocument"]["uri"]), &c["textDocument"]["version"])).collect();
    assert_eq!(documents, [("函.md".to_owned(), &json!(2)), ("报告.md".to_owned(), &Value::Null)]);
    assert_eq!(edits(&changes[0]["edits"]), ["0:3-12 云州市〈档案〉条例", "1:2-11 云州市〈档案〉条例"]);
    assert_eq!(edits(&changes[1]["edits"]), ["0:1-10 云州市〈档案〉条例"]);
    // a title with markup in it is left to the drafter, who is informed
    let message = client.wait(|m| m["method"] == "window/showMessage")["params"]["message"].clone();
    assert!(message.as_str().expect("text").starts_with("另有 1 处没有改："), "{message}");
    client.leave();
}

#[test]
fn a_number_is_renamed_for_a_client_without_versions() {
    let folder = Folder::new(&[("报告.md", "云政发〔2026〕3号\n")]);
    let mut client = client(&folder, false, false);
    let letter = folder.uri("函.md");
    client.open(&letter, LETTER);
    let edit = rename(&mut client, at(&letter, 0, 16), "云政发〔2026〕4号")["result"].clone();
    assert_eq!(edit.get("documentChanges"), None);
    let changes = edit["changes"].as_object().expect("edits by document");
    assert_eq!(edits(&changes[&letter]), ["0:14-25 云政发〔2026〕4号", "0:27-38 云政发〔2026〕4号"]);
    assert_eq!(edits(&changes[&folder.uri("报告.md")]), ["0:0-11 云政发〔2026〕4号"]);
    client.leave();
}

#[test]
fn an_agency_is_renamed_where_it_is_written_the_same() {
    let folder = Folder::new(&[("报告.md", "工业和信息化部、工信部、《工业和信息化部关于某事的通知》\n")]);
    let mut client = client(&folder, true, true);
    let letter = folder.uri("函.md");
    client.open(&letter, "😀请工业和信息化部会同工信部办理。");
    let prepared = client.request("textDocument/prepareRename", at(&letter, 0, 5))["result"].clone();
    let range = json!({"start": place([0, 3]), "end": place([0, 10])});
    assert_eq!(prepared, json!({"range": range, "placeholder": "工业和信息化部"}));
    let edit = rename(&mut client, at(&letter, 0, 5), "某某部")["result"].clone();
    let changes = edit["documentChanges"].as_array().expect("versioned edits");
    let edits: Vec<Vec<String>> = changes.iter().map(|change| edits(&change["edits"])).collect();
    // neither the short name nor the title of a document is renamed
    assert_eq!(edits, [["0:3-10 某某部"], ["0:0-7 某某部"]]);
    client.leave();
}

#[test]
fn files_in_another_encoding_are_left_to_the_drafter() {
    let folder = Folder::new(&[]);
    // 《云州市档案管理办法》 in GB18030
    let gbk = b"\xa1\xb6\xd4\xc6\xd6\xdd\xca\xd0\xb5\xb5\xb0\xb8\xb9\xdc\xc0\xed\xb0\xec\xb7\xa8\xa1\xb7";
    folder.write("旧.md", gbk);
    let mut client = client(&folder, true, true);
    let letter = folder.uri("函.md");
    client.open(&letter, LETTER);
    let edit = rename(&mut client, at(&letter, 0, 5), "新办法")["result"].clone();
    assert_eq!(edit["documentChanges"].as_array().map(Vec::len), Some(1));
    client.wait(|m| m["method"] == "window/showMessage");
    client.leave();
}

#[test]
fn invalid_names_are_refused_with_the_reason() {
    let folder = Folder::new(&[]);
    let mut client = client(&folder, true, true);
    let letter = folder.uri("函.md");
    client.open(&letter, LETTER);
    for (line, name, why) in [
        (0, "云州市》条例", "新名称中的书名号不成对，请补全“《》”后再试"),
        (0, "云州市\n条例", "新名称不能换行，请写成一行"),
        (0, " ", "新名称不能为空"),
        (1, "云州市条例", "这里没有可以改名的引文、发文字号或机关名称"),
    ] {
        assert_eq!(rename(&mut client, at(&letter, line, 5), name)["error"]["message"], why);
    }
    client.leave();
}

#[test]
fn preparing_is_offered_to_clients_that_know_it() {
    for prepare in [true, false] {
        let mut client = Client::start();
        let capabilities = json!({"textDocument": {"rename": {"prepareSupport": prepare}}});
        let reply = client.request("initialize", json!({"processId": null, "capabilities": capabilities}));
        let offered = reply["result"]["capabilities"]["renameProvider"].clone();
        assert_eq!(offered, if prepare { json!({"prepareProvider": true}) } else { json!(true) });
    }
}
