//! The messages to the client: everything except replies goes through one queue, in order.

use super::progress::Steps;
use super::snapshot::Snapshot;
use super::workspace::Workspace;
use lsp_types as lsp;
use serde_json::Value;
use std::sync::Arc;
use tokio::sync::oneshot;

/// A message to the client.
#[derive(Debug)]
pub enum Outgoing {
    /// The findings of a version.
    Publish(Arc<Snapshot>),
    /// Removes the findings of this document.
    Clear(String),
    /// A line for the log.
    Log(String),
    /// A warning that the user must see.
    Warn(String),
    /// Information that the user requested.
    Show(String),
    /// A line of the trace that the client requested, and its verbose details if requested.
    Trace(String, Option<String>),
    /// Edits that the client is asked to apply, with a title it may show.
    Apply(&'static str, Box<lsp::WorkspaceEdit>),
    /// Registers for changes of settings files, tables and drafts.
    Watch(Arc<Workspace>),
    /// Registers the provider of virtual documents.
    OfferDocuments,
    /// Asks the client to request findings, inlay hints and code lenses again.
    Refresh,
    /// A part of the result that the client awaits under this token.
    PartialResult(lsp::ProgressToken, Value),
    /// Signals that everything before this has been sent.
    Flushed(oneshot::Sender<()>),
    /// The progress of a task.
    Progress(Steps),
}
