//! The workspace folders of a client.

use lsp_types::{InitializeParams, Url, WorkspaceFolder};
use std::path::PathBuf;

/// The folders named in `initialize`: the list, otherwise the single root that older clients name.
#[allow(deprecated)]
pub fn at_start(params: &InitializeParams) -> Vec<PathBuf> {
    let listed = params.workspace_folders.as_deref().map(paths).unwrap_or_default();
    if !listed.is_empty() {
        return listed;
    }
    let root = params.root_uri.as_ref().and_then(path);
    let named = || params.root_path.as_deref().map(PathBuf::from).filter(|p| p.is_absolute());
    root.or_else(named).into_iter().collect()
}

/// The paths of folders; folders that are not on this machine are left out.
pub fn paths(folders: &[WorkspaceFolder]) -> Vec<PathBuf> {
    folders.iter().filter_map(|folder| path(&folder.uri)).collect()
}

fn path(uri: &Url) -> Option<PathBuf> {
    let path = uri.to_file_path().ok()?;
    // without the trailing slash that some clients send
    Some(path.components().collect())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn folders_can_be_named_in_several_ways() {
        let folder = |uri: &str| json!({"uri": uri, "name": "甲"});
        for (said, folders) in [
            (json!({}), vec![]),
            (json!({"rootUri": null, "workspaceFolders": null}), vec![]),
            (json!({"rootUri": "file:///a/", "workspaceFolders": []}), vec!["/a"]),
            (json!({"rootPath": "/a", "rootUri": null}), vec!["/a"]),
            (
                json!({"rootUri": "file:///x", "workspaceFolders": [folder("file:///%E7%94%B2"), folder("vscode-remote://h/b")]}),
                vec!["/甲"],
            ),
            (json!({"workspaceFolders": [folder("file:///a"), folder("file:///b")]}), vec!["/a", "/b"]),
        ] {
            let mut params = said;
            params["capabilities"] = json!({});
            let params: InitializeParams = serde_json::from_value(params).expect("parameters");
            assert_eq!(at_start(&params), folders.into_iter().map(PathBuf::from).collect::<Vec<_>>());
        }
    }
}
