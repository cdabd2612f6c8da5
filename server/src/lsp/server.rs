//! The implementation of `LanguageServer`: decodes messages, calls the session, and sends the results. Nothing is
//! decided here, and nothing is computed on the task that all handlers share, except completion, which takes less time
//! than waiting for another thread.
//!
//! A handler updates the session, or takes its snapshot, before its first await: tower-lsp runs handlers concurrently,
//! and only what they do before they yield happens in order.

mod execute;
mod status;
mod surveying;

use super::connection::{self, Connection};
use super::core::Core;
use super::engine::Engine;
use super::outgoing::Outgoing;
use super::profile::{self, Profile};
use super::session::{Event, Session};
use super::snapshot::Snapshot;
use super::to_lsp::ToLsp;
use super::tower::insertions::Insertions;
use super::tower::uris::Uris;
use super::trace::Trace;
use super::workspace::{Workspace, folders};
use super::{capabilities, from_lsp, options, requests};
use crate::files::find;
use crate::locking::lock;
use execute::failed;
use lsp_types as lsp;
use serde_json::Value;
use std::sync::atomic::AtomicI32;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};
use tokio::sync::mpsc::unbounded_channel;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::{Client, LanguageServer};

/// What the server shares with the layers around it.
pub struct Shared {
    /// The URIs as the client writes them.
    pub uris: Arc<Uris>,
    /// The trace of handled messages.
    pub trace: Arc<Trace>,
    /// What is inserted between the messages of tower-lsp.
    pub insertions: Arc<Insertions>,
}

/// The server of one client.
pub struct Backend {
    core: Arc<Core>,
    profile: Arc<OnceLock<Profile>>,
    workspace: Arc<Workspace>,
    /// The number of progress tokens created; each token is unique.
    offered: AtomicI32,
    trace: Arc<Trace>,
    /// Held while a table is changed: two concurrent changes would undo each other.
    writing: Arc<Mutex<()>>,
    /// When settings files and tables were last checked for changes; `None` while a check is running.
    looked: Arc<Mutex<Option<Instant>>>,
}

/// The minimum time between checks of settings files and tables while the user types.
const GLANCE: Duration = Duration::from_secs(3);

impl Backend {
    /// A server that sends through `client`. Must be called within the runtime.
    pub fn new(client: Client, engine: Engine, shared: Shared) -> Backend {
        let Shared { uris, trace, insertions } = shared;
        let (sender, receiver) = unbounded_channel();
        let profile = Arc::default();
        trace.send_by(sender.clone());
        let connection = Connection { client, profile: Arc::clone(&profile), uris, insertions };
        tokio::spawn(connection::send_all(receiver, connection));
        let core = Core::start(Session::new(engine), sender);
        let (workspace, offered, writing) = (Arc::default(), AtomicI32::new(0), Arc::default());
        let looked = Arc::new(Mutex::new(Some(Instant::now())));
        Backend { core, profile, workspace, offered, trace, writing, looked }
    }

    fn snapshot(&self, uri: &lsp::Url) -> Option<Arc<Snapshot>> {
        self.core.with_session(|session| session.snapshot(uri.as_str()))
    }

    fn profile(&self) -> Profile {
        self.profile.get().cloned().unwrap_or_default()
    }

    /// Computes an answer on a separate thread, from the version that was current when the request arrived; `None` for
    /// a document that is not open, or whose settings take too long to load.
    async fn answer<T: Send + 'static>(
        &self,
        uri: &lsp::Url,
        compute: impl FnOnce(&ToLsp<'_>) -> Option<T> + Send + 'static,
    ) -> Result<Option<T>> {
        let Some(snapshot) = self.snapshot(uri).filter(|s| !s.is_held_up()) else { return Ok(None) };
        let profile = self.profile();
        let answer = tokio::task::spawn_blocking(move || compute(&ToLsp::new(&snapshot, &profile)?));
        answer.await.map_err(|_| Error::internal_error())
    }

    /// Reloads settings files and tables if they have changed. Not every client watches files, and not every file is
    /// where the client watches.
    fn look_at_files(&self) {
        let (core, looked) = (Arc::clone(&self.core), Arc::clone(&self.looked));
        *lock(&looked) = None;
        let engine = core.with_session(|session| session.engine());
        tokio::task::spawn_blocking(move || {
            if engine.is_stale() {
                core.reload_instead_of(&engine);
            }
            *lock(&looked) = Some(Instant::now());
        });
    }

    fn configure(&self, sent: &Value) {
        let (client, problems) = options::read(sent);
        self.core.handle(Event::Configured(client));
        problems.into_iter().for_each(|p| self.core.send(Outgoing::Warn(format!("核稿设置：{p}"))));
    }
}

#[tower_lsp::async_trait]
impl LanguageServer for Backend {
    async fn initialize(&self, params: lsp::InitializeParams) -> Result<lsp::InitializeResult> {
        let profile = self.profile.get_or_init(|| profile::profile(&params.capabilities));
        self.core.with_session(|session| session.set_encoding(profile.encoding));
        let folders = folders::at_start(&params);
        self.core.handle(Event::Moved(folders.first().cloned()));
        self.workspace.set_folders(folders);
        self.trace.set(params.trace.unwrap_or_default());
        self.configure(params.initialization_options.as_ref().unwrap_or(&Value::Null));
        let name = env!("CARGO_PKG_NAME").to_owned();
        Ok(lsp::InitializeResult {
            capabilities: capabilities::offer(profile),
            server_info: Some(lsp::ServerInfo { name, version: Some(env!("CARGO_PKG_VERSION").to_owned()) }),
        })
    }

    async fn initialized(&self, _: lsp::InitializedParams) {
        if self.profile.get().is_some_and(|profile| profile.watched_files) {
            self.core.send(Outgoing::Watch(Arc::clone(&self.workspace)));
        }
        if self.profile.get().is_some_and(|profile| profile.virtual_documents) {
            self.core.send(Outgoing::OfferDocuments);
        }
    }

    async fn did_change_watched_files(&self, params: lsp::DidChangeWatchedFilesParams) {
        let paths = params.changes.iter().map(|change| change.uri.to_file_path().unwrap_or_default());
        let (drafts, others): (Vec<_>, Vec<_>) = paths.partition(|path| find::is_draft(path));
        drafts.iter().for_each(|draft| self.workspace.changed(draft));
        if !others.is_empty() {
            self.core.reload();
        }
    }

    async fn did_change_workspace_folders(&self, params: lsp::DidChangeWorkspaceFoldersParams) {
        let lsp::WorkspaceFoldersChangeEvent { added, removed } = params.event;
        self.workspace.change_folders(folders::paths(&added), &folders::paths(&removed));
        let folders = self.workspace.folders();
        let engine = self.core.with_session(|session| session.engine());
        if !folders.iter().any(|folder| Some(&**folder) == engine.home()) {
            self.core.handle(Event::Moved(folders.first().cloned()));
            self.core.send(Outgoing::Refresh);
        }
    }

    async fn did_save(&self, _: lsp::DidSaveTextDocumentParams) {
        self.look_at_files();
    }

    async fn shutdown(&self) -> Result<()> {
        self.workspace.close();
        Ok(())
    }

    async fn did_open(&self, params: lsp::DidOpenTextDocumentParams) {
        self.core.handle(from_lsp::opened(params));
    }

    async fn did_change(&self, params: lsp::DidChangeTextDocumentParams) {
        self.core.handle(from_lsp::changed(params));
        if lock(&self.looked).is_some_and(|last| last.elapsed() >= GLANCE) {
            self.look_at_files();
        }
    }

    async fn did_close(&self, params: lsp::DidCloseTextDocumentParams) {
        self.core.handle(from_lsp::closed(params));
    }

    /// Settings pushed by the client are used only if they are under the key of this server: Emacs sends an empty
    /// object at start, which must not undo the settings of `initialize`.
    async fn did_change_configuration(&self, params: lsp::DidChangeConfigurationParams) {
        if let Some(options) = params.settings.get("hegao") {
            self.configure(options);
            self.core.send(Outgoing::Refresh);
        }
    }

    async fn code_action(&self, params: lsp::CodeActionParams) -> Result<Option<lsp::CodeActionResponse>> {
        let uri = params.text_document.uri.clone();
        self.answer(&uri, move |to_lsp| requests::code_action::code_action(to_lsp, &params)).await
    }

    async fn code_action_resolve(&self, action: lsp::CodeAction) -> Result<lsp::CodeAction> {
        if action.edit.is_some() || action.command.is_some() {
            // Helix sends this request even if the action has its edits already
            return Ok(action);
        }
        let late = requests::code_action::late(&action)?;
        let uri = late.uri.clone();
        let resolved =
            self.answer(&uri, move |to_lsp| Some(requests::code_action::resolve(to_lsp, action, &late))).await?;
        resolved.unwrap_or_else(|| Err(requests::code_action::changed()))
    }

    async fn execute_command(&self, params: lsp::ExecuteCommandParams) -> Result<Option<Value>> {
        self.execute(params).await
    }

    async fn code_lens(&self, params: lsp::CodeLensParams) -> Result<Option<Vec<lsp::CodeLens>>> {
        self.answer(&params.text_document.uri, requests::code_lens::code_lens).await
    }

    async fn document_link(&self, params: lsp::DocumentLinkParams) -> Result<Option<Vec<lsp::DocumentLink>>> {
        self.answer(&params.text_document.uri, requests::document_link::document_link).await
    }

    async fn document_symbol(&self, params: lsp::DocumentSymbolParams) -> Result<Option<lsp::DocumentSymbolResponse>> {
        self.answer(&params.text_document.uri, requests::document_symbol::document_symbol).await
    }

    async fn folding_range(&self, params: lsp::FoldingRangeParams) -> Result<Option<Vec<lsp::FoldingRange>>> {
        self.answer(&params.text_document.uri, requests::folding_range::folding_range).await
    }

    async fn inlay_hint(&self, params: lsp::InlayHintParams) -> Result<Option<Vec<lsp::InlayHint>>> {
        let range = params.range;
        self.answer(&params.text_document.uri, move |to_lsp| requests::inlay_hint::inlay_hint(to_lsp, range)).await
    }

    async fn selection_range(&self, params: lsp::SelectionRangeParams) -> Result<Option<Vec<lsp::SelectionRange>>> {
        let places = params.positions;
        self.answer(&params.text_document.uri, move |to_lsp| {
            requests::selection_range::selection_range(to_lsp, &places)
        })
        .await
    }

    async fn hover(&self, params: lsp::HoverParams) -> Result<Option<lsp::Hover>> {
        let at = params.text_document_position_params;
        self.answer(&at.text_document.uri, move |to_lsp| requests::hover::hover(to_lsp, at.position)).await
    }

    async fn completion(&self, params: lsp::CompletionParams) -> Result<Option<lsp::CompletionResponse>> {
        let at = params.text_document_position;
        let compute = move |to_lsp: &ToLsp<'_>| requests::completion::completion(to_lsp, at.position);
        match self.snapshot(&at.text_document.uri).filter(|snapshot| requests::completion::can_complete(snapshot)) {
            Some(snapshot) => Ok(ToLsp::new(&snapshot, &self.profile()).and_then(|to_lsp| compute(&to_lsp))),
            None => self.answer(&at.text_document.uri, compute).await,
        }
    }

    async fn diagnostic(&self, params: lsp::DocumentDiagnosticParams) -> Result<lsp::DocumentDiagnosticReportResult> {
        let uri = params.text_document.uri;
        if self.snapshot(&uri).is_none() {
            return Ok(requests::diagnostic::nothing().into());
        }
        let previous = params.previous_result_id;
        let report =
            self.answer(&uri, move |to_lsp| requests::diagnostic::diagnostic(to_lsp, previous.as_deref())).await?;
        // a bug, which the log reports: the client keeps what it has
        report.map(Into::into).ok_or_else(Error::internal_error)
    }

    async fn workspace_diagnostic(
        &self,
        params: lsp::WorkspaceDiagnosticParams,
    ) -> Result<lsp::WorkspaceDiagnosticReportResult> {
        let token = params.work_done_progress_params.clone();
        let items = self
            .survey(token, move |survey| requests::workspace_diagnostic::workspace_diagnostic(survey, &params))
            .await?;
        self.flush().await;
        Ok(lsp::WorkspaceDiagnosticReport { items }.into())
    }

    async fn goto_definition(&self, params: lsp::GotoDefinitionParams) -> Result<Option<lsp::GotoDefinitionResponse>> {
        let at = params.text_document_position_params;
        let found =
            self.survey(params.work_done_progress_params, move |s| requests::definition::definition(s, &at)).await?;
        Ok((!found.is_empty()).then_some(lsp::GotoDefinitionResponse::Array(found)))
    }

    async fn references(&self, params: lsp::ReferenceParams) -> Result<Option<Vec<lsp::Location>>> {
        let at = params.text_document_position;
        let found =
            self.survey(params.work_done_progress_params, move |s| requests::references::references(s, &at)).await?;
        Ok((!found.is_empty()).then_some(found))
    }

    async fn document_highlight(
        &self,
        params: lsp::DocumentHighlightParams,
    ) -> Result<Option<Vec<lsp::DocumentHighlight>>> {
        let at = params.text_document_position_params;
        self.answer(&at.text_document.uri, move |to_lsp| {
            requests::document_highlight::document_highlight(to_lsp, at.position)
        })
        .await
    }

    async fn prepare_rename(&self, at: lsp::TextDocumentPositionParams) -> Result<Option<lsp::PrepareRenameResponse>> {
        let place =
            self.answer(&at.text_document.uri, move |to_lsp| requests::rename::prepare_rename(to_lsp, at.position));
        place.await?.map(Some).ok_or_else(|| failed(requests::rename::NOTHING))
    }

    async fn rename(&self, params: lsp::RenameParams) -> Result<Option<lsp::WorkspaceEdit>> {
        let token = params.work_done_progress_params.clone();
        let edit = self.survey(token, move |survey| requests::rename::rename(survey, &params)).await?;
        edit.map(Some).map_err(failed)
    }

    async fn symbol(&self, params: lsp::WorkspaceSymbolParams) -> Result<Option<Vec<lsp::SymbolInformation>>> {
        let lsp::WorkspaceSymbolParams { query, work_done_progress_params: token, .. } = params;
        self.survey(token, move |survey| requests::workspace_symbol::symbols(survey, &query)).await.map(Some)
    }

    async fn completion_resolve(&self, item: lsp::CompletionItem) -> Result<lsp::CompletionItem> {
        let Some(uri) = requests::completion::document_of(&item) else { return Ok(item) };
        let unresolved = item.clone();
        let resolved = self.answer(&uri, move |to_lsp| Some(requests::completion::resolve(to_lsp, item))).await?;
        Ok(resolved.unwrap_or(unresolved))
    }
}
