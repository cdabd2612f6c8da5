//! Settings files and tables that change while documents are open.

use crate::client::{Client, rules};
use crate::folder::Folder;
use serde_json::{Value, json};
use std::fs;
use std::time::{Duration, Instant};

const TEXT: &str = "请按溪政发[2016]073号报送云溪镇经贸办公室。";
const TABLE: &str = "name\tstatus\tvalid_to\tsuccessors\n\
    云溪镇经贸办公室\tabolished\t2020-05-01\t云溪镇经济发展办公室\n云溪镇经济发展办公室\t\t\t\n";

struct Project {
    folder: Folder,
    client: Client,
    uri: String,
}

impl Project {
    /// A folder with a settings file and an open draft, after its first findings have arrived.
    fn open(toml: &str, watches: bool) -> (Project, Vec<String>) {
        let folder = Folder::new(&[("hegao.toml", toml)]);
        let uri = folder.uri("草稿.md");
        let workspace = json!({"didChangeWatchedFiles": {"dynamicRegistration": watches}});
        let params = json!({"processId": null, "capabilities": {"workspace": workspace}});
        let mut client = Client::initialized(params);
        client.open(&uri, TEXT);
        let mut project = Project { folder, client, uri };
        let rules = project.rules();
        (project, rules)
    }

    /// The rules of the next findings that arrive.
    fn rules(&mut self) -> Vec<String> {
        let found = self.client.diagnostics(&self.uri, 1);
        rules(&found).into_iter().map(str::to_owned).collect()
    }

    fn write(&self, name: &str, text: &str) {
        self.folder.write(name, text.as_bytes());
    }

    /// Reports a change as a client that watches files does.
    fn changed(&mut self, name: &str) {
        let changes = json!([{"uri": self.folder.uri(name), "type": 2}]);
        self.client.notify("workspace/didChangeWatchedFiles", json!({"changes": changes}));
    }
}

#[test]
fn a_changed_settings_file_applies_at_once() {
    let (mut project, rules) = Project::open("select = [\"document-number-bracket\"]\n", true);
    assert_eq!(rules, ["document-number-bracket"]);
    project.write("hegao.toml", "select = [\"document-number-leading-zero\"]\n");
    project.changed("hegao.toml");
    assert_eq!(project.rules(), ["document-number-leading-zero"]);
    project.client.leave();
}

#[test]
fn a_broken_file_is_reported_once_and_its_last_good_version_stays() {
    let (mut project, _) = Project::open("select = [\"document-number-leading-zero\"]\n", true);
    project.write("hegao.toml", "select = [\"document-number\"\n");
    project.changed("hegao.toml");
    assert!(project.client.shown_message().contains("hegao.toml:"));
    assert!(project.client.shown_message().ends_with("hegao.toml: 改好之前仍用上一次的设置"));
    assert_eq!(project.rules(), ["document-number-leading-zero"]);
    // still broken, and already reported
    project.changed("hegao.toml");
    assert_eq!(project.rules(), ["document-number-leading-zero"]);
    project.write("hegao.toml", "select = [\"document-number-bracket\"]\n");
    project.changed("hegao.toml");
    assert_eq!(project.rules(), ["document-number-bracket"]);
    assert_eq!(project.client.unread().filter(|m| m["method"] == "window/showMessage").count(), 0);
    project.client.leave();
}

#[test]
fn a_table_is_added_then_broken() {
    let toml = "select = [\"agency\"]\n[lexicon]\ntables = [\"*.tsv\"]\n";
    let (mut project, rules) = Project::open(toml, true);
    assert_eq!(rules, [""; 0]);
    assert!(project.client.shown_message().contains("没有与“*.tsv”相符的词库表"));
    project.write("机构.tsv", TABLE);
    project.changed("机构.tsv");
    assert_eq!(project.rules(), ["agency-abolished"]);
    project.write("机构.tsv", &format!("{TABLE}某局\t在\t\t\n"));
    project.changed("机构.tsv");
    assert!(project.client.shown_message().contains("机构.tsv:4:4: “在”无法识别"));
    assert_eq!(project.rules(), ["agency-abolished"]);
    project.client.leave();
}

#[test]
fn a_client_that_can_watch_is_asked_to() {
    let (mut project, _) = Project::open("", true);
    let asked = project.client.wait(|m| m["method"] == "client/registerCapability");
    let registration = &asked["params"]["registrations"][0];
    assert_eq!(registration["method"], "workspace/didChangeWatchedFiles");
    let patterns = ["**/hegao.toml", "**/*.tsv", "**/*.csv", "**/*.{md,markdown,txt}"];
    let watchers = json!(patterns.map(|pattern| json!({"globPattern": pattern})));
    assert_eq!(registration["registerOptions"]["watchers"], watchers);
    project.client.send(&json!({"jsonrpc": "2.0", "id": asked["id"], "result": null}));
    project.client.leave();
}

/// A settings file that is extended is outside the folders that the client watches.
#[test]
fn files_outside_the_workspace_are_checked_while_typing() {
    let elsewhere = tempfile::tempdir().expect("a folder");
    let shared = elsewhere.path().join("共用.toml");
    fs::write(&shared, "select = [\"document-number-bracket\"]\n").expect("written");
    let (mut project, rules) = Project::open(&format!("extend = {:?}\n", shared.to_string_lossy()), true);
    assert_eq!(rules, ["document-number-bracket"]);
    fs::write(&shared, "select = [\"document-number-leading-zero\"]\n").expect("written");
    let patience = Instant::now() + Duration::from_secs(60);
    for version in 2.. {
        assert!(Instant::now() < patience, "nobody looked");
        project.client.edit(&project.uri, version, [0, 0], [0, 0], "好");
        let found = project.client.diagnostics(&project.uri, version);
        if found[0]["code"] == "document-number-leading-zero" {
            break;
        }
    }
    project.client.leave();
}

#[test]
fn without_watching_saving_a_document_triggers_a_check() {
    let (mut project, rules) = Project::open("select = [\"document-number-bracket\"]\n", false);
    assert_eq!(rules, ["document-number-bracket"]);
    project.write("hegao.toml", "select = [\"document-number-leading-zero\"]\n");
    let saved = json!({"textDocument": {"uri": project.uri}});
    project.client.notify("textDocument/didSave", saved);
    assert_eq!(project.rules(), ["document-number-leading-zero"]);
    let asked = |m: &&Value| m["method"] == "client/registerCapability";
    assert_eq!(project.client.unread().filter(asked).count(), 0);
    project.client.leave();
}
