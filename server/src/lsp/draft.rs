//! Which of the documents that a client opens are drafts.
//!
//! Clients open more than drafts as plain text: settings, lexicon tables, output panes, the chat box, the old side of a
//! diff. Nothing is checked in these, and above all nothing is changed: fix on save once rewrote a unit's own table.

use crate::files::find;
use lsp_types::Url;
use std::path::Path;

/// The schemes of files and of texts that are not saved yet. `vscode-remote` and `inmemory` are those of files and texts
/// in clients that run in a browser.
const SCHEMES: [&str; 4] = ["file", "untitled", "vscode-remote", "inmemory"];
/// The language ids of texts that are not saved yet.
const LANGUAGES: [&str; 4] = ["markdown", "plaintext", "text", ""];

/// Whether a document is a draft: a file with the name of a draft, as `hegao check` finds them in a folder, or a
/// Markdown or plain text without a file.
pub fn is_draft(uri: &str, language: &str) -> bool {
    let Ok(uri) = Url::parse(uri) else { return false };
    if !SCHEMES.contains(&uri.scheme()) {
        return false;
    }
    let name = Path::new(uri.path());
    // a text without a name is an unnamed buffer or `Untitled-1`
    match (name.file_name(), uri.scheme()) {
        (None, _) => LANGUAGES.contains(&language),
        (Some(_), "untitled" | "inmemory") if name.extension().is_none() => LANGUAGES.contains(&language),
        (Some(_), _) => find::is_draft(name),
    }
}

#[cfg(test)]
mod tests {
    use super::is_draft;

    #[test]
    fn a_draft_is_told_by_its_name() {
        for uri in ["file:///a/%E9%80%9A%E7%9F%A5.md", "file:///a/b.markdown", "file:///c%3a/b.TXT", "untitled:/a/b.md"]
        {
            assert!(is_draft(uri, "plaintext") && is_draft(uri, "markdown"), "{uri}");
        }
        assert!(is_draft("vscode-remote://wsl/a.md", "markdown"));
    }

    #[test]
    fn an_unsaved_text_is_a_draft() {
        assert!(is_draft("untitled:Untitled-1", "markdown") && is_draft("untitled:Untitled-1", "plaintext"));
        assert!(is_draft("file://", "text") && is_draft("file:///", "markdown"));
        assert!(!is_draft("untitled:Untitled-1", "json") && !is_draft("file:///", "toml"));
    }

    #[test]
    fn nothing_else_is_a_draft() {
        for uri in [
            "file:///a/hegao.toml",
            "file:///a/%E8%AF%8D%E5%BA%93/slogans.tsv",
            "file:///a/b.csv",
            "file:///a/b.docx",
            "file:///a/README",
            "file:///a/.git/COMMIT_EDITMSG",
            "untitled:/a/hegao.toml",
            "output:extension-output-1",
            "output:a.md",
            "vscode-chat-input:chat-1",
            "vscode-scm:git/scm0/input?rootUri=file",
            "git:/a/b.md?%7B%22ref%22%3A%22HEAD%22%7D",
            "hegao:/rules/x.md",
            "not a uri",
        ] {
            for language in ["plaintext", "text", "markdown", ""] {
                assert!(!is_draft(uri, language), "{uri} {language}");
            }
        }
    }
}
