//! Answers that need all drafts, or no document at all.

use super::Backend;
use super::execute::failed;
use crate::lsp::outgoing::Outgoing;
use crate::lsp::progress::Wanted;
use crate::lsp::requests;
use crate::lsp::tower::insertions;
use crate::lsp::workspace::survey::{Stopped, Survey};
use lsp_types as lsp;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;
use tower_lsp::jsonrpc::{Error, Result};

impl Backend {
    /// Computes an answer from all drafts on a separate thread. The work stops when the client cancels the request,
    /// which drops this future.
    pub(super) async fn survey<T: Send + 'static>(
        &self,
        token: lsp::WorkDoneProgressParams,
        compute: impl FnOnce(&Survey) -> std::result::Result<T, Stopped> + Send + 'static,
    ) -> Result<T> {
        let profile = self.profile.get().cloned().unwrap_or_default();
        let ours = || lsp::ProgressToken::String(format!("hegao-{}", self.offered.fetch_add(1, Ordering::Relaxed)));
        let progress = match token.work_done_token {
            Some(token) => Wanted::Under(token),
            None if profile.work_done_progress => Wanted::Asked(ours()),
            None => Wanted::No,
        };
        let survey = Survey::new(&self.core, &self.workspace, profile, progress);
        let _stop = survey.stop();
        let answer = tokio::task::spawn_blocking(move || compute(&survey)).await;
        answer.map_err(|_| Error::internal_error())?.map_err(|Stopped| Error::request_cancelled())
    }

    /// Waits until everything sent to the client so far has left, so that a reply comes after it.
    pub(super) async fn flush(&self) {
        let (flushed, heard) = insertions::flushed();
        self.core.send(Outgoing::Flushed(flushed));
        // it is dropped only when the session ends
        let _ = heard.await;
    }

    /// Answers with a virtual document.
    pub async fn virtual_document(&self, params: lsp::TextDocumentIdentifier) -> Result<Value> {
        let engine = self.core.with_session(|session| session.engine());
        let text =
            tokio::task::spawn_blocking(move || requests::virtual_document::virtual_document(&params.uri, &engine))
                .await;
        let text = text.map_err(|_| Error::internal_error())?;
        text.map(|text| json!({"text": text})).ok_or_else(|| failed("核稿没有这一页"))
    }
}
