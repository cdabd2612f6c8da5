//! A thousand documents open at once.

use crate::client::{Client, is_publish};
use serde_json::json;

const MANY: usize = 1_000;

#[test]
fn a_thousand_documents_get_their_own_findings_and_leave_nothing_behind() {
    let mut client = Client::with(json!({}));
    let uri = |i: usize| format!("file:///drafts/{i:04}.md");
    for i in 0..MANY {
        client.open(&uri(i), &format!("{}国发[2016]{}号", "第".repeat(i % 7), i + 1));
    }
    for i in 0..MANY {
        let found = client.diagnostics(&uri(i), 1);
        let columns: Vec<u64> = found
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(|d| d["range"]["start"]["character"].as_u64())
            .collect();
        assert_eq!(columns, [i as u64 % 7 + 2], "{i}");
    }
    for i in 0..MANY {
        client.notify("textDocument/didClose", json!({"textDocument": {"uri": uri(i)}}));
    }
    for i in 0..MANY {
        let cleared = client.wait(|m| is_publish(m, &uri(i)));
        assert_eq!(cleared["params"]["diagnostics"], json!([]));
    }
    let everything = client.request("workspace/symbol", json!({"query": ""}))["result"].clone();
    assert_eq!(everything, json!([]), "no document is known any more");
    let Some(open) = client.resident_kilobytes() else {
        return println!("skipped: this system does not tell how much memory a process has");
    };
    for round in 2..6 {
        for i in 0..MANY {
            client.open(&uri(i), &"各有关部门要认真抓好落实。\n".repeat(20));
            client.notify("textDocument/didClose", json!({"textDocument": {"uri": uri(i)}}));
        }
        for i in 0..MANY {
            client.wait(|m| is_publish(m, &uri(i)) && m["params"]["version"].is_null());
        }
        let now = client.resident_kilobytes().unwrap_or_default();
        assert!(now < open + 60_000, "round {round}: {now} KiB, at first {open} KiB");
    }
    client.leave();
}
