//! From a document's URI to its file.

use std::path::PathBuf;
use tower_lsp::lsp_types::Url;

/// The file that a URI names; `None` for a document that lies nowhere on disk.
pub fn path(uri: &str) -> Option<PathBuf> {
    Url::parse(uri).ok()?.to_file_path().ok()
}
