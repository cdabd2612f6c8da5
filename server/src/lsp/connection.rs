//! The connection to the client: the task that sends outgoing messages in order.

use super::outgoing::Outgoing;
use super::profile::Profile;
use super::to_lsp::ToLsp;
use super::tower::framing;
use super::tower::insertions::{Insertion, Insertions};
use super::tower::uris::Uris;
use super::workspace::Workspace;
use super::{capabilities, progress, requests};
use lsp_types::{self as lsp, notification::Notification, request::Request};
use serde_json::{Value, json};
use std::sync::{Arc, OnceLock};
use tokio::sync::mpsc::UnboundedReceiver;
use tower_lsp::Client;

/// Asks the client to report changes of files. A client that refuses will not report them.
async fn watch(client: Client, workspace: Arc<Workspace>) {
    if client.register_capability(vec![capabilities::watching()]).await.is_ok() {
        workspace.is_watched();
    }
}

/// Registers the provider of virtual documents with the client. A client that refuses never requests them.
async fn offer_documents(client: Client) {
    let _ = client.register_capability(vec![requests::virtual_document::registration()]).await;
}

/// Asks the client to request findings, hints and code lenses again, as far as it supports this. A client that pulls
/// findings but cannot be asked keeps showing the old ones until the next edit; its user gets a message.
async fn refresh(client: Client, profile: Profile) {
    match (profile.pull, profile.refresh) {
        (true, true) => drop(client.workspace_diagnostic_refresh().await),
        (true, false) => {
            let message = "核稿的设置或词库已更新，编辑一下正文即可看到新的结果";
            client.show_message(lsp::MessageType::INFO, message).await;
        }
        (false, _) => {}
    }
    if profile.inlay_hint_refresh {
        let _ = client.inlay_hint_refresh().await;
    }
    if profile.code_lens_refresh {
        let _ = client.code_lens_refresh().await;
    }
}

/// A partial result, with its parameters serialised already.
enum PartialResult {}

impl Notification for PartialResult {
    type Params = Value;
    const METHOD: &'static str = lsp::notification::Progress::METHOD;
}

/// Asks the client to apply edits, and shows a message to the user if it does not.
async fn apply(client: Client, params: Value) {
    let answer = client.send_request::<Apply>(params).await;
    let why = match answer {
        Ok(lsp::ApplyWorkspaceEditResponse { applied: true, .. }) => return,
        Ok(refused) => refused.failure_reason.unwrap_or_default(),
        Err(error) => error.message.into_owned(),
    };
    let why = if why.is_empty() { why } else { format!("：{why}") };
    client.show_message(lsp::MessageType::WARNING, format!("编辑器没有作修改{why}")).await;
}

/// The request to apply edits, with its parameters serialised already.
enum Apply {}

impl Request for Apply {
    type Params = Value;
    type Result = lsp::ApplyWorkspaceEditResponse;
    const METHOD: &'static str = lsp::request::ApplyWorkspaceEdit::METHOD;
}

/// What is needed to send messages.
pub struct Connection {
    /// The client.
    pub client: Client,
    /// The capabilities of the client, once it has sent them.
    pub profile: Arc<OnceLock<Profile>>,
    /// The URIs as the client writes them.
    pub uris: Arc<Uris>,
    /// What is inserted between the messages of tower-lsp.
    pub insertions: Arc<Insertions>,
}

/// Sends the messages of the core to the client, in order.
pub async fn send_all(mut outbox: UnboundedReceiver<Outgoing>, connection: Connection) {
    while let Some(message) = outbox.recv().await {
        connection.send(message).await;
    }
}

impl Connection {
    async fn send(&self, message: Outgoing) {
        let profile = self.profile.get().cloned().unwrap_or_default();
        let client = &self.client;
        // what may have to wait for the client's answer is sent by a separate task
        match message {
            // findings are either pushed or pulled, never both
            Outgoing::Publish(_) | Outgoing::Clear(_) if profile.pull => {}
            Outgoing::Publish(snapshot) => {
                let found = ToLsp::new(&snapshot, &profile).map(|to_lsp| to_lsp.publish());
                self.publish(found).await;
            }
            Outgoing::Clear(uri) => {
                let uri = lsp::Url::parse(&uri).ok();
                self.publish(uri.map(|uri| lsp::PublishDiagnosticsParams::new(uri, Vec::new(), None))).await;
            }
            Outgoing::Log(text) => client.log_message(lsp::MessageType::WARNING, text).await,
            Outgoing::Warn(text) => client.show_message(lsp::MessageType::WARNING, text).await,
            Outgoing::Show(text) => client.show_message(lsp::MessageType::INFO, text).await,
            Outgoing::Trace(message, verbose) => {
                client.send_notification::<lsp::notification::LogTrace>(lsp::LogTraceParams { message, verbose }).await;
            }
            Outgoing::Apply(title, edit) => {
                let params = self.as_sent(json!({"label": title, "edit": edit}));
                tokio::spawn(apply(client.clone(), params));
            }
            Outgoing::Watch(workspace) => drop(tokio::spawn(watch(client.clone(), workspace))),
            Outgoing::OfferDocuments => drop(tokio::spawn(offer_documents(client.clone()))),
            Outgoing::Refresh => drop(tokio::spawn(refresh(client.clone(), profile))),
            Outgoing::PartialResult(token, value) => {
                let params = self.as_sent(json!({"token": token, "value": value}));
                client.send_notification::<PartialResult>(params).await;
            }
            Outgoing::Flushed(waiting) => self.insertions.send(client, Insertion::Flushed(waiting)).await,
            Outgoing::Progress(steps) => drop(tokio::spawn(progress::report(client.clone(), steps))),
        }
    }

    async fn publish(&self, found: Option<lsp::PublishDiagnosticsParams>) {
        let Some(found) = found else { return };
        let params = match self.uris.are_plain() {
            true => serde_json::to_string(&found),
            false => serde_json::to_value(found).map(|params| self.as_sent(params).to_string()),
        };
        if let Ok(params) = params {
            let frame = framing::notification(lsp::notification::PublishDiagnostics::METHOD, &params);
            self.insertions.send(&self.client, Insertion::Frames(frame)).await;
        }
    }

    fn as_sent(&self, mut message: Value) -> Value {
        self.uris.restore(&mut message);
        message
    }
}
