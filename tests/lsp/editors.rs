//! The start messages of real editors, reduced to what makes a difference.

use crate::client::{Client, one_rule, place};
use serde_json::{Value, json};

const URI: &str = "file:///drafts/%E8%8D%89%E7%A8%BF.md";
const KINDS: [&str; 4] = ["", "quickfix", "refactor", "source"];

/// The behaviour of an editor: its `initialize`, and how it counts, edits and shows.
struct Editor {
    name: &'static str,
    initialize: Value,
    encoding: &'static str,
    versioned_edits: bool,
}

fn code_action() -> Value {
    json!({"codeActionLiteralSupport": {"codeActionKind": {"valueSet": KINDS}}, "isPreferredSupport": true})
}

fn vscode() -> Editor {
    let capabilities = json!({
        "general": {"positionEncodings": ["utf-16"], "staleRequestSupport": {"cancel": true, "retryOnContentModified": []}},
        "workspace": {
            "workspaceEdit": {"documentChanges": true, "failureHandling": "textOnlyTransactional", "metadataSupport": true},
            "configuration": true,
            "diagnostics": {"refreshSupport": true},
            "textDocumentContent": {"dynamicRegistration": true},
        },
        "textDocument": {
            "publishDiagnostics": {"relatedInformation": true, "versionSupport": false, "tagSupport": {"valueSet": [1, 2]}},
            "diagnostic": {"dynamicRegistration": true, "relatedDocumentSupport": false},
            "completion": {
                "completionItem": {"tagSupport": {"valueSet": [1]}, "insertReplaceSupport": true},
                "completionList": {"itemDefaults": ["editRange"], "applyKindSupport": true},
            },
            "codeAction": code_action(),
            "hover": {"contentFormat": ["markdown", "plaintext"]},
        },
    });
    let initialize = json!({
        "processId": std::process::id(), "clientInfo": {"name": "code-server", "version": "1.139.1"}, "locale": "zh-cn",
        "rootPath": "/drafts", "rootUri": "file:///drafts", "capabilities": capabilities, "trace": "off",
        "workspaceFolders": [{"uri": "file:///drafts", "name": "drafts"}],
    });
    Editor { name: "VS Code", initialize, encoding: "utf-16", versioned_edits: true }
}

fn neovim() -> Editor {
    let capabilities = json!({
        "general": {"positionEncodings": ["utf-8", "utf-16", "utf-32"]},
        "workspace": {"workspaceEdit": {"resourceOperations": ["rename", "create", "delete"]}},
        "textDocument": {
            "publishDiagnostics": {"relatedInformation": true, "dataSupport": true, "tagSupport": {"valueSet": [1, 2]}},
            "diagnostic": {"dynamicRegistration": false},
            "codeAction": code_action(),
            "hover": {"contentFormat": ["markdown", "plaintext"]},
        },
    });
    let initialize = json!({
        "processId": std::process::id(), "clientInfo": {"name": "Neovim", "version": "0.11.4"}, "rootPath": null,
        "rootUri": null, "workspaceFolders": null, "workDoneToken": "1", "trace": "off", "capabilities": capabilities,
    });
    Editor { name: "Neovim", initialize, encoding: "utf-8", versioned_edits: false }
}

fn helix() -> Editor {
    let capabilities = json!({
        "general": {"positionEncodings": ["utf-8", "utf-32", "utf-16"]},
        "workspace": {"workspaceEdit": {"documentChanges": true, "failureHandling": "abort", "normalizesLineEndings": false}},
        "textDocument": {
            "publishDiagnostics": {"tagSupport": {"valueSet": [1, 2]}, "versionSupport": true},
            "codeAction": code_action(),
            "hover": {"contentFormat": ["markdown"]},
        },
    });
    let initialize = json!({
        "processId": std::process::id(), "clientInfo": {"name": "helix", "version": "25.01.1"}, "rootPath": "/drafts",
        "rootUri": null, "workspaceFolders": [], "capabilities": capabilities,
    });
    Editor { name: "Helix", initialize, encoding: "utf-8", versioned_edits: true }
}

fn emacs() -> Editor {
    let capabilities = json!({
        "workspace": {"workspaceEdit": {"documentChanges": true}, "configuration": true},
        "textDocument": {
            "publishDiagnostics": {"relatedInformation": false, "codeDescriptionSupport": false, "tagSupport": {"valueSet": [1, 2]}},
            "codeAction": code_action(),
            "hover": {"dynamicRegistration": false, "contentFormat": ["plaintext"]},
        },
    });
    let initialize = json!({
        "processId": std::process::id(), "rootPath": "/drafts/", "rootUri": "file:///drafts",
        "capabilities": capabilities, "workspaceFolders": [{"uri": "file:///drafts", "name": "/drafts/"}],
    });
    Editor { name: "Emacs", initialize, encoding: "utf-16", versioned_edits: true }
}

#[test]
fn each_editor_gets_its_findings_and_a_fix_in_its_own_terms() {
    for mut editor in [vscode(), neovim(), helix(), emacs()] {
        editor.initialize["initializationOptions"] = one_rule();
        let mut client = Client::start();
        let reply = client.request("initialize", editor.initialize);
        assert_eq!(reply["result"]["capabilities"]["positionEncoding"], editor.encoding, "{}", editor.name);
        client.notify("initialized", json!({}));
        client.open(URI, "按国发[2016]73号");
        let start = if editor.encoding == "utf-8" { 9 } else { 3 };
        let pulls = editor.name == "VS Code" || editor.name == "Neovim";
        assert_eq!(reply["result"]["capabilities"].get("diagnosticProvider").is_some(), pulls, "{}", editor.name);
        let found = if pulls { client.pull(URI)["items"].clone() } else { client.diagnostics(URI, 1) };
        assert_eq!(found[0]["range"]["start"], place([0, start]), "{}", editor.name);
        let range = json!({"start": place([0, start]), "end": place([0, start])});
        let params =
            json!({"textDocument": {"uri": URI}, "range": range, "context": {"diagnostics": [], "triggerKind": 1}});
        let edit = client.request("textDocument/codeAction", params)["result"][0]["edit"].clone();
        assert_eq!(edit.get("documentChanges").is_some(), editor.versioned_edits, "{}", editor.name);
        assert_eq!(edit.get("changes").is_some(), !editor.versioned_edits, "{}", editor.name);
        client.leave();
    }
}

#[test]
fn unknown_values_are_accepted() {
    let capabilities = json!({
        "textDocument": {
            "completion": {"completionItem": {"tagSupport": {"valueSet": [1, 99]}, "insertTextModeSupport": {"valueSet": [1, 77]}}},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "notebook", "x.y"]}}},
        },
        "workspace": {"foo": 1},
        "bar": null,
    });
    let folder = json!({"uri": "file:///drafts/公文 目录", "name": "公文"});
    let params = json!({"processId": null, "rootUri": null, "capabilities": capabilities, "workspaceFolders": [folder], "trace": "verbose"});
    Client::initialized(params).leave();
}
