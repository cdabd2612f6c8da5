//! Titles and headings of the workspace, and the folders of the workspace.

use crate::client::Client;
use crate::folder::{Folder, span};
use serde_json::{Value, json};

const NOTICE: &str = "# 云州市人民政府关于档案工作的通知\n\n各县人民政府：\n\n一、总体要求\n\n（一）目标。做好。\n\n二、保障措施。要加强。\n";

fn found(folder: &Folder, client: &mut Client, query: &str) -> Vec<String> {
    let reply = client.request("workspace/symbol", json!({"query": query}))["result"].clone();
    let one = |s: &Value| {
        assert_eq!(s["containerName"].as_str(), folder.name(&s["location"]["uri"]).rsplit('/').next());
        format!("{} {} {}", s["name"].as_str().expect("a name"), s["kind"], span(&s["location"]["range"]))
    };
    reply.as_array().expect("a list").iter().map(one).collect()
}

#[test]
fn titles_and_headings_are_found_by_words_and_initials() {
    let folder = Folder::new(&[("通知.md", NOTICE), ("稿/函.txt", "关于商请支持档案工作的函\n\n云州市财政局：\n")]);
    let mut client = folder.client(json!({}));
    let all = [
        "云州市人民政府关于档案工作的通知 1 0:2-18",
        "关于商请支持档案工作的函 1 0:0-12",
        "一、总体要求 15 4:0-6",
        "二、保障措施 15 8:0-11",
    ];
    let mut everything = found(&folder, &mut client, "");
    everything.sort();
    let mut wanted = all.map(str::to_owned).to_vec();
    wanted.sort();
    assert_eq!(everything, wanted);
    assert_eq!(found(&folder, &mut client, "总体"), all[2..3]);
    assert_eq!(found(&folder, &mut client, "bzcs"), all[3..4]);
    assert_eq!(found(&folder, &mut client, "没有"), [""; 0]);
    // an open document is searched as it is in the editor
    client.open(&folder.uri("通知.md"), "# 另一通知\n");
    assert_eq!(found(&folder, &mut client, "通知"), ["另一通知 1 0:2-6"]);
    client.leave();
}

#[test]
fn the_number_of_results_is_limited() {
    let text: String = (0..300).map(|_| "# 一个标题\n\n正文。\n\n").collect();
    let folder = Folder::new(&[("甲.md", &text)]);
    let mut client = folder.client(json!({}));
    assert_eq!(found(&folder, &mut client, "标题").len(), 200);
    client.leave();
}

#[test]
fn folders_may_be_added_and_removed() {
    let (first, second) = (Folder::new(&[("甲.md", "# 甲通知\n")]), Folder::new(&[("乙.md", "# 乙通知\n")]));
    let mut client = first.client(json!({"workspace": {"workspaceFolders": true}}));
    assert_eq!(found(&first, &mut client, "通知"), ["甲通知 1 0:2-5"]);
    let event = json!({"added": [second.as_workspace()], "removed": []});
    client.notify("workspace/didChangeWorkspaceFolders", json!({"event": event}));
    assert_eq!(client.request("workspace/symbol", json!({"query": ""}))["result"].as_array().map(Vec::len), Some(2));
    let event = json!({"added": [], "removed": [first.as_workspace()]});
    client.notify("workspace/didChangeWorkspaceFolders", json!({"event": event}));
    assert_eq!(found(&second, &mut client, ""), ["乙通知 1 0:2-5"]);
    client.leave();
}

#[test]
fn one_root_or_none_is_a_workspace_too() {
    let folder = Folder::new(&[("甲.md", "# 甲通知\n")]);
    for (root, count) in [(folder.as_workspace()["uri"].clone(), 1), (Value::Null, 0)] {
        let mut client = Client::initialized(json!({"processId": null, "capabilities": {}, "rootUri": root}));
        let reply = client.request("workspace/symbol", json!({"query": ""}));
        assert_eq!(reply["result"].as_array().map(Vec::len), Some(count), "{reply}");
        client.open("untitled:Untitled-1", "# 乙通知\n");
        let reply = client.request("workspace/symbol", json!({"query": "乙"}))["result"].clone();
        assert_eq!(reply[0]["containerName"], "untitled:Untitled-1");
        client.leave();
    }
}
