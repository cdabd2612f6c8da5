//! A workspace folder on disk, and a client that has opened it.

use crate::client::{Client, one_rule};
use lsp_types::Url;
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// A folder that is deleted when dropped.
pub struct Folder {
    dir: TempDir,
}

impl Folder {
    /// A folder with these files; names may include folders.
    pub fn new(files: &[(&str, &str)]) -> Folder {
        let folder = Folder { dir: tempfile::tempdir().expect("a folder") };
        files.iter().for_each(|(name, text)| folder.write(name, text.as_bytes()));
        folder
    }

    /// The path of a file.
    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Writes a file.
    pub fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("created");
        fs::write(path, bytes).expect("written");
    }

    /// Deletes a file.
    pub fn remove(&self, name: &str) {
        fs::remove_file(self.path(name)).expect("removed");
    }

    /// The URI of a file.
    pub fn uri(&self, name: &str) -> String {
        Url::from_file_path(self.path(name)).expect("an absolute path").to_string()
    }

    /// The folder as a workspace folder of the protocol.
    pub fn as_workspace(&self) -> Value {
        json!({"uri": Url::from_file_path(self.dir.path()).expect("an absolute path"), "name": "稿件"})
    }

    /// A client that has opened this folder, with only one rule run.
    pub fn client(&self, capabilities: Value) -> Client {
        let folders = json!([self.as_workspace()]);
        Client::initialized(json!({
            "processId": null, "capabilities": capabilities, "initializationOptions": one_rule(),
            "workspaceFolders": folders, "rootUri": folders[0]["uri"],
        }))
    }

    /// Locations in this folder, each as `name line:start-end`.
    pub fn shown(&self, locations: &Value) -> Vec<String> {
        let empty = Vec::new();
        let locations = locations.as_array().unwrap_or(&empty);
        locations.iter().map(|l| format!("{} {}", self.name(&l["uri"]), span(&l["range"]))).collect()
    }

    /// The file name of a URI in this folder; for other documents, the URI.
    pub fn name(&self, uri: &Value) -> String {
        let uri = uri.as_str().expect("a URI");
        let path = Url::parse(uri).ok().and_then(|u| u.to_file_path().ok());
        let name = path.as_deref().and_then(|p| p.strip_prefix(self.dir.path()).ok());
        name.map_or_else(|| uri.to_owned(), |name| name.to_string_lossy().into_owned())
    }
}

/// A range as `line:start-end`.
pub fn span(range: &Value) -> String {
    let (start, end) = (&range["start"], &range["end"]);
    assert_eq!(start["line"], end["line"], "{range}");
    format!("{}:{}-{}", start["line"], start["character"], end["character"])
}
