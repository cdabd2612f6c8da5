//! What is to be sent to the client: everything that is no reply goes through one queue, in order.

use super::progress::Steps;
use super::snapshot::Snapshot;
use super::workspace::Workspace;
use serde_json::Value;
use std::sync::Arc;
use tokio::sync::oneshot;
use tower_lsp::lsp_types as lsp;

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
    /// The wish to be told when settings files, tables and drafts change.
    Watch(Arc<Workspace>),
    /// The wish to be asked for documents that lie nowhere on disk.
    OfferDocuments,
    /// The wish to be asked again for findings and for what stands within and above the text.
    Refresh,
    /// A part of the result that the client awaits under this token.
    PartialResult(lsp::ProgressToken, Value),
    /// Word that all before this has left.
    Flushed(oneshot::Sender<()>),
    /// How far a piece of work has come.
    Progress(Steps),
}
