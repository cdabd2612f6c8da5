//! The capabilities of the client, as plain data.

use crate::text::Encoding;
use lsp_types::{ClientCapabilities, DiagnosticTag, MarkupKind};
use serde_json::Value;

/// The capabilities of a client that matter to the server.
#[derive(Clone, Default, Debug)]
pub struct Profile {
    /// The unit in which columns are counted.
    pub encoding: Encoding,
    /// Whether diagnostics may carry related places and facts.
    pub related_information: bool,
    /// Whether diagnostics may be tagged as deprecated.
    pub deprecated_tag: bool,
    /// Whether edits may name the document version they apply to.
    pub document_changes: bool,
    /// Whether diagnostics may be tagged as unnecessary.
    pub unnecessary_tag: bool,
    /// Whether diagnostics may link to the page that explains their rule.
    pub code_description: bool,
    /// Whether code actions may be more than commands.
    pub code_actions: bool,
    /// Whether the client can request the edits of a code action later, when the action is chosen.
    pub late_edits: bool,
    /// Whether the client applies edits when the server asks for it.
    pub apply_edit: bool,
    /// Whether hovers may be Markdown.
    pub markdown_hover: bool,
    /// Whether completion items may be tagged as deprecated.
    pub completion_tag: bool,
    /// Whether a completion item may be marked as the one to select.
    pub preselect: bool,
    /// Whether completion items may be snippets with placeholders.
    pub snippets: bool,
    /// Whether completion items may have a detail beside their label.
    pub label_details: bool,
    /// Whether the documentation of completion items may be Markdown.
    pub markdown_completion: bool,
    /// Whether the client can be asked to watch files.
    pub watched_files: bool,
    /// Whether the client accepts document symbols as a tree.
    pub symbol_tree: bool,
    /// The maximum number of folding ranges the client wants of a document.
    pub folding_range_limit: Option<usize>,
    /// Whether links may have tooltips.
    pub link_tooltip: bool,
    /// Whether the client shows code lenses.
    pub code_lens: bool,
    /// Whether the client shows inlay hints.
    pub inlay_hints: bool,
    /// Whether the client can be asked to request code lenses again.
    pub code_lens_refresh: bool,
    /// Whether the client can be asked to request inlay hints again.
    pub inlay_hint_refresh: bool,
    /// Whether the client pulls diagnostics; if so, none are pushed.
    pub pull: bool,
    /// Whether the client can be asked to pull diagnostics again.
    pub refresh: bool,
    /// Whether the client asks what can be renamed before it asks for the new name.
    pub prepare_rename: bool,
    /// Whether the client can be asked to show the progress of a task.
    pub work_done_progress: bool,
    /// Whether the client can open virtual documents of the server.
    pub virtual_documents: bool,
}

/// Extracts the profile from a client's capabilities.
pub fn profile(client: &ClientCapabilities) -> Profile {
    let text = client.text_document.clone().unwrap_or_default();
    let publish = text.publish_diagnostics.unwrap_or_default();
    let tags = publish.tag_support.map(|t| t.value_set).unwrap_or_default();
    let edit = client.workspace.as_ref().and_then(|w| w.workspace_edit.as_ref());
    let watched = client.workspace.as_ref().and_then(|w| w.did_change_watched_files.as_ref());
    let workspace = client.workspace.as_ref();
    let lens_refresh = workspace.and_then(|w| w.code_lens.as_ref()).and_then(|c| c.refresh_support);
    let hint_refresh = workspace.and_then(|w| w.inlay_hint.as_ref()).and_then(|c| c.refresh_support);
    let refresh = workspace.and_then(|w| w.diagnostic.as_ref()).and_then(|d| d.refresh_support);
    let progress = client.window.as_ref().and_then(|w| w.work_done_progress);
    let content = client.experimental.as_ref().and_then(|e| e.pointer("/textDocumentContent/dynamicRegistration"));
    let action = text.code_action.unwrap_or_default();
    let late = action.resolve_support.as_ref().is_some_and(|r| r.properties.iter().any(|p| p == "edit"));
    let item = text.completion.and_then(|c| c.completion_item).unwrap_or_default();
    let symbol = text.document_symbol.unwrap_or_default();
    let formats = text.hover.and_then(|h| h.content_format).unwrap_or_default();
    Profile {
        encoding: encoding(client),
        related_information: publish.related_information == Some(true),
        deprecated_tag: tags.contains(&DiagnosticTag::DEPRECATED),
        unnecessary_tag: tags.contains(&DiagnosticTag::UNNECESSARY),
        code_description: publish.code_description_support == Some(true),
        document_changes: edit.and_then(|e| e.document_changes) == Some(true),
        code_actions: action.code_action_literal_support.is_some(),
        late_edits: late && action.data_support == Some(true),
        apply_edit: client.workspace.as_ref().and_then(|w| w.apply_edit) == Some(true),
        markdown_hover: formats.contains(&MarkupKind::Markdown),
        completion_tag: item.tag_support.is_some(),
        preselect: item.preselect_support == Some(true),
        snippets: item.snippet_support == Some(true),
        label_details: item.label_details_support == Some(true),
        markdown_completion: item.documentation_format.unwrap_or_default().contains(&MarkupKind::Markdown),
        watched_files: watched.and_then(|w| w.dynamic_registration) == Some(true),
        symbol_tree: symbol.hierarchical_document_symbol_support == Some(true),
        folding_range_limit: text.folding_range.and_then(|f| f.range_limit).and_then(|limit| limit.try_into().ok()),
        link_tooltip: text.document_link.and_then(|l| l.tooltip_support) == Some(true),
        code_lens: text.code_lens.is_some(),
        inlay_hints: text.inlay_hint.is_some(),
        code_lens_refresh: lens_refresh == Some(true),
        inlay_hint_refresh: hint_refresh == Some(true),
        pull: text.diagnostic.is_some(),
        refresh: refresh == Some(true),
        prepare_rename: text.rename.and_then(|r| r.prepare_support) == Some(true),
        work_done_progress: progress == Some(true),
        virtual_documents: content == Some(&Value::Bool(true)),
    }
}

/// The first known encoding in the client's list; UTF-16 if there is no list.
fn encoding(client: &ClientCapabilities) -> Encoding {
    let offered = client.general.as_ref().and_then(|g| g.position_encodings.as_deref()).unwrap_or_default();
    let known = offered.iter().find_map(|kind| match kind.as_str() {
        "utf-8" => Some(Encoding::Utf8),
        "utf-16" => Some(Encoding::Utf16),
        "utf-32" => Some(Encoding::Utf32),
        _ => None,
    });
    known.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn takes_the_first_known_encoding() {
        let read = |said: Value| profile(&serde_json::from_value(said).expect("capabilities"));
        let with = |list: &[&str]| read(json!({"general": {"positionEncodings": list}})).encoding;
        assert_eq!(with(&["utf-7", "utf-32", "utf-8"]), Encoding::Utf32);
        assert_eq!(with(&["utf-8", "utf-16"]), Encoding::Utf8);
        assert_eq!(with(&[]), Encoding::Utf16);
        assert_eq!(read(json!({})).encoding, Encoding::Utf16);
    }
}
