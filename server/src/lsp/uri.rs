//! Conversion from a document's URI to its file.

use lsp_types::Url;
use std::path::PathBuf;

/// The file that a URI names; `None` for a document without a file.
pub fn path(uri: &str) -> Option<PathBuf> {
    Url::parse(uri).ok()?.to_file_path().ok()
}
