//! The capabilities that the server announces. Options of a feature are defined in the file of the feature.

use super::commands::Command;
use super::profile::Profile;
use super::requests;
use crate::text::Encoding;
use lsp_types::notification::{DidChangeWatchedFiles, Notification};
use lsp_types::{
    CodeActionProviderCapability, ExecuteCommandOptions, FoldingRangeProviderCapability, HoverProviderCapability,
    OneOf, PositionEncodingKind, Registration, SelectionRangeProviderCapability, ServerCapabilities,
    TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions, TextDocumentSyncSaveOptions,
    WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};
use serde_json::{Value, json};

/// The capabilities announced to a client.
pub fn offer(profile: &Profile) -> ServerCapabilities {
    let kind = match profile.encoding {
        Encoding::Utf8 => PositionEncodingKind::UTF8,
        Encoding::Utf16 => PositionEncodingKind::UTF16,
        Encoding::Utf32 => PositionEncodingKind::UTF32,
    };
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::INCREMENTAL),
        save: Some(TextDocumentSyncSaveOptions::Supported(true)),
        ..TextDocumentSyncOptions::default()
    };
    ServerCapabilities {
        position_encoding: Some(kind),
        text_document_sync: Some(TextDocumentSyncCapability::Options(sync)),
        completion_provider: Some(requests::completion::offer()),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        execute_command_provider: Some(ExecuteCommandOptions {
            commands: Command::ALL.iter().map(|c| c.name().to_owned()).collect(),
            ..ExecuteCommandOptions::default()
        }),
        document_symbol_provider: Some(OneOf::Left(true)),
        folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
        selection_range_provider: Some(SelectionRangeProviderCapability::Simple(true)),
        document_link_provider: Some(requests::document_link::offer()),
        inlay_hint_provider: profile.inlay_hints.then_some(OneOf::Left(true)),
        code_lens_provider: profile.code_lens.then(requests::code_lens::offer),
        code_action_provider: profile.code_actions.then(|| actions(profile)),
        diagnostic_provider: profile.pull.then(requests::diagnostic::offer),
        definition_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        rename_provider: Some(requests::rename::offer(profile)),
        workspace_symbol_provider: Some(OneOf::Left(true)),
        workspace: Some(folders()),
        ..ServerCapabilities::default()
    }
}

fn actions(profile: &Profile) -> CodeActionProviderCapability {
    CodeActionProviderCapability::Options(requests::code_action::offer(profile))
}

fn folders() -> WorkspaceServerCapabilities {
    let folders =
        WorkspaceFoldersServerCapabilities { supported: Some(true), change_notifications: Some(OneOf::Left(true)) };
    WorkspaceServerCapabilities { workspace_folders: Some(folders), file_operations: None }
}

/// The request to watch settings files, tables and drafts anywhere in the workspace.
pub fn watching() -> Registration {
    let watchers = ["**/hegao.toml", "**/*.tsv", "**/*.csv", "**/*.{md,markdown,txt}"];
    let watchers: Vec<Value> = watchers.iter().map(|pattern| json!({"globPattern": pattern})).collect();
    Registration {
        id: "hegao-files".to_owned(),
        method: DidChangeWatchedFiles::METHOD.to_owned(),
        register_options: Some(json!({"watchers": watchers})),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lsp::profile::profile;

    #[test]
    fn a_client_without_capabilities_gets_the_minimum() {
        let plain = profile(&serde_json::from_value(json!({})).expect("capabilities"));
        assert!(!plain.related_information && !plain.document_changes && !plain.markdown_hover);
        let offered = offer(&plain);
        assert!(offered.code_action_provider.is_none() && offered.code_lens_provider.is_none());
        assert!(offered.inlay_hint_provider.is_none());
    }
}
