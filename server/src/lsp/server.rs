//! The LanguageServer impl: decodes, tells the session, sends. Nothing is decided here, and nothing
//! is computed on the task that all handlers share.
//!
//! A handler takes in what it was told, or takes its snapshot, before its first await: tower-lsp
//! runs handlers side by side, and only what happens before they yield happens in order.

mod execute;
mod status;

use super::capabilities::{self, Profile};
use super::core::Core;
use super::engine::Engine;
use super::log::Trace;
use super::outbox::{self, Outgoing};
use super::session::{Event, Session};
use super::snapshot::Snapshot;
use super::to_lsp::ToLsp;
use super::uris::Uris;
use super::{from_lsp, options, requests};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock};
use tokio::sync::mpsc::unbounded_channel;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types as lsp;
use tower_lsp::{Client, LanguageServer};

/// The server of one client.
pub struct Backend {
    core: Arc<Core>,
    profile: Arc<OnceLock<Profile>>,
    trace: Arc<Trace>,
    roots: OnceLock<Vec<PathBuf>>,
    /// Held while a table is changed: two at once would each undo the other.
    writing: Arc<Mutex<()>>,
}

impl Backend {
    /// A server that sends through `client`. To be called within the runtime.
    pub fn new(client: Client, engine: Engine, uris: Arc<Uris>, trace: Arc<Trace>) -> Backend {
        let (sender, receiver) = unbounded_channel();
        let profile = Arc::default();
        trace.send_by(sender.clone());
        tokio::spawn(outbox::send_all(receiver, client, Arc::clone(&profile), uris));
        let core = Core::start(Session::new(engine), sender);
        Backend { core, profile, trace, roots: OnceLock::new(), writing: Arc::default() }
    }

    fn snapshot(&self, uri: &lsp::Url) -> Option<Arc<Snapshot>> {
        self.core.with_session(|session| session.snapshot(uri.as_str()))
    }

    /// Computes an answer on a thread of its own from the version that was the present one when
    /// the request came; `None` for a document that is not open.
    async fn answer<T: Send + 'static>(
        &self,
        uri: &lsp::Url,
        compute: impl FnOnce(&ToLsp<'_>) -> Option<T> + Send + 'static,
    ) -> Result<Option<T>> {
        let Some(snapshot) = self.snapshot(uri) else { return Ok(None) };
        let profile = self.profile.get().cloned().unwrap_or_default();
        let answer = tokio::task::spawn_blocking(move || compute(&ToLsp::new(&snapshot, &profile)?));
        answer.await.map_err(|_| Error::internal_error())
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
        let profile = self.profile.get_or_init(|| capabilities::profile(&params.capabilities));
        self.core.with_session(|session| session.set_encoding(profile.encoding));
        self.trace.set(params.trace.unwrap_or_default());
        self.roots.get_or_init(|| from_lsp::roots(&params));
        self.configure(params.initialization_options.as_ref().unwrap_or(&Value::Null));
        let name = env!("CARGO_PKG_NAME").to_owned();
        Ok(lsp::InitializeResult {
            capabilities: capabilities::offer(profile),
            server_info: Some(lsp::ServerInfo { name, version: Some(env!("CARGO_PKG_VERSION").to_owned()) }),
        })
    }

    async fn initialized(&self, _: lsp::InitializedParams) {
        if self.profile.get().is_some_and(|profile| profile.watched_files) {
            self.core.send(Outgoing::Watch);
        }
    }

    async fn did_change_watched_files(&self, params: lsp::DidChangeWatchedFilesParams) {
        if !params.changes.is_empty() {
            self.core.handle(Event::FilesChanged);
            self.core.send(Outgoing::Refresh);
        }
    }

    /// Not every client watches files, and not every file lies where it watches: a saved document
    /// is an occasion to look.
    async fn did_save(&self, _: lsp::DidSaveTextDocumentParams) {
        let core = Arc::clone(&self.core);
        let engine = core.with_session(|session| session.engine());
        tokio::task::spawn_blocking(move || {
            if engine.is_stale() {
                core.handle(Event::FilesChanged);
                core.send(Outgoing::Refresh);
            }
        });
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: lsp::DidOpenTextDocumentParams) {
        self.core.handle(from_lsp::opened(params));
    }

    async fn did_change(&self, params: lsp::DidChangeTextDocumentParams) {
        self.core.handle(from_lsp::changed(params));
    }

    async fn did_close(&self, params: lsp::DidCloseTextDocumentParams) {
        self.core.handle(from_lsp::closed(params));
    }

    /// Settings pushed by the client count only under our own name: Emacs sends an empty object
    /// at start, which must not undo what `initialize` said.
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
        self.answer(&params.text_document.uri, requests::code_lens).await
    }

    async fn document_link(&self, params: lsp::DocumentLinkParams) -> Result<Option<Vec<lsp::DocumentLink>>> {
        self.answer(&params.text_document.uri, requests::document_link).await
    }

    async fn document_symbol(&self, params: lsp::DocumentSymbolParams) -> Result<Option<lsp::DocumentSymbolResponse>> {
        self.answer(&params.text_document.uri, requests::document_symbol).await
    }

    async fn folding_range(&self, params: lsp::FoldingRangeParams) -> Result<Option<Vec<lsp::FoldingRange>>> {
        self.answer(&params.text_document.uri, requests::folding_range).await
    }

    async fn inlay_hint(&self, params: lsp::InlayHintParams) -> Result<Option<Vec<lsp::InlayHint>>> {
        let range = params.range;
        self.answer(&params.text_document.uri, move |to_lsp| requests::inlay_hint(to_lsp, range)).await
    }

    async fn selection_range(&self, params: lsp::SelectionRangeParams) -> Result<Option<Vec<lsp::SelectionRange>>> {
        let places = params.positions;
        self.answer(&params.text_document.uri, move |to_lsp| requests::selection_range(to_lsp, &places)).await
    }

    async fn hover(&self, params: lsp::HoverParams) -> Result<Option<lsp::Hover>> {
        let at = params.text_document_position_params;
        self.answer(&at.text_document.uri, move |to_lsp| requests::hover(to_lsp, at.position)).await
    }

    async fn completion(&self, params: lsp::CompletionParams) -> Result<Option<lsp::CompletionResponse>> {
        let at = params.text_document_position;
        self.answer(&at.text_document.uri, move |to_lsp| requests::completion(to_lsp, at.position)).await
    }

    async fn completion_resolve(&self, item: lsp::CompletionItem) -> Result<lsp::CompletionItem> {
        let Some(uri) = requests::document_of(&item) else { return Ok(item) };
        let unresolved = item.clone();
        let resolved = self.answer(&uri, move |to_lsp| Some(requests::resolve(to_lsp, item))).await?;
        Ok(resolved.unwrap_or(unresolved))
    }
}
