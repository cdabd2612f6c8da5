//! What is to be sent to the client, and the task that sends it in order.

use super::capabilities::{self, Profile};
use super::snapshot::Snapshot;
use super::to_lsp::ToLsp;
use super::uris::Uris;
use serde_json::{Value, json};
use std::sync::{Arc, OnceLock};
use tokio::sync::mpsc::UnboundedReceiver;
use tower_lsp::Client;
use tower_lsp::lsp_types::{self as lsp, notification::Notification, request::Request};

/// What is to be sent to the client.
#[derive(Debug)]
pub enum Outgoing {
    /// The findings of a version.
    Publish(Arc<Snapshot>),
    /// No findings any more for this document.
    Clear(String),
    /// A line for the log.
    Log(String),
    /// Something the user must know.
    Warn(String),
    /// Something the user asked for.
    Show(String),
    /// A line of the trace that the client asked for, and what it wants besides.
    Trace(String, Option<String>),
    /// Edits that the client is asked to make, under the title it may show.
    Apply(&'static str, Box<lsp::WorkspaceEdit>),
    /// The wish to be asked again for what stands within and above the text.
    Refresh,
    /// The wish to be told when settings files and tables change.
    Watch,
}

/// Asks the client to tell when settings files and tables change. One that refuses does not.
async fn watch(client: Client) {
    let _ = client.register_capability(vec![capabilities::watching()]).await;
}

/// Has the client make edits, and tells the user if it does not.
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

/// The request for edits, its parameters written already.
enum Apply {}

impl Request for Apply {
    type Params = Value;
    type Result = lsp::ApplyWorkspaceEditResponse;
    const METHOD: &'static str = lsp::request::ApplyWorkspaceEdit::METHOD;
}

/// Asks the client to ask again for hints and for lines above the text, as far as it can be asked.
async fn refresh(client: Client, profile: Profile) {
    if profile.inlay_hint_refresh {
        let _ = client.inlay_hint_refresh().await;
    }
    if profile.code_lens_refresh {
        let _ = client.code_lens_refresh().await;
    }
}

/// A notification whose parameters are written already.
enum Publish {}

impl Notification for Publish {
    type Params = Value;
    const METHOD: &'static str = lsp::notification::PublishDiagnostics::METHOD;
}

/// Sends what the core has for the client, in order.
pub async fn send_all(
    mut outbox: UnboundedReceiver<Outgoing>,
    client: Client,
    profile: Arc<OnceLock<Profile>>,
    uris: Arc<Uris>,
) {
    while let Some(message) = outbox.recv().await {
        let publish = match message {
            Outgoing::Publish(snapshot) => {
                let profile = profile.get().cloned().unwrap_or_default();
                ToLsp::new(&snapshot, &profile).map(|to_lsp| to_lsp.publish())
            }
            Outgoing::Clear(uri) => {
                lsp::Url::parse(&uri).ok().map(|uri| lsp::PublishDiagnosticsParams::new(uri, Vec::new(), None))
            }
            Outgoing::Log(line) => {
                client.log_message(lsp::MessageType::WARNING, line).await;
                None
            }
            Outgoing::Warn(line) => {
                client.show_message(lsp::MessageType::WARNING, line).await;
                None
            }
            Outgoing::Show(line) => {
                client.show_message(lsp::MessageType::INFO, line).await;
                None
            }
            Outgoing::Trace(message, verbose) => {
                client.send_notification::<lsp::notification::LogTrace>(lsp::LogTraceParams { message, verbose }).await;
                None
            }
            Outgoing::Apply(title, edit) => {
                let mut params = json!({"label": title, "edit": edit});
                uris.restore(&mut params);
                tokio::spawn(apply(client.clone(), params));
                None
            }
            Outgoing::Refresh => {
                let profile = profile.get().cloned().unwrap_or_default();
                tokio::spawn(refresh(client.clone(), profile));
                None
            }
            Outgoing::Watch => {
                // the client may take its time to answer
                tokio::spawn(watch(client.clone()));
                None
            }
        };
        if let Some(mut params) = publish.and_then(|p| serde_json::to_value(p).ok()) {
            uris.restore(&mut params);
            client.send_notification::<Publish>(params).await;
        }
    }
}
